/** Controls on what objects say of each other and of themselves: that it holds together. */
@NullMarked
package dev.breakwater.controls.integrity;

import org.jspecify.annotations.NullMarked;
