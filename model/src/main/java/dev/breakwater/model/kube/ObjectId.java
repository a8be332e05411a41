package dev.breakwater.model.kube;

import dev.breakwater.model.tree.Mapping;
import org.jspecify.annotations.Nullable;

/**
 * What an object calls itself.
 *
 * @param apiVersion group and version ({@code apps/v1}), the version alone for the core group
 * @param kind the kind ({@code Deployment})
 * @param namespace as written, or that of the chart's release; null where neither is, which for
 *     namespaced kinds means whatever namespace the manifest is applied to
 * @param name the name, or {@code generateName} with a {@code *} appended; empty where neither is
 */
public record ObjectId(String apiVersion, String kind, @Nullable String namespace, String name) {

  /**
   * Reads the identity of an object; null where apiVersion or kind is missing, so that it is none.
   */
  public static @Nullable ObjectId of(Mapping object) {
    String apiVersion = object.string("apiVersion");
    String kind = object.string("kind");
    if (apiVersion == null || kind == null || apiVersion.isEmpty() || kind.isEmpty()) {
      return null;
    }
    return of(apiVersion, kind, object);
  }

  /** Reads name and namespace of an object whose type is known otherwise (an item of a PodList). */
  public static ObjectId of(String apiVersion, String kind, Mapping object) {
    Mapping metadata = object.mapping("metadata");
    if (metadata == null) {
      return new ObjectId(apiVersion, kind, null, "");
    }
    String name = metadata.string("name");
    if (name == null) {
      String prefix = metadata.string("generateName");
      name = prefix == null ? "" : prefix + "*";
    }
    String namespace = metadata.string("namespace");
    return new ObjectId(
        apiVersion, kind, namespace == null || namespace.isEmpty() ? null : namespace, name);
  }

  /**
   * The namespace as written, empty where it is not: the form in which namespaces are looked up.
   */
  public String namespaceOrEmpty() {
    return namespace == null ? "" : namespace;
  }

  /** The API group, empty for the core group. */
  public String group() {
    int slash = apiVersion.indexOf('/');
    return slash < 0 ? "" : apiVersion.substring(0, slash);
  }

  /** Whether this is an object of a kind, given as {@code group/Kind}; allocates nothing. */
  public boolean isOf(String groupKind) {
    int group = Math.max(0, apiVersion.indexOf('/'));
    return groupKind.length() == group + 1 + kind.length()
        && groupKind.charAt(group) == '/'
        && groupKind.startsWith(kind, group + 1)
        && groupKind.regionMatches(0, apiVersion, 0, group);
  }

  /** {@code Deployment shop/cart}, for people. */
  @Override
  public String toString() {
    String shown = name.isEmpty() ? "(unnamed)" : name;
    return kind + " " + (namespace == null ? shown : namespace + "/" + shown);
  }
}
