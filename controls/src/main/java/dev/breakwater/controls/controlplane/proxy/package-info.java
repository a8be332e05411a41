/** Controls on how kube-proxy is run. */
@NullMarked
package dev.breakwater.controls.controlplane.proxy;

import org.jspecify.annotations.NullMarked;
