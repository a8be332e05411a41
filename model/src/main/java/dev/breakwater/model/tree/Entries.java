package dev.breakwater.model.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The collections of a document while they are read, innermost last, on one stack. Of equal keys of
 * a mapping the later entry overrules the earlier.
 */
final class Entries {
  /** Beyond this many entries keys are found by hash, so that a mapping of n keys takes O(n). */
  private static final int SCAN_LIMIT = 16;

  /** What a {@link #put} came upon. */
  enum Overruled {
    NOTHING,
    /** Another key with the same text ({@code 1}, {@code "1"}): Go keeps one of them by chance. */
    OTHER_KEY,
    SAME_KEY
  }

  private String[] keys = new String[64];
  private long[] keyStarts = new long[64];
  private Node[] values = new Node[64];

  private Scalar.Type[] types = new Scalar.Type[64];

  /** Whether a key stands in the mapping itself, not in one that was merged. */
  private boolean[] explicit = new boolean[64];

  private int size;
  private final List<@Nullable Map<String, Integer>> indexes = new ArrayList<>();
  private final List<Integer> bases = new ArrayList<>();
  private int base;

  /** Where the key that the last {@link #put} overruled stands, packed as {@link Position}. */
  long overruledStart;

  void open() {
    bases.add(base);
    indexes.add(null);
    base = size;
  }

  void clear() {
    Arrays.fill(keys, 0, size, null);
    Arrays.fill(values, 0, size, null);
    size = 0;
    base = 0;
    bases.clear();
    indexes.clear();
  }

  void add(Node item) {
    room();
    values[size++] = item;
  }

  /** Puts an entry into the innermost mapping; what it overrules. */
  Overruled put(String key, long keyStart, Node value, Scalar.Type type, boolean isExplicit) {
    int i = indexOf(key);
    var overruled = Overruled.NOTHING;
    if (i < 0) {
      i = append(key);
    } else if (types[i] != type || type == Scalar.Type.FLOAT) {
      overruled = Overruled.OTHER_KEY;
    } else if (explicit[i] && isExplicit) {
      overruled = Overruled.SAME_KEY;
      overruledStart = keyStarts[i];
    }
    keyStarts[i] = keyStart;
    values[i] = value;
    types[i] = type;
    explicit[i] = isExplicit;
    return overruled;
  }

  /** The types of the innermost mapping's keys; null where all are strings. */
  Scalar.Type @Nullable [] keyTypes() {
    for (int i = base; i < size; i++) {
      if (types[i] != Scalar.Type.STRING) {
        return Arrays.copyOfRange(types, base, size);
      }
    }
    return null;
  }

  Mapping closeMapping(long start, long end) {
    var mapping =
        new Mapping(
            Arrays.copyOfRange(keys, base, size),
            Arrays.copyOfRange(keyStarts, base, size),
            Arrays.copyOfRange(values, base, size),
            start,
            end);
    close();
    return mapping;
  }

  Sequence closeSequence(long start, long end) {
    var sequence = new Sequence(Arrays.copyOfRange(values, base, size), start, end);
    close();
    return sequence;
  }

  private void close() {
    size = base;
    base = bases.removeLast();
    indexes.removeLast();
  }

  private int indexOf(String key) {
    if (size - base > SCAN_LIMIT) {
      return index().getOrDefault(key, -1);
    }
    for (int i = base; i < size; i++) {
      if (keys[i].equals(key)) {
        return i;
      }
    }
    return -1;
  }

  private Map<String, Integer> index() {
    Map<String, Integer> index = indexes.getLast();
    if (index == null) {
      index = new HashMap<>();
      for (int i = base; i < size; i++) {
        index.put(keys[i], i);
      }
      indexes.set(indexes.size() - 1, index);
    }
    return index;
  }

  private int append(String key) {
    room();
    keys[size] = key;
    if (size - base > SCAN_LIMIT) {
      index().put(key, size);
    }
    return size++;
  }

  private void room() {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
      keyStarts = Arrays.copyOf(keyStarts, 2 * size);
      values = Arrays.copyOf(values, 2 * size);
      types = Arrays.copyOf(types, 2 * size);
      explicit = Arrays.copyOf(explicit, 2 * size);
    }
  }
}
