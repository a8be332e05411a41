/** Controls on what encrypts traffic between workloads, and on the certificates for it. */
@NullMarked
package dev.breakwater.controls.mesh;

import org.jspecify.annotations.NullMarked;
