/** Controls on how the API server is run. */
@NullMarked
package dev.breakwater.controls.controlplane.apiserver;

import org.jspecify.annotations.NullMarked;
