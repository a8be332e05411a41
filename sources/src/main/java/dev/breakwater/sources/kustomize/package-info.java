/** Kustomize overlays: which there are, what they make, and which file wrote each part of it. */
@NullMarked
package dev.breakwater.sources.kustomize;

import org.jspecify.annotations.NullMarked;
