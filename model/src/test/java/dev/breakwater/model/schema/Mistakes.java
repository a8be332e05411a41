package dev.breakwater.model.schema;

import dev.breakwater.model.tree.Json;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.Sequence;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Writes objects as JSON with mistakes put in: misspelt and foreign fields, and seldom wrong types.
 */
final class Mistakes {
  private static final String[] FOREIGN = {
    "securityContext", "privileged", "name", "spec", "", "state", "x-y", "runAsNonRoot"
  };
  private static final String[] STRANGE = {
    "null", "true", "1", "-1", "1.5", "3000000000", "\"a\"", "\"1\"", "[]", "{}", "[null]", "[{}]"
  };

  /** What says the kind, and what is the API server's own. */
  private static final Set<String> KEPT = Set.of("apiVersion", "kind", "status");

  private final Random random;

  /** How many of a thousand entries are mistaken. */
  private int misspelt;

  private int wrong;

  Mistakes(Random random) {
    this.random = random;
  }

  /** The object as it is. */
  String none(Mapping object) throws IOException {
    misspelt = 0;
    wrong = 0;
    return write(object);
  }

  /** The object with some mistakes. */
  String in(Mapping object) throws IOException {
    misspelt = 5 << random.nextInt(5);
    wrong = random.nextInt(3) == 0 ? 10 : 0;
    return write(object);
  }

  private String write(Mapping object) throws IOException {
    var out = new StringBuilder();
    write(object, out, true);
    return out.toString();
  }

  private void write(Node node, StringBuilder out, boolean isRoot) throws IOException {
    if (!isRoot && random.nextInt(1000) < wrong) {
      out.append(STRANGE[random.nextInt(STRANGE.length)]);
      return;
    }
    switch (node) {
      case Scalar scalar -> Json.write(scalar, out);
      case Sequence list -> {
        out.append('[');
        for (int i = 0; i < list.size(); i++) {
          out.append(i == 0 ? "" : ",");
          write(list.get(i), out, false);
        }
        out.append(']');
      }
      case Mapping map -> write(map, out, isRoot);
    }
  }

  private void write(Mapping map, StringBuilder out, boolean isRoot) throws IOException {
    Set<String> written = new HashSet<>();
    for (int i = 0; i < map.size(); i++) {
      written.add(map.key(i));
    }
    String before = "{";
    for (int i = 0; i < map.size(); i++) {
      boolean isKept = isRoot && KEPT.contains(map.key(i));
      String key = map.key(i);
      if (!isKept && random.nextInt(1000) < misspelt) {
        key = misspell(key);
        key = written.add(key) ? key : map.key(i);
      }
      Json.write(key, out.append(before));
      out.append(':');
      if (isKept) {
        Json.write(map.value(i), out);
      } else {
        write(map.value(i), out, false);
      }
      before = ",";
    }
    String foreign = FOREIGN[random.nextInt(FOREIGN.length)];
    if (random.nextInt(1000) < misspelt && written.add(foreign)) {
      Json.write(foreign, out.append(before));
      out.append(':').append(STRANGE[random.nextInt(STRANGE.length)]);
      before = ",";
    }
    out.append(before.equals("{") ? "{}" : "}");
  }

  private String misspell(String key) {
    if (key.isEmpty()) {
      return "x";
    }
    int at = random.nextInt(key.length());
    return switch (random.nextInt(5)) {
      case 0 -> key.substring(0, at) + key.substring(at + 1);
      case 1 -> key.substring(0, at) + key.charAt(at) + key.substring(at);
      case 2 -> key.substring(0, at) + "x" + key.substring(at + 1);
      case 3 -> key.toLowerCase(Locale.ROOT);
      default ->
          Character.isUpperCase(key.charAt(0))
              ? Character.toLowerCase(key.charAt(0)) + key.substring(1)
              : Character.toUpperCase(key.charAt(0)) + key.substring(1);
    };
  }
}
