package dev.breakwater.model.tree;

import org.jspecify.annotations.Nullable;

/** The text that a tree was read from, by the lines of its file. */
public interface SourceText {
  /** No text at hand: a stream that was not kept. */
  SourceText NONE = line -> null;

  /** The line with a 1-based number in its file, without its end; null where it is not at hand. */
  @Nullable String line(int line);
}
