/** Reads the input, piece by piece, into Kubernetes objects. */
@NullMarked
package dev.breakwater.sources;

import org.jspecify.annotations.NullMarked;
