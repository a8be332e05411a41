package dev.breakwater.sources.helm;

import dev.breakwater.model.tree.MalformedDocumentException;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.Sequence;
import dev.breakwater.model.tree.YamlReader;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The schema that a chart holds its values to. One that refers to others would have Helm fetch
 * them.
 */
final class ValuesSchema {
  private static final Set<String> REFERENCES = Set.of("$ref", "$dynamicRef", "$recursiveRef");
  private static final String DIALECT = "$schema";
  private static final String KNOWN = "://json-schema.org/";

  private ValuesSchema() {}

  /** Whether a schema can be used without any other. */
  static boolean standsAlone(String schema) {
    try {
      return standsAlone(new YamlReader().read(schema, 1).root());
    } catch (MalformedDocumentException e) {
      return false;
    }
  }

  private static boolean standsAlone(@Nullable Node node) {
    if (node instanceof Mapping mapping) {
      for (int i = 0; i < mapping.size(); i++) {
        Node value = mapping.value(i);
        String key = mapping.key(i);
        if (value instanceof Scalar scalar
            && (REFERENCES.contains(key) && !scalar.text().startsWith("#")
                || key.equals(DIALECT) && !scalar.text().contains(KNOWN))) {
          return false;
        }
        if (!standsAlone(value)) {
          return false;
        }
      }
    } else if (node instanceof Sequence list) {
      for (int i = 0; i < list.size(); i++) {
        if (!standsAlone(list.get(i))) {
          return false;
        }
      }
    }
    return true;
  }
}
