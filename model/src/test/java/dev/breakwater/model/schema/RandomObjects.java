package dev.breakwater.model.schema;

import dev.breakwater.model.tree.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** Makes objects of every kind that the schemas of a minor have, as JSON. */
final class RandomObjects {
  /** Deeper than this objects are left empty: schemas of custom resources hold themselves. */
  private static final int DEPTH = 7;

  private final Random random;
  private final List<Kind> kinds = new ArrayList<>();
  private int next;

  private record Kind(String apiVersion, String name, ObjectType type) {}

  RandomObjects(Schemas schemas, Random random) {
    this.random = random;
    SchemaFile file = schemas.file();
    for (int i = 0; i < file.kindCount(); i++) {
      ObjectType type = schemas.kind(file.kindApiVersion(i), file.kindName(i));
      if (type != null && hasGoTypes(file.kindApiVersion(i))) {
        kinds.add(new Kind(file.kindApiVersion(i), file.kindName(i), type));
      }
    }
  }

  /** Those of kubeadm stand in a module that nothing else can depend on. */
  static boolean hasGoTypes(String apiVersion) {
    return !apiVersion.startsWith("kubeadm.k8s.io/");
  }

  /** An object of the next kind. */
  String next() throws IOException {
    Kind kind = kinds.get(next++ % kinds.size());
    var out = new StringBuilder("{\"apiVersion\":");
    Json.write(kind.apiVersion(), out);
    Json.write(kind.name(), out.append(",\"kind\":"));
    fields(kind.type(), 1, out, ",");
    return out.append('}').toString();
  }

  private void fields(ObjectType type, int depth, StringBuilder out, String before)
      throws IOException {
    for (String name : type.names()) {
      boolean isType = depth == 1 && (name.equals("apiVersion") || name.equals("kind"));
      if (!isType && random.nextInt(depth + 1) < 2) {
        Json.write(name, out.append(before));
        write(Objects.requireNonNull(type.field(name)), depth + 1, out.append(':'));
        before = ",";
      }
    }
  }

  private void write(FieldType type, int depth, StringBuilder out) throws IOException {
    switch (type) {
      case ObjectType object -> {
        out.append('{');
        if (depth < DEPTH) {
          fields(object, depth, out, "");
        }
        out.append('}');
      }
      case FieldType.ListOf list -> {
        out.append('[');
        for (int i = random.nextInt(3); i > 0; i--) {
          write(list.item(), depth + 1, out);
          out.append(i == 1 ? "" : ",");
        }
        out.append(']');
      }
      case FieldType.MapOf map -> {
        write(map.value(), depth + 1, out.append("{\"a.b/c\":"));
        out.append('}');
      }
      case ValueType value -> out.append(text(value));
    }
  }

  private static String text(ValueType type) {
    return switch (type) {
      case ANY -> "{}";
      // Some texts are durations.
      case STRING -> "\"1m\"";
      case BYTES -> "\"QUJD\"";
      case TIME -> "\"2026-11-23T15:00:00.000000Z\"";
      case BOOL -> "true";
      case INT32, INT64 -> "80";
      case NUMBER -> "0.5";
      case QUANTITY -> "\"100m\"";
      case INT_OR_STRING -> "\"50%\"";
    };
  }
}
