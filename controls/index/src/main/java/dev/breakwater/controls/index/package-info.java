/** Writes the list of all controls; runs in the compiler alone. */
@NullMarked
package dev.breakwater.controls.index;

import org.jspecify.annotations.NullMarked;
