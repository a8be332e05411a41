package dev.breakwater.sources.files;

import java.util.ArrayList;
import java.util.List;

/**
 * Patterns of paths as git's wildmatch reads them: {@code *}, {@code ?} and {@code [a-z]} within
 * one name, {@code **} as a whole name for any number of folders, {@code \} before a character that
 * stands for itself. A {@code ?} is one character, where git takes one byte. Takes time in the
 * length of pattern and text multiplied, whatever the pattern.
 */
final class Wildcard {
  private Wildcard() {}

  /** Whether a text holds characters that make it a pattern. */
  static boolean isPattern(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '*' || c == '?' || c == '[') {
        return true;
      }
    }
    return false;
  }

  /** The patterns of names in a pattern of a path. A slash within {@code []} parts nothing. */
  static List<String> names(String pattern) {
    var names = new ArrayList<String>();
    var name = new StringBuilder();
    for (int at = 0; at < pattern.length(); at++) {
      char c = pattern.charAt(at);
      if (c == '\\' && at + 1 < pattern.length()) {
        if (pattern.charAt(at + 1) != '/') {
          name.append(c).append(pattern.charAt(++at));
        }
      } else if (c == '/') {
        names.add(name(name));
        name.setLength(0);
      } else if (c == '[' && setEnd(pattern, at + 1) >= 0) {
        int end = setEnd(pattern, at + 1);
        name.append(pattern, at, end + 1);
        at = end;
      } else {
        name.append(c);
      }
    }
    names.add(name(name));
    return names;
  }

  private static String name(CharSequence name) {
    boolean stars = name.length() > 2 && name.chars().allMatch(c -> c == '*');
    return stars ? "**" : name.toString();
  }

  /** Where the set ends that begins after a bracket; -1 where it is not closed. */
  private static int setEnd(String pattern, int first) {
    int at = first;
    if (at < pattern.length() && (pattern.charAt(at) == '!' || pattern.charAt(at) == '^')) {
      at++;
    }
    for (boolean begin = true; at < pattern.length(); begin = false) {
      if (pattern.charAt(at) == ']' && !begin) {
        return at;
      }
      int close = pattern.startsWith("[:", at) ? pattern.indexOf(']', at + 2) : -1;
      if (close > at + 2 && pattern.charAt(close - 1) == ':') {
        at = close + 1;
      } else {
        at += pattern.charAt(at) == '\\' ? 2 : 1;
      }
    }
    return -1;
  }

  /** Whether names match patterns of names one by one, {@code **} standing for any number. */
  static boolean matches(List<String> patterns, List<String> names) {
    int p = 0;
    int n = 0;
    int starAt = -1;
    int retry = 0;
    while (n < names.size()) {
      if (p < patterns.size() && patterns.get(p).equals("**")) {
        if (p == patterns.size() - 1) {
          return true; // what is inside, at any depth
        }
        starAt = p++;
        retry = n;
      } else if (p < patterns.size() && matches(patterns.get(p), names.get(n))) {
        p++;
        n++;
      } else if (starAt >= 0) {
        p = starAt + 1;
        n = ++retry;
      } else {
        return false;
      }
    }
    return p == patterns.size();
  }

  /** Whether one name matches a pattern of one name. */
  static boolean matches(String pattern, String name) {
    int p = 0;
    int n = 0;
    int starAt = -1;
    int retry = 0;
    while (n < name.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        starAt = p++;
        retry = n;
        continue;
      }
      int next = p < pattern.length() ? one(pattern, p, name.codePointAt(n)) : -1;
      if (next >= 0) {
        p = next;
        n += Character.charCount(name.codePointAt(n));
      } else if (starAt >= 0) {
        p = starAt + 1;
        n = ++retry;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }

  /** Where the pattern goes on after one character of it matched; -1 if it did not. */
  private static int one(String pattern, int at, int c) {
    int expected = pattern.codePointAt(at);
    int next = at + Character.charCount(expected);
    switch (expected) {
      case '?' -> {
        return next;
      }
      case '[' -> {
        return set(pattern, next, c);
      }
      case '\\' -> {
        if (next == pattern.length()) {
          return -1; // git: a pattern that ends in a lone backslash matches nothing
        }
        expected = pattern.codePointAt(next);
        return expected == c ? next + Character.charCount(expected) : -1;
      }
      default -> {
        return expected == c ? next : -1;
      }
    }
  }

  private static int set(String pattern, int first, int c) {
    int at = first;
    boolean negated =
        at < pattern.length() && (pattern.charAt(at) == '!' || pattern.charAt(at) == '^');
    if (negated) {
      at++;
    }
    boolean found = false;
    int previous = -1;
    for (boolean begin = true; at < pattern.length(); begin = false) {
      int item = pattern.codePointAt(at);
      if (item == ']' && !begin) {
        return found != negated ? at + 1 : -1;
      }
      if (item == '-'
          && previous >= 0
          && at + 1 < pattern.length()
          && pattern.charAt(at + 1) != ']') {
        at++;
        if (pattern.charAt(at) == '\\' && ++at == pattern.length()) {
          return -1;
        }
        int to = pattern.codePointAt(at);
        found |= previous <= c && c <= to;
        previous = -1;
        at += Character.charCount(to);
        continue;
      }
      if (pattern.startsWith("[:", at)) {
        int close = pattern.indexOf(']', at + 2);
        if (close < 0) {
          return -1;
        }
        if (close > at + 2 && pattern.charAt(close - 1) == ':') {
          int verdict = inClass(pattern.substring(at + 2, close - 1), c);
          if (verdict < 0) {
            return -1;
          }
          found |= verdict > 0;
          previous = -1;
          at = close + 1;
          continue;
        }
      } else if (item == '\\') {
        if (++at == pattern.length()) {
          return -1;
        }
        item = pattern.codePointAt(at);
      }
      found |= item == c;
      previous = item;
      at += Character.charCount(item);
    }
    return -1; // not closed: matches nothing
  }

  /** 1 if a character is in a named class, 0 if not, -1 if there is no such class. */
  private static int inClass(String name, int c) {
    boolean ascii = c < 128;
    boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    boolean digit = c >= '0' && c <= '9';
    boolean in;
    switch (name) {
      case "alnum" -> in = letter || digit;
      case "alpha" -> in = letter;
      case "blank" -> in = c == ' ' || c == '\t';
      case "cntrl" -> in = c < ' ' || c == 127;
      case "digit" -> in = digit;
      case "graph" -> in = ascii && c > ' ' && c != 127;
      case "lower" -> in = c >= 'a' && c <= 'z';
      case "print" -> in = ascii && c >= ' ' && c != 127;
      case "punct" -> in = ascii && c > ' ' && c != 127 && !letter && !digit;
      case "space" -> in = c == ' ' || c >= '\t' && c <= '\r';
      case "upper" -> in = c >= 'A' && c <= 'Z';
      case "xdigit" -> in = digit || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
      default -> {
        return -1;
      }
    }
    return in ? 1 : 0;
  }
}
