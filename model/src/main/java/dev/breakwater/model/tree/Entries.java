package dev.breakwater.model.tree;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The entries of a mapping while it is read; a later entry overrules an earlier one of its key. */
final class Entries {
  /** Beyond this many entries keys are found by hash, so that a mapping of n keys takes O(n). */
  private static final int SCAN_LIMIT = 16;

  private String[] keys = new String[8];
  private long[] keyStarts = new long[8];
  private Node[] values = new Node[8];
  private boolean[] explicit = new boolean[8];
  private int size;
  private @Nullable Map<String, Integer> index;

  /**
   * Puts an entry; the position of the explicit key that it overrules, else {@link Position#NONE}.
   */
  long put(String key, long keyStart, Node value, boolean isExplicit) {
    int i = indexOf(key);
    long overruled = i >= 0 && explicit[i] && isExplicit ? keyStarts[i] : Position.NONE;
    if (i < 0) {
      i = append(key);
    }
    keyStarts[i] = keyStart;
    values[i] = value;
    explicit[i] = isExplicit;
    return overruled;
  }

  void putAll(Mapping merged) {
    for (int i = 0; i < merged.size(); i++) {
      put(merged.key(i), merged.keyStart(i), merged.value(i), false);
    }
  }

  Mapping toMapping(long start, long end) {
    return new Mapping(
        Arrays.copyOf(keys, size),
        Arrays.copyOf(keyStarts, size),
        Arrays.copyOf(values, size),
        start,
        end);
  }

  private int indexOf(String key) {
    if (index != null) {
      return index.getOrDefault(key, -1);
    }
    for (int i = 0; i < size; i++) {
      if (keys[i].equals(key)) {
        return i;
      }
    }
    return -1;
  }

  private int append(String key) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
      keyStarts = Arrays.copyOf(keyStarts, 2 * size);
      values = Arrays.copyOf(values, 2 * size);
      explicit = Arrays.copyOf(explicit, 2 * size);
    }
    keys[size] = key;
    if (index != null) {
      index.put(key, size);
    } else if (size == SCAN_LIMIT) {
      index = new HashMap<>();
      for (int i = 0; i <= size; i++) {
        index.put(keys[i], i);
      }
    }
    return size++;
  }
}
