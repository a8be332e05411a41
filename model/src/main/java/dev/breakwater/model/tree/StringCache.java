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

  /** A range of characters as a string, without making one where an equal one was seen before. */
  String shared(char[] chars, int start, int length) {
    if (length > MAX_LENGTH) {
      return new String(chars, start, length);
    }
    int hash = 0;
    for (int i = start; i < start + length; i++) {
      hash = 31 * hash + chars[i];
    }
    int slot = (hash ^ (hash >>> 12)) & (slots.length - 1);
    String known = slots[slot];
    if (known != null && matches(known, chars, start, length)) {
      return known;
    }
    String text = new String(chars, start, length);
    slots[slot] = text;
    return text;
  }

  private static boolean matches(String known, char[] chars, int start, int length) {
    if (known.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (known.charAt(i) != chars[start + i]) {
        return false;
      }
    }
    return true;
  }
}
