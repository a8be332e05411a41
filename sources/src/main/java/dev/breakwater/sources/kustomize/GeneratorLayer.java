package dev.breakwater.sources.kustomize;

import dev.breakwater.model.tree.FieldPath;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Scalar;
import org.jspecify.annotations.Nullable;

/** An entry of configMapGenerator or secretGenerator, which makes an object of texts and files. */
record GeneratorLayer(Fragment in, Mapping entry) implements Layer {
  @Override
  public @Nullable Hit find(Target target) {
    if (target.path().size() == 2
        && (target.path().getFirst() instanceof FieldPath.Key first)
        && (first.name().equals("data") || first.name().equals("binaryData"))) {
      String key = target.key();
      return key == null ? null : source(key);
    }
    return target.path().isEmpty() ? Hit.item(in, entry) : null;
  }

  /** The text or the file that gives a key its value. */
  private @Nullable Hit source(String key) {
    for (String list : new String[] {"literals", "files"}) {
      for (Scalar each : Fields.texts(entry, list)) {
        String text = each.text();
        int equals = text.indexOf('=');
        String name =
            equals >= 0 ? text.substring(0, equals) : text.substring(text.lastIndexOf('/') + 1);
        if (name.equals(key)) {
          return Hit.beginning(in, each, equals >= 0 ? equals : text.length());
        }
      }
    }
    return null;
  }
}
