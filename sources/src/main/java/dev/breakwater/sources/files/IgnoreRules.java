package dev.breakwater.sources.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to leave out below a folder, by gitignore's rules: within one list the last rule that
 * matches decides, a deeper list overrules those above it, and nothing below a folder that is left
 * out is looked at again.
 */
final class IgnoreRules {
  /** The file that holds the rules of a folder and what is below it. */
  static final String FILE = ".breakwaterignore";

  private final @Nullable IgnoreRules above;
  private final Path folder;
  private final List<IgnoreRule> rules;

  private IgnoreRules(@Nullable IgnoreRules above, Path folder, List<IgnoreRule> rules) {
    this.above = above;
    this.folder = folder;
    this.rules = rules;
  }

  /** Rules given by line, relative to a folder. */
  static IgnoreRules of(@Nullable IgnoreRules above, Path folder, List<String> lines) {
    var rules = new ArrayList<IgnoreRule>();
    for (String line : lines) {
      IgnoreRule rule = IgnoreRule.parse(line);
      if (rule != null) {
        rules.add(rule);
      }
    }
    return new IgnoreRules(above, folder, rules);
  }

  /**
   * These rules and those of a folder's own file, if it has one.
   *
   * @throws UncheckedIOException if there is one that cannot be read
   */
  static @Nullable IgnoreRules within(@Nullable IgnoreRules above, Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return above;
    }
    try {
      // Names are bytes to git; what is no UTF-8 in a pattern matches no name here.
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      return of(above, folder, lines(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(String text) {
    var lines = new ArrayList<String>();
    String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
    for (String line : body.split("\n", -1)) {
      lines.add(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
    }
    return lines;
  }

  /** Whether a path, whose parent folder is not left out, is. */
  boolean ignores(Path path, boolean isFolder) {
    for (IgnoreRules list = this; list != null; list = list.above) {
      if (!path.startsWith(list.folder) || list.rules.isEmpty()) {
        continue;
      }
      List<String> names = names(list.folder.relativize(path));
      for (int i = list.rules.size() - 1; i >= 0; i--) {
        IgnoreRule rule = list.rules.get(i);
        if (rule.matches(names, isFolder)) {
          return !rule.negated();
        }
      }
    }
    return false;
  }

  private static List<String> names(Path relative) {
    var names = new ArrayList<String>(relative.getNameCount());
    for (Path name : relative) {
      names.add(name.toString());
    }
    return names;
  }
}
