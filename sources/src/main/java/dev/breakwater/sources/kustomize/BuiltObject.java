package dev.breakwater.sources.kustomize;

import dev.breakwater.model.tree.MalformedDocumentException;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.YamlReader;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An object as Kustomize gives it, without what Kustomize notes in it on request.
 *
 * @param object the object alone
 * @param path the file that it comes from, relative to the folder that was built; null for what a
 *     generator made
 * @param generatedIn the kustomization whose generator made it, likewise; null for others
 * @param configuredIn the kustomizations that changed it, likewise
 */
record BuiltObject(
    Mapping object, @Nullable String path, @Nullable String generatedIn, Set<String> configuredIn) {
  private static final String ORIGIN = "config.kubernetes.io/origin";
  private static final String TRANSFORMATIONS = "alpha.config.kubernetes.io/transformations";

  /** Takes the notes of Kustomize out of an object. */
  static BuiltObject of(Mapping built) {
    Mapping metadata = built.mapping("metadata");
    Mapping annotations = metadata == null ? null : metadata.mapping("annotations");
    if (metadata == null || annotations == null) {
      return new BuiltObject(built, null, null, Set.of());
    }
    Mapping origin = note(annotations.string(ORIGIN)) instanceof Mapping map ? map : null;
    Mapping rest = annotations.without(ORIGIN).without(TRANSFORMATIONS);
    Mapping without =
        rest.size() == 0 && annotations.size() > 0
            ? metadata.without("annotations")
            : metadata.with("annotations", rest);
    return new BuiltObject(
        built.with("metadata", without),
        origin == null ? null : origin.string("path"),
        origin == null ? null : origin.string("configuredIn"),
        configuredIn(annotations.string(TRANSFORMATIONS)));
  }

  private static @Nullable Node note(@Nullable String text) {
    try {
      return text == null ? null : new YamlReader().read(text, 1).root();
    } catch (MalformedDocumentException e) {
      return null;
    }
  }

  private static Set<String> configuredIn(@Nullable String transformations) {
    // One line for each of what may be hundreds, in every object: too much to be read as YAML.
    var files = new LinkedHashSet<String>();
    String key = "configuredIn: ";
    for (int at = 0; transformations != null && (at = transformations.indexOf(key, at)) >= 0; ) {
      int from = at + key.length();
      int end = transformations.indexOf('\n', from);
      String file = transformations.substring(from, end < 0 ? transformations.length() : end);
      boolean quoted = file.startsWith("'") || file.startsWith("\"");
      files.add(quoted ? file.substring(1, file.length() - 1) : file);
      at = from;
    }
    return files;
  }
}
