package dev.breakwater.graphs.objects;

import dev.breakwater.model.kube.ObjectId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The names of the objects in the input, by what references say: group, kind, namespace, name. */
public final class Names {
  /** By {@code group/Kind}, the names: {@code namespace/name}, {@code /name} without namespace. */
  private final Map<String, Set<String>> byKind = new HashMap<>();

  /** Takes an object. */
  public void collect(ObjectId id) {
    if (!id.name().isEmpty()) {
      byKind
          .computeIfAbsent(groupKind(id), k -> new HashSet<>())
          .add(id.namespaceOrEmpty() + '/' + id.name());
    }
  }

  private static String groupKind(ObjectId id) {
    return id.group() + '/' + id.kind();
  }

  /** Takes others. */
  public void addAll(Names others) {
    others.byKind.forEach(
        (kind, names) -> byKind.computeIfAbsent(kind, k -> new HashSet<>()).addAll(names));
  }

  /**
   * Whether an object is in the input.
   *
   * @param groupKind {@code /ServiceAccount}, {@code rbac.authorization.k8s.io/Role}
   * @param namespace as written, empty where it is not or where the kind has none
   */
  public boolean has(String groupKind, String namespace, String name) {
    Set<String> names = byKind.get(groupKind);
    return names != null && names.contains(namespace + '/' + name);
  }

  /** Whether any object of a kind is in the input. */
  public boolean hasAny(String groupKind) {
    return byKind.containsKey(groupKind);
  }
}
