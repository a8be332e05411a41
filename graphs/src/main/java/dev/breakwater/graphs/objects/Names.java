package dev.breakwater.graphs.objects;

import dev.breakwater.model.kube.ObjectId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The names of the objects in the input, by what references say: group, kind, namespace, name. What
 * has no namespace is taken to be applied to {@code default}.
 */
public final class Names {
  /** By {@code group/Kind} and namespace. */
  private final Map<String, Map<String, Set<String>>> byKind = new HashMap<>();

  /** Takes an object. */
  public void collect(ObjectId id) {
    if (!id.name().isEmpty()) {
      names(id.group() + '/' + id.kind(), Namespaces.normal(id.namespaceOrEmpty())).add(id.name());
    }
  }

  private Set<String> names(String groupKind, String namespace) {
    return byKind
        .computeIfAbsent(groupKind, k -> new HashMap<>())
        .computeIfAbsent(namespace, n -> new HashSet<>());
  }

  /** Takes others. */
  public void addAll(Names others) {
    others.byKind.forEach((kind, namespaces) ->
        namespaces.forEach((namespace, names) -> names(kind, namespace).addAll(names)));
  }

  /**
   * Whether an object is in the input.
   *
   * @param groupKind {@code /ServiceAccount}, {@code rbac.authorization.k8s.io/Role}
   * @param namespace as written, empty where it is not or where the kind has none
   */
  public boolean has(String groupKind, String namespace, String name) {
    Map<String, Set<String>> namespaces = byKind.get(groupKind);
    Set<String> names = namespaces == null ? null : namespaces.get(Namespaces.normal(namespace));
    return names != null && names.contains(name);
  }

  /** Whether any object of a kind is in the input. */
  public boolean hasAny(String groupKind) {
    return byKind.containsKey(groupKind);
  }

  /** Whether any object of a kind is in a namespace of the input, or outside namespaces. */
  public boolean hasAny(String groupKind, String namespace) {
    Map<String, Set<String>> namespaces = byKind.get(groupKind);
    return namespaces != null && namespaces.containsKey(Namespaces.normal(namespace));
  }
}
