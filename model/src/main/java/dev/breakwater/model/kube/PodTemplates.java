package dev.breakwater.model.kube;

import dev.breakwater.model.tree.Mapping;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Knows in which kinds a pod stands, and where: the path from the object to the mapping that holds
 * the pod's {@code metadata} and {@code spec}. Kinds are told apart by API group and kind, whatever
 * the version.
 */
public final class PodTemplates {
  private static final String[] SELF = {};
  private static final String[] SPEC_TEMPLATE = {"spec", "template"};

  /** The workload kinds of Kubernetes, Argo Rollout and Knative Serving. */
  public static final PodTemplates BUILT_IN = builtIn();

  private final Map<String, String[]> paths;

  private PodTemplates(Map<String, String[]> paths) {
    this.paths = Map.copyOf(paths);
  }

  private static PodTemplates builtIn() {
    var paths = new HashMap<String, String[]>();
    paths.put("/Pod", SELF);
    paths.put("/ReplicationController", SPEC_TEMPLATE);
    paths.put("/PodTemplate", new String[] {"template"});
    // `extensions` served these until Kubernetes 1.16; manifests of that age are still about.
    for (String group : List.of("apps", "extensions")) {
      for (String kind : List.of("Deployment", "ReplicaSet", "StatefulSet", "DaemonSet")) {
        paths.put(group + "/" + kind, SPEC_TEMPLATE);
      }
    }
    paths.put("batch/Job", SPEC_TEMPLATE);
    paths.put("batch/CronJob", new String[] {"spec", "jobTemplate", "spec", "template"});
    paths.put("argoproj.io/Rollout", SPEC_TEMPLATE);
    paths.put("serving.knative.dev/Service", SPEC_TEMPLATE);
    paths.put("serving.knative.dev/Configuration", SPEC_TEMPLATE);
    // A revision is made from such a template, and its spec is that of the pod.
    paths.put("serving.knative.dev/Revision", SELF);
    return new PodTemplates(paths);
  }

  /**
   * These kinds and one more.
   *
   * @param group API group of the custom kind, empty for the core group
   * @param kind the kind
   * @param path from the object to the pod template ({@code spec}, {@code template})
   */
  public PodTemplates with(String group, String kind, List<String> path) {
    var more = new HashMap<>(paths);
    more.put(group + "/" + kind, path.toArray(String[]::new));
    return new PodTemplates(more);
  }

  /** The pod of an object; null where the kind has none or the object does not hold it. */
  public @Nullable Pod podOf(ObjectId id, Mapping object) {
    String[] path = paths.get(id.group() + "/" + id.kind());
    if (path == null) {
      return null;
    }
    Mapping at = object;
    for (String key : path) {
      at = at.mapping(key);
      if (at == null) {
        return null;
      }
    }
    return at.mapping("spec") == null ? null : new Pod(at, List.of(path));
  }

  /** The path from an object of this group and kind to its pod template; null where it has none. */
  public @Nullable List<String> pathOf(ObjectId id) {
    String[] path = paths.get(id.group() + "/" + id.kind());
    return path == null ? null : List.of(path);
  }

  /** Whether objects of this group and kind hold a pod. */
  public boolean knows(ObjectId id) {
    return paths.containsKey(id.group() + "/" + id.kind());
  }
}
