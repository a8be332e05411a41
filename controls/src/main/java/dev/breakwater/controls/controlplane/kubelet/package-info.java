/** Controls on how the kubelet is run. */
@NullMarked
package dev.breakwater.controls.controlplane.kubelet;

import org.jspecify.annotations.NullMarked;
