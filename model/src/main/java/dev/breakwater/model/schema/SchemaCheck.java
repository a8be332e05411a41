package dev.breakwater.model.schema;

import dev.breakwater.model.tree.FieldPath;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.Sequence;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares objects with what their kinds are made of, as Kubernetes' strict decoding does. Decides
 * without allocating; writes paths only for what does not fit.
 */
public enum SchemaCheck {
  /** Asks for fields that the kind does not have. */
  UNKNOWN_FIELDS(true, false),
  /** Asks for values that cannot be decoded as the type of their field. */
  WRONG_TYPES(false, true),
  /** Asks for both. */
  EVERYTHING(true, true);

  private final boolean asksNames;
  private final boolean asksTypes;

  SchemaCheck(boolean asksNames, boolean asksTypes) {
    this.asksNames = asksNames;
    this.asksTypes = asksTypes;
  }

  /** Whether nothing in an object is amiss. */
  public boolean passes(Node node, FieldType type) {
    // No switch: one over patterns costs the start some milliseconds.
    if (type instanceof ValueType value) {
      return !asksTypes || value.takes(node);
    }
    if (type instanceof ObjectType object && node instanceof Mapping map) {
      return passes(map, object);
    }
    if (type instanceof FieldType.ListOf list && node instanceof Sequence items) {
      return passes(items, list.item());
    }
    if (type instanceof FieldType.MapOf map && node instanceof Mapping entries) {
      return passes(entries, map.value());
    }
    return !asksTypes;
  }

  private boolean passes(Mapping map, ObjectType type) {
    for (int i = 0; i < map.size(); i++) {
      FieldType field = type.field(map.key(i));
      Node value = map.value(i);
      if (field == null ? asksNames : !isNull(value) && !passes(value, field)) {
        return false;
      }
    }
    return true;
  }

  private boolean passes(Sequence items, FieldType type) {
    for (int i = 0; i < items.size(); i++) {
      if (!isNull(items.get(i)) && !passes(items.get(i), type)) {
        return false;
      }
    }
    return true;
  }

  private boolean passes(Mapping entries, FieldType type) {
    for (int i = 0; i < entries.size(); i++) {
      if (!isNull(entries.value(i)) && !passes(entries.value(i), type)) {
        return false;
      }
    }
    return true;
  }

  /** A null is absent in every place that Kubernetes decodes. */
  private static boolean isNull(Node node) {
    return node instanceof Scalar scalar && scalar.type() == Scalar.Type.NULL;
  }

  /** Everything in an object that is amiss, in the order of its text. */
  public List<Misfit> misfits(Mapping object, ObjectType type) {
    var found = new ArrayList<Misfit>();
    collect(object, type, new ArrayList<>(), found);
    return found;
  }

  private void collect(
      Node node, FieldType type, List<FieldPath.Segment> path, List<Misfit> found) {
    if (isNull(node) || passes(node, type)) {
      return;
    }
    if (type instanceof ObjectType object && node instanceof Mapping map) {
      for (int i = 0; i < map.size(); i++) {
        FieldType field = object.field(map.key(i));
        path.add(new FieldPath.Key(map.key(i)));
        if (field != null) {
          collect(map.value(i), field, path, found);
        } else if (asksNames) {
          found.add(new Misfit(path, object, map.value(i)));
        }
        path.removeLast();
      }
    } else if (type instanceof FieldType.MapOf of && node instanceof Mapping map) {
      for (int i = 0; i < map.size(); i++) {
        path.add(new FieldPath.Key(map.key(i)));
        collect(map.value(i), of.value(), path, found);
        path.removeLast();
      }
    } else if (type instanceof FieldType.ListOf of && node instanceof Sequence list) {
      for (int i = 0; i < list.size(); i++) {
        path.add(new FieldPath.Index(i));
        collect(list.get(i), of.item(), path, found);
        path.removeLast();
      }
    } else {
      found.add(new Misfit(path, type, node));
    }
  }
}
