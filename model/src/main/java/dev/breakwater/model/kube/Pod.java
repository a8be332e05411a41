package dev.breakwater.model.kube;

import dev.breakwater.model.tree.Mapping;
import java.util.List;

/**
 * The pod that an object is, or makes.
 *
 * @param template the mapping that holds the pod's {@code metadata} and {@code spec}
 * @param path from the root of the object to the template; empty for a Pod
 */
public record Pod(Mapping template, List<String> path) {
  public Pod {
    path = List.copyOf(path);
  }

  /** The pod spec; a pod without one is never made. */
  public Mapping spec() {
    Mapping spec = template.mapping("spec");
    if (spec == null) {
      throw new IllegalStateException("pod without spec");
    }
    return spec;
  }
}
