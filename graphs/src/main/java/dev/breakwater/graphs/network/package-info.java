/** What network policies restrict, and what is reachable from outside the cluster. */
@NullMarked
package dev.breakwater.graphs.network;

import org.jspecify.annotations.NullMarked;
