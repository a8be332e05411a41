/** Dockerfiles, read as BuildKit reads them, into trees with positions. */
@NullMarked
package dev.breakwater.model.dockerfile;

import org.jspecify.annotations.NullMarked;
