package dev.breakwater.sources.helm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values as Helm takes them on a command line: {@code image.tag=1.2,ports[0].name=web,args={a,b}}.
 * A backslash takes the meaning from the character after it; {@code null} removes a value.
 */
public final class SetValues {
  /** Beyond this Helm takes an index for a mistake. */
  private static final int LARGEST_INDEX = 65_536;

  private final String text;
  private final boolean onlyText;
  private int at;

  SetValues(String text, boolean onlyText) {
    this.text = text;
    this.onlyText = onlyText;
  }

  /**
   * Looks whether a text can be read.
   *
   * @throws IllegalArgumentException if it cannot, with the reason
   */
  public static void check(String text) {
    new SetValues(text, false).into(new ValueTree(new LinkedHashMap<>()));
  }

  /** Where a value goes: a key of a map, or an index of a list. */
  private interface Slot {
    @Nullable Object get();

    void set(@Nullable Object value);
  }

  void into(ValueTree tree) {
    while (at < text.length()) {
      pair(tree.root());
    }
  }

  private void pair(Map<String, @Nullable Object> root) {
    int begin = at;
    Slot slot = key(root);
    while (true) {
      char c = at < text.length() ? text.charAt(at++) : '\0';
      switch (c) {
        case '.' -> {
          Map<String, @Nullable Object> below;
          if (slot.get() instanceof Map<?, ?> map) {
            below = ValueTree.asMap(map);
          } else {
            below = new LinkedHashMap<>();
            slot.set(below);
          }
          slot = key(below);
        }
        case '[' -> slot = item(slot);
        case '=' -> {
          slot.set(value());
          return;
        }
        default ->
            throw new IllegalArgumentException(
                "'"
                    + text.substring(begin, at).replace(",", "")
                    + "' has no value: write key=value");
      }
    }
  }

  private Slot key(Map<String, @Nullable Object> map) {
    String name = word(".[=,");
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a key is empty at character " + (at + 1));
    }
    return new Slot() {
      @Override
      public @Nullable Object get() {
        return map.get(name);
      }

      @Override
      public void set(@Nullable Object value) {
        map.put(name, value);
      }
    };
  }

  private Slot item(Slot of) {
    int close = text.indexOf(']', at);
    int index = close < 0 ? -1 : index(text.substring(at, close));
    if (index < 0) {
      throw new IllegalArgumentException(
          "after [ at character " + at + " must come a number and ]");
    }
    at = close + 1;
    List<@Nullable Object> list;
    if (of.get() instanceof List<?> there) {
      list = ValueTree.asList(there);
    } else {
      list = new ArrayList<>();
      of.set(list);
    }
    while (list.size() <= index) {
      list.add(null);
    }
    return new Slot() {
      @Override
      public @Nullable Object get() {
        return list.get(index);
      }

      @Override
      public void set(@Nullable Object value) {
        list.set(index, value);
      }
    };
  }

  private static int index(String digits) {
    if (digits.isEmpty() || digits.length() > 5) {
      return -1;
    }
    int index = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      index = 10 * index + c - '0';
    }
    return index <= LARGEST_INDEX ? index : -1;
  }

  private @Nullable Object value() {
    if (at < text.length() && text.charAt(at) == '{') {
      at++;
      return list();
    }
    Object value = typed(word(","));
    at++;
    return value;
  }

  private List<@Nullable Object> list() {
    var items = new ArrayList<@Nullable Object>();
    if (at < text.length() && text.charAt(at) == '}') {
      at++;
    } else {
      while (true) {
        items.add(typed(word(",}")));
        if (at == text.length()) {
          throw new IllegalArgumentException("a list that { begins must end with }");
        }
        if (text.charAt(at++) == '}') {
          break;
        }
      }
    }
    if (at < text.length() && text.charAt(at++) != ',') {
      throw new IllegalArgumentException("after } comes a comma or the end");
    }
    return items;
  }

  /** The text up to one of some characters, or to the end. */
  private String word(String ends) {
    var word = new StringBuilder();
    while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
      if (text.charAt(at) == '\\' && at + 1 < text.length()) {
        at++;
      }
      word.append(text.charAt(at++));
    }
    return word.toString();
  }

  private @Nullable Object typed(String word) {
    if (onlyText) {
      return word;
    }
    if (word.equalsIgnoreCase("true")) {
      return true;
    }
    if (word.equalsIgnoreCase("false")) {
      return false;
    }
    if (word.equalsIgnoreCase("null")) {
      return null;
    }
    boolean number = !word.isEmpty() && (word.equals("0") || word.charAt(0) != '0');
    if (number) {
      try {
        return Long.valueOf(word);
      } catch (NumberFormatException noNumber) {
        return word;
      }
    }
    return word;
  }
}
