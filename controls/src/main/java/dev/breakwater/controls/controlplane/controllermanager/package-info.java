/** Controls on how the controller manager is run. */
@NullMarked
package dev.breakwater.controls.controlplane.controllermanager;

import org.jspecify.annotations.NullMarked;
