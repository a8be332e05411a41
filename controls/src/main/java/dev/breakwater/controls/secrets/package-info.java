/** Controls on credentials that stand where everybody can read them. */
@NullMarked
package dev.breakwater.controls.secrets;

import org.jspecify.annotations.NullMarked;
