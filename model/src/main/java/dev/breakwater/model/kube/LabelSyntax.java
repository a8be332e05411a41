package dev.breakwater.model.kube;

/** Which texts Kubernetes takes as the keys and values of labels. */
public final class LabelSyntax {
  private static final int MAX_NAME = 63;
  private static final int MAX_PREFIX = 253;

  private LabelSyntax() {}

  /** Whether a text is a label key: a name, after a DNS subdomain and a slash or alone. */
  public static boolean isKey(String text) {
    int slash = text.indexOf('/');
    return slash < 0
        ? isName(text, 0)
        : isSubdomain(text, slash) && isName(text, slash + 1) && text.indexOf('/', slash + 1) < 0;
  }

  /** Whether a text is a label value: empty, or as the name in a key. */
  public static boolean isValue(String text) {
    return text.isEmpty() || isName(text, 0);
  }

  private static boolean isName(String text, int from) {
    int end = text.length();
    if (from == end
        || end - from > MAX_NAME
        || !isAlphanumeric(text.charAt(from))
        || !isAlphanumeric(text.charAt(end - 1))) {
      return false;
    }
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (!isAlphanumeric(c) && c != '-' && c != '_' && c != '.') {
        return false;
      }
    }
    return true;
  }

  /** RFC 1123 labels with dots between them; Kubernetes limits only the whole. */
  private static boolean isSubdomain(String text, int end) {
    if (end == 0 || end > MAX_PREFIX) {
      return false;
    }
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      boolean first = i == 0 || text.charAt(i - 1) == '.';
      boolean last = i + 1 == end || text.charAt(i + 1) == '.';
      boolean inside = c == '-' && !first && !last;
      boolean between = c == '.' && !first && i + 1 < end;
      if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || inside || between)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAlphanumeric(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }
}
