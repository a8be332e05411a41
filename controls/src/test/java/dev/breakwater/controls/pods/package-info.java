/** Corners of the controls on how pods run. */
@NullMarked
package dev.breakwater.controls.pods;

import org.jspecify.annotations.NullMarked;
