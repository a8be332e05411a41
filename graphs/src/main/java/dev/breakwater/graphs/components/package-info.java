/** What the components of the cluster say that concerns each other. */
@NullMarked
package dev.breakwater.graphs.components;

import org.jspecify.annotations.NullMarked;
