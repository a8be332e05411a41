/** The commands that tell of controls. */
@NullMarked
package dev.breakwater.cli.controls;

import org.jspecify.annotations.NullMarked;
