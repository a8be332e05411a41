package dev.breakwater.graphs.network;

import org.jspecify.annotations.Nullable;

/**
 * A block of addresses.
 *
 * @param first its lowest address
 * @param bits length of the prefix that its addresses share
 */
public record Cidr(Address first, int bits) {
  /** Reads {@code 10.0.0.0/8}; bits beyond the prefix do not count. Null where it is no block. */
  public static @Nullable Cidr parse(String text) {
    int slash = text.indexOf('/');
    Address address = slash < 0 ? null : Address.parse(text.substring(0, slash));
    int bits = address == null ? -1 : bits(text, slash + 1);
    return address == null || bits < 0 || bits > address.width()
        ? null
        : new Cidr(masked(address, bits), bits);
  }

  private static int bits(String text, int from) {
    int length = text.length() - from;
    if (length < 1 || length > 3 || (length > 1 && text.charAt(from) == '0')) {
      return -1;
    }
    int bits = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      bits = bits * 10 + c - '0';
    }
    return bits;
  }

  private static Address masked(Address address, int bits) {
    return address.v6()
        ? new Address(
            true,
            address.high() & mask(Math.min(bits, 64)),
            address.low() & mask(Math.max(bits - 64, 0)))
        : new Address(false, 0, address.low() & mask(bits + 32) & 0xffffffffL);
  }

  /** So many ones from the left of 64 bits. */
  private static long mask(int ones) {
    return ones == 0 ? 0 : -1L << (64 - ones);
  }

  /** Whether an address, of the same family, is in the block. */
  public boolean contains(Address address) {
    return address.v6() == first.v6() && masked(address, bits).equals(first);
  }

  /** Whether every address of another block is in this one. */
  public boolean contains(Cidr other) {
    return other.bits >= bits && contains(other.first);
  }

  /** Whether it is every address of its family. */
  public boolean isEverything() {
    return bits == 0;
  }
}
