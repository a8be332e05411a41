package dev.breakwater.model.kube;

import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.Sequence;
import org.jspecify.annotations.Nullable;

/**
 * The object that made another one and manages it, in the same namespace or in none: what {@code
 * metadata.ownerReferences} marks with {@code controller: true}.
 *
 * @param apiVersion group and version
 * @param kind the kind
 * @param name the name
 */
public record Owner(String apiVersion, String kind, String name) {

  /** The controlling owner of an object; null where it has none, or it is not named in full. */
  public static @Nullable Owner of(Mapping object) {
    Mapping metadata = object.mapping("metadata");
    Sequence references = metadata == null ? null : metadata.sequence("ownerReferences");
    for (int i = 0; references != null && i < references.size(); i++) {
      if (references.get(i) instanceof Mapping reference
          && reference.get("controller") instanceof Scalar controller
          && controller.isTrue()) {
        String apiVersion = reference.string("apiVersion");
        String kind = reference.string("kind");
        String name = reference.string("name");
        return apiVersion == null || kind == null || name == null
            ? null
            : new Owner(apiVersion, kind, name);
      }
    }
    return null;
  }

  /** {@code ReplicaSet cart-5d8f}, for people. */
  @Override
  public String toString() {
    return kind + " " + name;
  }
}
