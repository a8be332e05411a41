package dev.breakwater.graphs.objects;

import dev.breakwater.model.kube.ObjectId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names of the objects in the input, by what references say: group, kind, namespace, name. What
 * has no namespace is taken to be applied to {@code default}.
 */
public final class Names {
  /** By {@code group/Kind} and namespace. */
  private final Map<String, Map<String, Group>> byKind = new HashMap<>();

  /** The names of one kind in one namespace; most are never asked for. */
  private static final class Group {
    /** So many are faster looked at one by one. */
    private static final int FEW = 32;

    final List<String> names = new ArrayList<>();
    private @Nullable Set<String> index;

    boolean has(String name) {
      if (names.size() <= FEW) {
        return names.contains(name);
      }
      if (index == null) {
        index = new HashSet<>(names);
      }
      return index.contains(name);
    }
  }

  /** Takes an object. */
  public void collect(ObjectId id) {
    if (!id.name().isEmpty()) {
      group(id.group() + '/' + id.kind(), Namespaces.normal(id.namespaceOrEmpty()))
          .names
          .add(id.name());
    }
  }

  private Group group(String groupKind, String namespace) {
    return byKind
        .computeIfAbsent(groupKind, k -> new HashMap<>())
        .computeIfAbsent(namespace, n -> new Group());
  }

  /** Takes others. */
  public void addAll(Names others) {
    others.byKind.forEach((kind, namespaces) ->
        namespaces.forEach((namespace, more) -> group(kind, namespace).names.addAll(more.names)));
  }

  /**
   * Whether an object is in the input.
   *
   * @param groupKind {@code /ServiceAccount}, {@code rbac.authorization.k8s.io/Role}
   * @param namespace as written, empty where it is not or where the kind has none
   */
  public boolean has(String groupKind, String namespace, String name) {
    Map<String, Group> namespaces = byKind.get(groupKind);
    Group group = namespaces == null ? null : namespaces.get(Namespaces.normal(namespace));
    return group != null && group.has(name);
  }

  /** Whether any object of a kind is in the input. */
  public boolean hasAny(String groupKind) {
    return byKind.containsKey(groupKind);
  }

  /** Whether any object of a kind is in a namespace of the input, or outside namespaces. */
  public boolean hasAny(String groupKind, String namespace) {
    Map<String, Group> namespaces = byKind.get(groupKind);
    return namespaces != null && namespaces.containsKey(Namespaces.normal(namespace));
  }
}
