package dev.breakwater.model.component;

import dev.breakwater.model.finding.Edit;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.Sequence;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** The configuration file of a component: {@code KubeletConfiguration} and its like. */
public final class ConfigurationFile implements Settings {
  private final ConfigurationDocument document;

  ConfigurationFile(ConfigurationDocument document) {
    this.document = document;
  }

  @Override
  public @Nullable Setting find(Option option) {
    Node at = option.field().isEmpty() ? null : document.root();
    for (String key : option.field()) {
      at = at instanceof Mapping mapping ? mapping.get(key) : null;
    }
    if (at == null || at instanceof Scalar scalar && isDefaulted(option, scalar.text())) {
      return null;
    }
    Place place = absent(option);
    return new Setting(text(at), place, new Setting.Written(place, "", place, true));
  }

  /** Whether Kubernetes takes a value for one that is not given: empty texts, zero durations. */
  private static boolean isDefaulted(Option option, String value) {
    if (option.kind() != Option.Kind.DURATION) {
      return value.isEmpty();
    }
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) >= '1' && value.charAt(i) <= '9') {
        return false;
      }
    }
    return true;
  }

  /** A value as a flag would have it. */
  private static String text(Node value) {
    if (value instanceof Scalar scalar) {
      return scalar.text();
    }
    var items = new StringJoiner(",");
    if (value instanceof Sequence list) {
      for (int i = 0; i < list.size(); i++) {
        items.add(list.get(i) instanceof Scalar s ? s.text() : "");
      }
    }
    return items.toString();
  }

  /** Of an option that the file has no field for, another form has to tell. */
  @Override
  public Silence silence(Option option) {
    return option.field().isEmpty()
        ? new Silence.Nothing()
        : new Silence.Default(option.unsetInFile());
  }

  @Override
  public Place absent(Option option) {
    return document.place(option.field());
  }

  @Override
  public String name(Option option) {
    return String.join(".", option.field());
  }

  @Override
  public @Nullable Edit add(Option option, String value) {
    String path = absent(option).path();
    return path == null
        ? null
        : new Edit(Edit.Operation.SET, path, Json.typed(option.kind(), value));
  }
}
