/** Controls on who may connect to whom, and on what is open to the outside. */
@NullMarked
package dev.breakwater.controls.network;

import org.jspecify.annotations.NullMarked;
