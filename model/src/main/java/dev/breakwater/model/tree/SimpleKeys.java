package dev.breakwater.model.tree;

import java.util.Arrays;

/**
 * YAML's simple keys: for each flow level the token that turns out to be a key if a colon follows,
 * found as libyaml finds it. Parallel arrays, one slot a level.
 */
final class SimpleKeys {
  /** A key without {@code ?} must meet its colon within so many characters, and in its line. */
  private static final int MAX_LENGTH = 1024;

  private final YamlText in;
  private final YamlTokenQueue queue;
  private boolean[] possible = new boolean[16];
  private boolean[] required = new boolean[16];
  private int[] tokens = new int[16];
  private int[] lines = new int[16];
  private int[] indexes = new int[16];
  private int[] columns = new int[16];
  private long[] positions = new long[16];

  SimpleKeys(YamlText in, YamlTokenQueue queue) {
    this.in = in;
    this.queue = queue;
  }

  /** Whether the first token of the queue may still turn out to be a key. */
  boolean mayBeFirst(int flowLevel) throws MalformedDocumentException {
    int level = queue.keyLevels[queue.head] - 1;
    return level >= 0 && level <= flowLevel && tokens[level] == queue.dropped && isPossible(level);
  }

  /** Whether there is a candidate at a level, and its colon could still come. */
  boolean isPossible(int level) throws MalformedDocumentException {
    if (!possible[level]) {
      return false;
    }
    if (lines[level] < in.line || in.isBeyond(indexes[level], MAX_LENGTH)) {
      remove(level);
      return false;
    }
    return true;
  }

  /**
   * Takes the next token for the candidate at a level.
   *
   * @param isRequired whether nothing but a key can stand there
   */
  void save(int level, boolean isRequired) throws MalformedDocumentException {
    remove(level);
    possible[level] = true;
    required[level] = isRequired;
    tokens[level] = queue.nextNumber();
    lines[level] = in.line;
    indexes[level] = in.at;
    columns[level] = in.column();
    positions[level] = in.position();
    queue.markKey(level);
  }

  /** Gives up the candidate at a level, which must not be a required one. */
  void remove(int level) throws MalformedDocumentException {
    if (possible[level]) {
      if (required[level]) {
        throw new MalformedDocumentException("a key lacks its ':'", positions[level]);
      }
      possible[level] = false;
    }
  }

  /** Leaves a level, which may be the next deeper one, without a candidate. */
  void forget(int level) {
    if (level == possible.length) {
      grow();
    }
    possible[level] = false;
  }

  /** The number of the candidate's token. */
  int token(int level) {
    return tokens[level];
  }

  /** The column at which the candidate begins, from 0. */
  int column(int level) {
    return columns[level];
  }

  /** Where the candidate begins, packed as {@link Position}. */
  long position(int level) {
    return positions[level];
  }

  private void grow() {
    int size = 2 * possible.length;
    possible = Arrays.copyOf(possible, size);
    required = Arrays.copyOf(required, size);
    tokens = Arrays.copyOf(tokens, size);
    lines = Arrays.copyOf(lines, size);
    indexes = Arrays.copyOf(indexes, size);
    columns = Arrays.copyOf(columns, size);
    positions = Arrays.copyOf(positions, size);
  }
}
