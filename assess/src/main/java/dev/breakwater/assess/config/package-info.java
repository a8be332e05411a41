/** Reads the configuration file. */
@NullMarked
package dev.breakwater.assess.config;

import org.jspecify.annotations.NullMarked;
