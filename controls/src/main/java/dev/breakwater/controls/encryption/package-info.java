/** Controls on how the API server encrypts what it stores. */
@NullMarked
package dev.breakwater.controls.encryption;

import org.jspecify.annotations.NullMarked;
