/**
 * The closed algebra in which controls state what they require, once: its evaluation, the place of
 * each violation, and, where they can be derived, the edit and the CEL.
 */
@NullMarked
package dev.breakwater.controls.requirement;

import org.jspecify.annotations.NullMarked;
