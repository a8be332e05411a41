/** Runs the chosen controls over objects. */
@NullMarked
package dev.breakwater.controls.evaluate;

import org.jspecify.annotations.NullMarked;
