package dev.breakwater.sources;

import dev.breakwater.model.kube.ObjectId;
import dev.breakwater.model.tree.FieldPath;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.Sequence;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what seems to be a pod template in an object whose kind is not known to hold one. */
final class UnknownWorkloads {
  /** The groups that the API server itself serves: what holds pods there is known. */
  private static final Set<String> KUBERNETES =
      Set.of(
          "",
          "admissionregistration.k8s.io",
          "apiextensions.k8s.io",
          "apiregistration.k8s.io",
          "apps",
          "authentication.k8s.io",
          "authorization.k8s.io",
          "autoscaling",
          "batch",
          "certificates.k8s.io",
          "coordination.k8s.io",
          "discovery.k8s.io",
          "events.k8s.io",
          "extensions",
          "flowcontrol.apiserver.k8s.io",
          "internal.apiserver.k8s.io",
          "networking.k8s.io",
          "node.k8s.io",
          "policy",
          "rbac.authorization.k8s.io",
          "resource.k8s.io",
          "scheduling.k8s.io",
          "storage.k8s.io",
          "storagemigration.k8s.io");

  /** Where the kinds of Kubernetes hold a pod or its template. */
  private static final List<List<String>> TEMPLATES =
      List.of(
          List.of(),
          List.of("spec", "template"),
          List.of("spec", "jobTemplate", "spec", "template"));

  /** Kinds of other groups that hold whole pods only to compare or to patch them. */
  private static final Set<String> NO_WORKLOADS =
      Set.of("kustomize.config.k8s.io", "kyverno.io", "policies.kyverno.io");

  private UnknownWorkloads() {}

  /**
   * A pod template that was found.
   *
   * @param path from the root of the object to it, as Kubernetes writes paths; empty for the root
   * @param node the mapping at the path
   * @param isTemplate whether the configuration can name it, so that its kind becomes known: its
   *     spec holds the containers, and only fields lead to it, one at least
   */
  record Found(String path, Mapping node, boolean isTemplate) {}

  /** The first pod template of an object, in text order; null where there seems to be none. */
  static @Nullable Found find(ObjectId id, Mapping object) {
    if (ofKubernetes(id)) {
      return misspelt(object);
    }
    if (NO_WORKLOADS.contains(id.group())) {
      return null;
    }
    Found found = find(object, "", true);
    // The configuration names fields on the way to a template; to the object itself there are none.
    return found == null || !found.path.isEmpty() ? found : new Found("", found.node, false);
  }

  /** Whether the API server itself serves the group of an object. */
  static boolean ofKubernetes(ObjectId id) {
    return KUBERNETES.contains(id.group());
  }

  /**
   * What has the shape of a workload while Kubernetes has none of its kind: {@code deployment}, or
   * a Deployment of {@code batch}.
   */
  private static @Nullable Found misspelt(Mapping object) {
    for (List<String> path : TEMPLATES) {
      Mapping template = mappingAt(object, path);
      Mapping spec = template == null ? null : template.mapping("spec");
      if (template != null && spec != null && holdsContainers(spec, false)) {
        return new Found(String.join(".", path), template, false);
      }
    }
    return null;
  }

  private static @Nullable Mapping mappingAt(Mapping object, List<String> path) {
    Mapping at = object;
    for (String key : path) {
      at = at.mapping(key);
      if (at == null) {
        return null;
      }
    }
    return at;
  }

  private static @Nullable Found find(Mapping at, String key, boolean inMaps) {
    Mapping spec = at.mapping("spec");
    if (spec != null && holdsContainers(spec, false)) {
      return new Found("", at, inMaps);
    }
    if (isTemplateKey(key) && holdsContainers(at, true)) {
      return new Found("", at, false);
    }
    for (int i = 0; i < at.size(); i++) {
      // Paths are written only on the way to what is found, which is rare.
      String child = at.key(i);
      Found found = within(at.value(i), child, inMaps);
      if (found != null) {
        String path = FieldPath.appendKey(new StringBuilder(), child).toString();
        return new Found(joined(path, found.path), found.node, found.isTemplate);
      }
    }
    return null;
  }

  private static @Nullable Found within(Node value, String key, boolean inMaps) {
    return switch (value) {
      case Mapping mapping -> find(mapping, key, inMaps);
      case Sequence list -> {
        for (int i = 0; i < list.size(); i++) {
          Found found = within(list.get(i), key, false);
          if (found != null) {
            yield new Found(joined("[" + i + "]", found.path), found.node, found.isTemplate);
          }
        }
        yield null;
      }
      case Scalar none -> null;
    };
  }

  private static String joined(String path, String rest) {
    return rest.isEmpty() || rest.startsWith("[") ? path + rest : path + "." + rest;
  }

  private static boolean isTemplateKey(String key) {
    return key.equals("template") || key.equals("podTemplate");
  }

  private static boolean holdsContainers(Mapping spec, boolean withImage) {
    Sequence containers = spec.sequence("containers");
    if (containers == null || containers.size() == 0) {
      return false;
    }
    for (int i = 0; i < containers.size(); i++) {
      if (!(containers.get(i) instanceof Mapping container)
          || container.string("name") == null
          || withImage && container.string("image") == null) {
        return false;
      }
    }
    return true;
  }
}
