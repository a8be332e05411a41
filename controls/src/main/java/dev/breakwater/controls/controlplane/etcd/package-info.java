/** Controls on how etcd is run. */
@NullMarked
package dev.breakwater.controls.controlplane.etcd;

import org.jspecify.annotations.NullMarked;
