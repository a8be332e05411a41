/** Controls on configuration files of the control plane and on kubeconfigs. */
@NullMarked
package dev.breakwater.controls.configuration;

import org.jspecify.annotations.NullMarked;
