/** Controls on which images run, and how they are named and pulled. */
@NullMarked
package dev.breakwater.controls.images;

import org.jspecify.annotations.NullMarked;
