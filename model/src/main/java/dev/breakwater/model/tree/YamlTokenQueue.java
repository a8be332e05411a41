package dev.breakwater.model.tree;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Tokens between scanner and parser, as parallel arrays from {@link #head} to {@link #tail}. */
final class YamlTokenQueue {
  private static final int INITIAL = 64;

  byte[] types = new byte[INITIAL];
  Scalar.Style[] styles = new Scalar.Style[INITIAL];
  long[] starts = new long[INITIAL];
  long[] ends = new long[INITIAL];
  @Nullable String[] texts = new String[INITIAL];

  /** For a token that may turn out to be a key: 1 + the flow level at which it stands. */
  int[] keyLevels = new int[INITIAL];

  int head;
  private int tail;

  /** Tokens dropped up to now; the number of the first one. */
  int dropped;

  void clear() {
    Arrays.fill(keyLevels, 0);
    Arrays.fill(texts, null);
    head = 0;
    tail = 0;
    dropped = 0;
  }

  boolean isEmpty() {
    return head == tail;
  }

  /** The number that the next token to be appended will have. */
  int nextNumber() {
    return dropped + tail - head;
  }

  void drop() {
    keyLevels[head] = 0;
    dropped++;
    if (++head == tail) {
      head = 0;
      tail = 0;
    }
  }

  /** Says that the next token to be appended may turn out to be a key. */
  void markKey(int flowLevel) {
    room();
    keyLevels[tail] = flowLevel + 1;
  }

  void append(int type, long start, long end, @Nullable String text) {
    room();
    types[tail] = (byte) type;
    starts[tail] = start;
    ends[tail] = end;
    texts[tail] = text;
    tail++;
  }

  void appendScalar(Scalar.Style style, long start, long end, String text) {
    append(YamlToken.SCALAR, start, end, text);
    styles[tail - 1] = style;
  }

  /** Inserts a token that takes no room in the text before the token of a number. */
  void insert(int number, int type, long position) {
    int after = nextNumber() - number;
    append(type, position, position, null);
    if (after > 0) {
      int at = tail - 1 - after;
      System.arraycopy(types, at, types, at + 1, after);
      System.arraycopy(styles, at, styles, at + 1, after);
      System.arraycopy(starts, at, starts, at + 1, after);
      System.arraycopy(ends, at, ends, at + 1, after);
      System.arraycopy(texts, at, texts, at + 1, after);
      types[at] = (byte) type;
      starts[at] = position;
      ends[at] = position;
      texts[at] = null;
    }
  }

  /** Makes room for one more token. */
  private void room() {
    if (tail < types.length) {
      return;
    }
    int size = tail - head;
    if (head < types.length / 2) {
      int capacity = 2 * types.length;
      types = Arrays.copyOf(types, capacity);
      styles = Arrays.copyOf(styles, capacity);
      starts = Arrays.copyOf(starts, capacity);
      ends = Arrays.copyOf(ends, capacity);
      texts = Arrays.copyOf(texts, capacity);
      keyLevels = Arrays.copyOf(keyLevels, capacity);
      return;
    }
    System.arraycopy(types, head, types, 0, size);
    System.arraycopy(styles, head, styles, 0, size);
    System.arraycopy(starts, head, starts, 0, size);
    System.arraycopy(ends, head, ends, 0, size);
    System.arraycopy(texts, head, texts, 0, size);
    System.arraycopy(keyLevels, head, keyLevels, 0, size);
    Arrays.fill(keyLevels, size, keyLevels.length, 0);
    head = 0;
    tail = size;
  }
}
