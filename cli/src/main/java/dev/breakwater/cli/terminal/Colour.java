package dev.breakwater.cli.terminal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** When to write colours. */
public enum Colour {
  /** On a terminal, unless the environment says otherwise. */
  AUTO,
  ALWAYS,
  NEVER;

  /** The word on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The choice with a word. */
  public static Optional<Colour> find(String word) {
    return Arrays.stream(values()).filter(c -> c.word().equals(word)).findFirst();
  }

  /** All words, for messages. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Colour::word).toList();
  }

  /**
   * Whether to write colours. {@code NO_COLOR} with any value but an empty one forbids them where
   * the command line does not ask for them, {@code FORCE_COLOR} with any but an empty one or 0 asks
   * for them; a terminal of type {@code dumb} has none.
   *
   * @param environment environment variables
   * @param terminal whether the text goes to a terminal
   */
  public boolean on(Map<String, String> environment, boolean terminal) {
    return switch (this) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO -> {
        if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
          yield false;
        }
        String force = environment.getOrDefault("FORCE_COLOR", "");
        if (!force.isEmpty()) {
          yield !force.equals("0");
        }
        yield terminal && !environment.getOrDefault("TERM", "").equals("dumb");
      }
    };
  }
}
