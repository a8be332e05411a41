package dev.breakwater.controls.controlplane;

/** Tells what of an address the network reaches. */
final class Addresses {
  private static final String PLAIN = "http://";

  private Addresses() {}

  /** Whether an address, with or without a port, is one that only the machine itself reaches. */
  static boolean isLoopback(String address) {
    String host = host(address.strip());
    return host.startsWith("127.") || host.equals("localhost") || host.equals("::1");
  }

  /** Whether a URL sends in clear what leaves the machine. */
  static boolean isPlainRemote(String url) {
    if (!url.startsWith(PLAIN)) {
      return false;
    }
    int end = url.indexOf('/', PLAIN.length());
    return !isLoopback(url.substring(PLAIN.length(), end < 0 ? url.length() : end));
  }

  /** The address without a port and without the brackets that IPv6 has before one. */
  private static String host(String address) {
    if (address.startsWith("[")) {
      int close = address.indexOf(']');
      return close < 0 ? address : address.substring(1, close);
    }
    int colon = address.indexOf(':');
    return colon >= 0 && colon == address.lastIndexOf(':') ? address.substring(0, colon) : address;
  }
}
