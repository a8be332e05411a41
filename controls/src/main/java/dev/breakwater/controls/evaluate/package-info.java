/** Runs the chosen controls over objects and makes findings of violations. */
@NullMarked
package dev.breakwater.controls.evaluate;

import org.jspecify.annotations.NullMarked;
