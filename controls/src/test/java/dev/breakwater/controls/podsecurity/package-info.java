/** The Pod Security Standards held to their reference. */
@NullMarked
package dev.breakwater.controls.podsecurity;

import org.jspecify.annotations.NullMarked;
