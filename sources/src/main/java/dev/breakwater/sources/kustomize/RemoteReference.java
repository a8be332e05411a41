package dev.breakwater.sources.kustomize;

import java.util.Locale;

/** Tells references that Kustomize would fetch from those that it reads from the disk. */
final class RemoteReference {
  private RemoteReference() {}

  /**
   * Whether Kustomize, of any version, might take a reference for a URL or a Git repository. It
   * tries that before it looks on the disk, so a folder of that name does not help.
   */
  static boolean is(String reference) {
    String lower = reference.strip().toLowerCase(Locale.ROOT);
    if (lower.contains("://")
        || lower.contains("::")
        || lower.startsWith("http:")
        || lower.startsWith("https:")
        || lower.startsWith("github.com/")
        || lower.startsWith("github.com:")
        || lower.startsWith("gh:")) {
      return true;
    }
    // As scp names what is on other machines: user@host:path.
    int at = lower.indexOf('@');
    return at > 0 && isUser(lower, at) && (lower.indexOf(':') > at || lower.indexOf('/') > at);
  }

  private static boolean isUser(String text, int end) {
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (!(c >= 'a' && c <= 'z' || i > 0 && (c >= '0' && c <= '9' || c == '-'))) {
        return false;
      }
    }
    return true;
  }
}
