package dev.breakwater.controls;

import dev.breakwater.model.finding.Edit;
import dev.breakwater.model.tree.MalformedDocumentException;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.Sequence;
import dev.breakwater.model.tree.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Trees as plain maps and lists: what CEL runs on, and what an edit is tried on. */
final class Plain {
  private static final Pattern STEP = Pattern.compile("\\.?([^.\\[\\]]+)|\\[([^\\]]*)\\]");

  private Plain() {}

  static @Nullable Object of(@Nullable Node node) {
    return switch (node) {
      case null -> null;
      case Mapping mapping -> {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < mapping.size(); i++) {
          Object value = of(mapping.value(i));
          if (value != null) { // a typed object has no nulls
            map.put(mapping.key(i), value);
          }
        }
        yield map;
      }
      case Sequence sequence -> {
        var list = new ArrayList<Object>();
        for (int i = 0; i < sequence.size(); i++) {
          list.add(of(sequence.get(i)));
        }
        yield list;
      }
      case Scalar scalar ->
          switch (scalar.type()) {
            case NULL -> null;
            case BOOL -> scalar.isTrue();
            case INT -> Long.parseLong(scalar.text());
            case FLOAT -> Double.parseDouble(scalar.text());
            case STRING -> scalar.text();
          };
    };
  }

  /** JSON text, which is YAML too. */
  static String json(@Nullable Object value) {
    return switch (value) {
      case null -> "null";
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(e -> json(e.getKey()) + ": " + json(e.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
      case List<?> list ->
          list.stream().map(Plain::json).collect(Collectors.joining(", ", "[", "]"));
      case String text ->
          text.codePoints()
              .mapToObj(c ->
                  c == '"' || c == '\\'
                      ? "\\" + (char) c
                      : c < ' ' ? String.format("\\u%04x", c) : Character.toString(c))
              .collect(Collectors.joining("", "\"", "\""));
      default -> value.toString();
    };
  }

  /** Applies edits, removals of list items last to first so that indexes stay true. */
  static void apply(Object root, List<Edit> edits) {
    var ordered = new ArrayList<>(edits.stream().distinct().toList());
    ordered.sort((a, b) -> -compareLastIndex(a, b));
    ordered.forEach(edit -> apply(root, edit));
  }

  private static int compareLastIndex(Edit a, Edit b) {
    boolean removals =
        a.operation() == Edit.Operation.REMOVE && b.operation() == Edit.Operation.REMOVE;
    return removals ? Integer.compare(lastIndex(a.path()), lastIndex(b.path())) : 0;
  }

  private static int lastIndex(String path) {
    int open = path.lastIndexOf('[');
    return path.endsWith("]") && path.substring(open + 1, path.length() - 1).matches("\\d+")
        ? Integer.parseInt(path.substring(open + 1, path.length() - 1))
        : -1;
  }

  @SuppressWarnings("unchecked")
  private static void apply(Object root, Edit edit) {
    var steps = new ArrayList<String>();
    for (Matcher m = STEP.matcher(edit.path()); m.find(); ) {
      steps.add(m.group(1) != null ? m.group(1) : m.group(2));
    }
    Object at = root;
    for (String step : steps.subList(0, steps.size() - 1)) {
      at =
          at instanceof List<?> list
              ? list.get(Integer.parseInt(step))
              : ((Map<String, Object>) at).computeIfAbsent(step, s -> new LinkedHashMap<>());
    }
    String last = steps.getLast();
    switch (edit.operation()) {
      case REMOVE -> {
        if (at instanceof List<?> list) {
          list.remove(Integer.parseInt(last));
        } else {
          ((Map<String, Object>) at).remove(last);
        }
      }
      case SET -> {
        if (at instanceof List<?> list) {
          ((List<Object>) list).set(Integer.parseInt(last), value(edit));
        } else {
          ((Map<String, Object>) at).put(last, value(edit));
        }
      }
      case APPEND ->
          ((List<Object>) ((Map<String, Object>) at).computeIfAbsent(last, s -> new ArrayList<>()))
              .add(value(edit));
    }
  }

  private static @Nullable Object value(Edit edit) {
    try {
      return of(new YamlReader().read(String.valueOf(edit.value()), 1).root());
    } catch (MalformedDocumentException e) {
      throw new AssertionError(edit.toString(), e);
    }
  }
}
