package dev.breakwater.controls.requirement;

import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.Sequence;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a field: {@code privileged is true, must be false or not set}. */
final class Messages {
  private static final int MAX_SHOWN = 60;

  private Messages() {}

  static String of(Condition condition, Trail at) {
    if (condition instanceof Condition.OrUnknown unknown && isUnset(at.node())) {
      return of(at) + ", " + unknown.decides();
    }
    return condition instanceof Condition.Present
        ? of(at)
        : of(at) + ", " + condition.expectation();
  }

  /** What a field says: {@code privileged is true}. */
  static String of(Trail at) {
    return at.tail() + " " + shown(at.node());
  }

  private static boolean isUnset(@Nullable Node value) {
    return value == null || (value instanceof Scalar s && s.type() == Scalar.Type.NULL);
  }

  private static String shown(@Nullable Node value) {
    if (isUnset(value)) {
      return "is not set";
    }
    if (value instanceof Sequence list) {
      return list.size() == 0
          ? "is empty"
          : "has " + list.size() + (list.size() == 1 ? " item" : " items");
    }
    if (value instanceof Scalar s) {
      return "is " + (s.type() == Scalar.Type.STRING ? quoted(s.text()) : s.text());
    }
    return "is set";
  }

  private static String quoted(String text) {
    String line = text.lines().findFirst().orElse("");
    boolean cut = line.length() > MAX_SHOWN || line.length() < text.length();
    return '"'
        + (line.length() > MAX_SHOWN ? line.substring(0, MAX_SHOWN) : line)
        + (cut ? "…\"" : "\"");
  }
}
