/** How the programs of the control plane and of nodes are run, as far as objects say. */
@NullMarked
package dev.breakwater.model.component;

import org.jspecify.annotations.NullMarked;
