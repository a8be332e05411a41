/** Controls on what a pod may use of its node: CPU, memory, storage. */
@NullMarked
package dev.breakwater.controls.resources;

import org.jspecify.annotations.NullMarked;
