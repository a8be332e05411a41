package dev.breakwater.model.component;

import dev.breakwater.model.finding.Edit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is said of an option.
 *
 * @param text the value, as a flag would have it; empty where a flag lacks its value; null where a
 *     variable gives it whose value the object does not show
 * @param place where it stands
 * @param written how it is written, for edits; null where an edit takes judgement
 */
public record Setting(@Nullable String text, Place place, @Nullable Written written) {
  /**
   * How a setting is written.
   *
   * @param value the field that holds the value
   * @param before what stands before the value in that field: {@code --profiling=}
   * @param whole the field to remove, that the option may be left to its default
   * @param typed whether the field is typed, as in a configuration file, and not a string
   */
  record Written(Place value, String before, @Nullable Place whole, boolean typed) {}

  /**
   * Of the features that a flag switches, the one of an option; null where it is not among them.
   */
  @Nullable Setting ofFeature(Option option) {
    if (text == null) {
      return this;
    }
    String name = option.field().getLast() + "=";
    String value = null;
    String[] items = text.split(",", -1);
    for (String item : items) {
      value = item.startsWith(name) ? item.substring(name.length()) : value;
    }
    if (value == null) {
      return null;
    }
    Written alone =
        written == null || items.length > 1
            ? null
            : new Written(written.value, written.before + name, written.whole, false);
    return new Setting(CommandLine.normal(value, option.kind()), place, alone);
  }

  /** The value, of a setting that is known. */
  public String value() {
    return Objects.requireNonNull(text, "a variable gives it");
  }

  /** The change that gives the option another value; null where it takes judgement. */
  public @Nullable Edit changedTo(Option option, String value) {
    String path = written == null ? null : written.value.path();
    if (written == null || path == null) {
      return null;
    }
    String json =
        written.typed ? Json.typed(option.kind(), value) : Json.quoted(written.before + value);
    return new Edit(Edit.Operation.SET, path, json);
  }

  /** The change that leaves the option to its default; null where it takes judgement. */
  public @Nullable Edit removed() {
    String path = written == null || written.whole == null ? null : written.whole.path();
    return path == null ? null : new Edit(Edit.Operation.REMOVE, path, null);
  }
}
