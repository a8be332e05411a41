/** Reading of small YAML files that a person writes for the program, with every mistake placed. */
@NullMarked
package dev.breakwater.model.settings;

import org.jspecify.annotations.NullMarked;
