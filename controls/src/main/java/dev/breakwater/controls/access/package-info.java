/** Controls on who may do what: roles that grant too much, bindings that give it to too many. */
@NullMarked
package dev.breakwater.controls.access;

import org.jspecify.annotations.NullMarked;
