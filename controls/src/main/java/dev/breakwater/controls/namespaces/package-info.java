/** Controls on where objects are put. */
@NullMarked
package dev.breakwater.controls.namespaces;

import org.jspecify.annotations.NullMarked;
