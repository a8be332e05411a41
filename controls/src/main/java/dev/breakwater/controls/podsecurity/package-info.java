/** The checks of the Pod Security Standards, and controls on the same fields. */
@NullMarked
package dev.breakwater.controls.podsecurity;

import org.jspecify.annotations.NullMarked;
