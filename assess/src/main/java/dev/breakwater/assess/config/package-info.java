/** Reads the configuration file into what scans and controls take from it. */
@NullMarked
package dev.breakwater.assess.config;

import org.jspecify.annotations.NullMarked;
