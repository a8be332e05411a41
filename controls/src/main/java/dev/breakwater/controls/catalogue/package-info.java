/** What a control is, and which there are. */
@NullMarked
package dev.breakwater.controls.catalogue;

import org.jspecify.annotations.NullMarked;
