/** Kubernetes objects over trees: identity, pods and their containers, selectors, quantities. */
@NullMarked
package dev.breakwater.model.kube;

import org.jspecify.annotations.NullMarked;
