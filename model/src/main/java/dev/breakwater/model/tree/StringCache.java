package dev.breakwater.model.tree;

/** Shares equal short strings (keys, kinds, booleans) between the nodes of one reader's trees. */
final class StringCache {
  private static final int MAX_LENGTH = 40;

  private final String[] slots = new String[4096];

  /** The string itself, or an equal one that was seen before. */
  String shared(String text) {
    if (text.length() > MAX_LENGTH) {
      return text;
    }
    int hash = text.hashCode();
    int slot = (hash ^ (hash >>> 12)) & (slots.length - 1);
    String known = slots[slot];
    if (known != null && known.equals(text)) {
      return known;
    }
    slots[slot] = text;
    return text;
  }
}
