package dev.breakwater.sources.files;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a .gitignore.
 *
 * @param patterns the names of the pattern, from the folder of the file that holds the line
 * @param anyDepth whether the pattern is one name, which may stand at any depth
 * @param foldersOnly whether the line ends in a slash
 * @param negated whether the line begins with {@code !}
 */
record IgnoreRule(List<String> patterns, boolean anyDepth, boolean foldersOnly, boolean negated) {

  /** Reads a line; null where it holds no pattern. */
  static @Nullable IgnoreRule parse(String line) {
    if (line.startsWith("#")) {
      return null;
    }
    String pattern = withoutTrailingSpaces(line);
    boolean negated = pattern.startsWith("!");
    if (negated) {
      pattern = pattern.substring(1);
    }
    boolean foldersOnly = pattern.endsWith("/");
    if (foldersOnly) {
      pattern = pattern.substring(0, pattern.length() - 1);
    }
    boolean anyDepth = pattern.indexOf('/') < 0;
    if (pattern.startsWith("/")) {
      pattern = pattern.substring(1);
    }
    if (pattern.isEmpty()) {
      return null;
    }
    return new IgnoreRule(Wildcard.names(pattern), anyDepth, foldersOnly, negated);
  }

  private static String withoutTrailingSpaces(String line) {
    int end = 0;
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) == '\\') {
        i++;
        end = Math.min(i + 1, line.length());
      } else if (line.charAt(i) != ' ') {
        end = i + 1;
      }
    }
    return line.substring(0, end);
  }

  /** Whether the rule speaks of a path, given as its names from the folder of the rule. */
  boolean matches(List<String> names, boolean folder) {
    if (foldersOnly && !folder) {
      return false;
    }
    return anyDepth
        ? Wildcard.matches(patterns.getFirst(), names.getLast())
        : Wildcard.matches(patterns, names);
  }
}
