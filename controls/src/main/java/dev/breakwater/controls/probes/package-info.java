/** Controls on how the kubelet sees whether a program still works. */
@NullMarked
package dev.breakwater.controls.probes;

import org.jspecify.annotations.NullMarked;
