/** What a control is, which there are, and which frameworks they belong to. */
@NullMarked
package dev.breakwater.controls.catalogue;

import org.jspecify.annotations.NullMarked;
