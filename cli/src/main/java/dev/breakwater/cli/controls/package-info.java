/** The commands that list controls and show one. */
@NullMarked
package dev.breakwater.cli.controls;

import org.jspecify.annotations.NullMarked;
