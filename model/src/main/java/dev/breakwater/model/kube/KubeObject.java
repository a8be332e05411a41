package dev.breakwater.model.kube;

import dev.breakwater.model.tree.Mapping;
import org.jspecify.annotations.Nullable;

/**
 * An object to evaluate; let go as soon as that is done.
 *
 * @param resource identity and place
 * @param root the object itself
 * @param pod the pod in it, null where it is no workload
 */
public record KubeObject(Resource resource, Mapping root, @Nullable Pod pod) {}
