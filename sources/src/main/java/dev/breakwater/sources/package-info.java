/** Reads the input, piece by piece, into Kubernetes objects and problems. */
@NullMarked
package dev.breakwater.sources;

import org.jspecify.annotations.NullMarked;
