package dev.breakwater.graphs.network;

import org.jspecify.annotations.Nullable;

/**
 * An IP address. An IPv4 address that is written as IPv6 ({@code ::ffff:10.0.0.1}) is one of IPv6,
 * as it is to Go's {@code netip}.
 *
 * @param v6 whether it is of IPv6
 * @param high the upper 64 bits; 0 for IPv4
 * @param low the lower 64 bits; for IPv4 the address, from 0 to 2³² - 1
 */
public record Address(boolean v6, long high, long low) {
  private static final int GROUPS = 8;

  /** Bits of an address of this family. */
  int width() {
    return v6 ? 128 : 32;
  }

  /** Reads an address as Go's {@code netip} does; null where the text is none, or has a zone. */
  public static @Nullable Address parse(String text) {
    if (text.indexOf(':') >= 0) {
      return six(text);
    }
    long four = four(text);
    return four < 0 ? null : new Address(false, 0, four);
  }

  /** An IPv4 address as a number; -1 where the text is none. No part has a leading zero. */
  private static long four(String text) {
    long value = 0;
    int part = -1;
    int parts = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : '.';
      if (c == '.') {
        if (part < 0) {
          return -1;
        }
        value = value << 8 | part;
        part = -1;
        parts++;
      } else if (c < '0' || c > '9' || part == 0) {
        return -1;
      } else {
        part = Math.max(part, 0) * 10 + c - '0';
        if (part > 255) {
          return -1;
        }
      }
    }
    return parts == 4 ? value : -1;
  }

  private static @Nullable Address six(String text) {
    int[] groups = new int[GROUPS];
    int count = 0;
    int gap = -1;
    int at = 0;
    if (text.startsWith("::")) {
      gap = 0;
      at = 2;
    } else if (text.startsWith(":")) {
      return null;
    }
    while (at < text.length()) {
      int colon = text.indexOf(':', at);
      String part = text.substring(at, colon < 0 ? text.length() : colon);
      if (colon < 0 && part.indexOf('.') >= 0) {
        long four = four(part);
        if (four < 0 || count > GROUPS - 2) {
          return null;
        }
        groups[count++] = (int) (four >> 16);
        groups[count++] = (int) (four & 0xffff);
        break;
      }
      int group = group(part);
      if (group < 0 || count == GROUPS) {
        return null;
      }
      groups[count++] = group;
      if (colon < 0) {
        break;
      }
      at = colon + 1;
      if (at == text.length()) {
        return null;
      }
      if (text.charAt(at) == ':') {
        if (gap >= 0) {
          return null;
        }
        gap = count;
        at++;
      }
    }
    // The gap stands for one group of zeros at least.
    if (gap < 0 ? count != GROUPS : count == GROUPS) {
      return null;
    }
    return of(groups, count, gap);
  }

  private static Address of(int[] groups, int count, int gap) {
    long[] halves = new long[2];
    for (int i = 0; i < GROUPS; i++) {
      int from = gap < 0 || i < gap ? i : i - (GROUPS - count);
      int group = gap >= 0 && i >= gap && from < gap ? 0 : groups[from];
      halves[i / 4] = halves[i / 4] << 16 | group;
    }
    return new Address(true, halves[0], halves[1]);
  }

  /** One to four hexadecimal digits as a number; -1 where it is none. */
  private static int group(String part) {
    if (part.isEmpty() || part.length() > 4) {
      return -1;
    }
    int value = 0;
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      int digit = c < 128 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        return -1;
      }
      value = value << 4 | digit;
    }
    return value;
  }
}
