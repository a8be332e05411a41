/** Controls on how the scheduler is run. */
@NullMarked
package dev.breakwater.controls.controlplane.scheduler;

import org.jspecify.annotations.NullMarked;
