/** Controls on how kubeadm makes nodes part of a cluster. */
@NullMarked
package dev.breakwater.controls.controlplane.kubeadm;

import org.jspecify.annotations.NullMarked;
