package dev.breakwater.model.tree;

import org.jspecify.annotations.Nullable;

/** A map from strings to nodes, in the order of the text; keys are unique. */
public final class Mapping implements Node {
  private final String[] keys;
  private final long[] keyStarts;
  private final Node[] values;
  private final long start;
  private final long end;

  Mapping(String[] keys, long[] keyStarts, Node[] values, long start, long end) {
    this.keys = keys;
    this.keyStarts = keyStarts;
    this.values = values;
    this.start = start;
    this.end = end;
  }

  /** Number of entries. */
  public int size() {
    return keys.length;
  }

  /** The key at a 0-based index below {@link #size()}. */
  public String key(int index) {
    return keys[index];
  }

  /** Where the key at an index begins, packed as {@link Position}. */
  public long keyStart(int index) {
    return keyStarts[index];
  }

  /** The value at a 0-based index below {@link #size()}. */
  public Node value(int index) {
    return values[index];
  }

  /** The index of a key, or -1. */
  public int indexOf(String key) {
    for (int i = 0; i < keys.length; i++) {
      // Most keys differ in length already, which costs no call.
      if (keys[i].length() == key.length() && keys[i].equals(key)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * The value of a key; null where the key is missing or its value is null, as Kubernetes sees it.
   */
  public @Nullable Node get(String key) {
    int i = indexOf(key);
    if (i < 0) {
      return null;
    }
    Node value = values[i];
    return value instanceof Scalar s && s.type() == Scalar.Type.NULL ? null : value;
  }

  /** The mapping at a key, or null where there is none. */
  public @Nullable Mapping mapping(String key) {
    return get(key) instanceof Mapping m ? m : null;
  }

  /** The sequence at a key, or null where there is none. */
  public @Nullable Sequence sequence(String key) {
    return get(key) instanceof Sequence s ? s : null;
  }

  /** The text of the string scalar at a key, or null where there is none. */
  public @Nullable String string(String key) {
    return get(key) instanceof Scalar s && s.type() == Scalar.Type.STRING ? s.text() : null;
  }

  /** The same without an entry. */
  public Mapping without(String key) {
    int i = indexOf(key);
    if (i < 0) {
      return this;
    }
    String[] otherKeys = new String[keys.length - 1];
    long[] otherStarts = new long[keys.length - 1];
    Node[] otherValues = new Node[keys.length - 1];
    for (int k = 0; k < otherKeys.length; k++) {
      int from = k < i ? k : k + 1;
      otherKeys[k] = keys[from];
      otherStarts[k] = keyStarts[from];
      otherValues[k] = values[from];
    }
    return new Mapping(otherKeys, otherStarts, otherValues, start, end);
  }

  /** The same with another value at a key that it has. */
  public Mapping with(String key, Node value) {
    Node[] others = values.clone();
    others[indexOf(key)] = value;
    return new Mapping(keys, keyStarts, others, start, end);
  }

  @Override
  public long start() {
    return start;
  }

  @Override
  public long end() {
    return end;
  }
}
