package dev.breakwater.model.component;

import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.Sequence;
import org.jspecify.annotations.Nullable;

/** The environment of a container, as far as its manifest shows it. */
final class Variables {
  private final @Nullable Sequence env;
  private final boolean more;

  Variables(Mapping container) {
    this.env = container.sequence("env");
    Sequence from = container.sequence("envFrom");
    this.more = from != null && from.size() > 0;
  }

  /** The index of the entry in force for a variable, -1 where there is none. */
  int indexOf(String name) {
    int size = env == null ? 0 : env.size();
    for (int i = size - 1; env != null && i >= 0; i--) {
      if (env.get(i) instanceof Mapping entry && name.equals(entry.string("name"))) {
        return i;
      }
    }
    return -1;
  }

  /** The value of an entry; null where another object has it. */
  @Nullable String value(int i) {
    if (env == null || !(env.get(i) instanceof Mapping entry) || entry.get("valueFrom") != null) {
      return null;
    }
    return entry.get("value") instanceof Scalar s ? expand(s.text(), i) : "";
  }

  /** A word of a command with its {@code $(NAME)} put in; null where another object has one. */
  @Nullable String expand(String word) {
    return expand(word, env == null ? 0 : env.size());
  }

  /** A variable sees those before it alone. */
  private @Nullable String expand(String text, int before) {
    int at = text.indexOf('$');
    if (at < 0) {
      return text;
    }
    var expanded = new StringBuilder();
    int done = 0;
    while (at >= 0 && at + 1 < text.length()) {
      expanded.append(text, done, at);
      done = at;
      char next = text.charAt(at + 1);
      int close = next == '(' ? text.indexOf(')', at) : -1;
      if (next == '$') {
        expanded.append('$');
        done = at + 2;
      } else if (close > 0) {
        int i = indexOf(text.substring(at + 2, close));
        String value = i >= 0 && i < before ? value(i) : null;
        if (value == null && (more || i >= 0 && i < before)) {
          return null;
        }
        // Kubernetes leaves a reference to no variable as it is.
        expanded.append(value == null ? text.substring(at, close + 1) : value);
        done = close + 1;
      } else {
        expanded.append('$');
        done = at + 1;
      }
      at = text.indexOf('$', done);
    }
    return expanded.append(text, done, text.length()).toString();
  }
}
