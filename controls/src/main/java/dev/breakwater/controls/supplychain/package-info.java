/** Controls on Dockerfiles: what an image is made of, and how. */
@NullMarked
package dev.breakwater.controls.supplychain;

import org.jspecify.annotations.NullMarked;
