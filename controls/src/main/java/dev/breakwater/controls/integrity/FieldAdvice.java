package dev.breakwater.controls.integrity;

import dev.breakwater.model.schema.FieldType;
import dev.breakwater.model.schema.ObjectType;
import dev.breakwater.model.tree.FieldPath;
import dev.breakwater.model.words.EditDistance;
import dev.breakwater.model.words.NearestWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the author of a field that Kubernetes does not know most likely meant. */
final class FieldAdvice {
  /** How deep below its place a field is looked for. */
  private static final int DEPTH = 2;

  private static final String SECURITY = "securityContext";

  private final String key;
  private final ObjectType owner;

  /** The keys that lead to the field, without list indexes, and the object that each stands in. */
  private final List<String> keys = new ArrayList<>();

  private final List<ObjectType> owners = new ArrayList<>();

  /**
   * Looks into a field.
   *
   * @param kind the type of the object at the root of the path
   * @param path the field that is not known
   * @param owner the type of the object that it stands in
   */
  FieldAdvice(ObjectType kind, List<FieldPath.Segment> path, ObjectType owner) {
    this.owner = owner;
    this.key = ((FieldPath.Key) path.getLast()).name();
    FieldType at = kind;
    for (FieldPath.Segment segment : path.subList(0, path.size() - 1)) {
      at = step(at, segment);
    }
  }

  private @Nullable FieldType step(@Nullable FieldType at, FieldPath.Segment segment) {
    if (segment instanceof FieldPath.Key step && at instanceof ObjectType object) {
      keys.add(step.name());
      owners.add(object);
      return object.field(step.name());
    }
    return at instanceof FieldType.ListOf list
        ? list.item()
        : at instanceof FieldType.MapOf map ? map.value() : null;
  }

  /** A clause; null where nothing comes near. */
  @Nullable String clause() {
    if (owner.knownFrom(key) > 0) {
      return "Kubernetes knows it from 1." + owner.knownFrom(key) + " on";
    }
    if (owner.knownUntil(key) > 0) {
      return "Kubernetes knew it until 1." + owner.knownUntil(key);
    }
    Optional<String> nearest = NearestWord.to(key, owner.names());
    if (nearest.isPresent() && isSlip(nearest.get())) {
      return meant(nearest.get());
    }
    String place = place();
    if (place != null) {
      return "it belongs " + place;
    }
    return nearest.map(FieldAdvice::meant).orElse(null);
  }

  private static String meant(String word) {
    return "did you mean " + word + "?";
  }

  /** One letter off, or the case: surely no other field was meant. */
  private boolean isSlip(String word) {
    return EditDistance.between(key.toLowerCase(Locale.ROOT), word.toLowerCase(Locale.ROOT)) <= 1;
  }

  private @Nullable String place() {
    String below = has(owner, SECURITY) ? SECURITY : null;
    for (int depth = 1; depth <= DEPTH && below == null; depth++) {
      below = below(owner, depth);
    }
    if (below != null) {
      return "into " + below;
    }
    if (owners.isEmpty()) {
      return null;
    }
    return owners.getLast().field(key) != null ? "beside " + keys.getLast() : namesake();
  }

  /** The only object so many steps below another that has the field; null where others do too. */
  private @Nullable String below(ObjectType object, int depth) {
    String found = null;
    for (String name : object.names()) {
      if (object.field(name) instanceof ObjectType inner) {
        String way = depth > 1 ? below(inner, depth - 1) : inner.field(key) != null ? name : null;
        if (way != null) {
          if (found != null) {
            return null;
          }
          found = depth > 1 ? name + "." + way : name;
        }
      }
    }
    return found;
  }

  /** A pod has a securityContext, and each of its containers has one, with other fields. */
  private @Nullable String namesake() {
    String name = keys.getLast();
    ObjectType around = owners.getLast();
    for (String sibling : around.names()) {
      if (around.field(sibling) instanceof FieldType.ListOf list
          && list.item() instanceof ObjectType item
          && has(item, name)) {
        return "into the " + name + " of each of " + sibling;
      }
    }
    if (owners.size() > 1 && has(owners.get(owners.size() - 2), name)) {
      return "into the " + name + " beside " + keys.get(keys.size() - 2);
    }
    return null;
  }

  private boolean has(ObjectType object, String name) {
    return object.field(name) instanceof ObjectType inner && inner.field(key) != null;
  }
}
