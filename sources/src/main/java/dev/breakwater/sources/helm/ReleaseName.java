package dev.breakwater.sources.helm;

/** The names that Helm and Kubernetes take for releases and their namespaces. */
public final class ReleaseName {
  private static final int LONGEST = 53;
  private static final int LONGEST_NAMESPACE = 63;

  private ReleaseName() {}

  /** Whether a release can be called so. */
  public static boolean isValid(String name) {
    return name.length() <= LONGEST && isName(name, true);
  }

  /** Whether a namespace can be called so. */
  public static boolean isNamespace(String name) {
    return name.length() <= LONGEST_NAMESPACE && isName(name, false);
  }

  private static boolean isName(String name, boolean dots) {
    boolean valid = !name.isEmpty();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean inner = i > 0 && i < name.length() - 1 && (c == '-' || dots && c == '.');
      valid &= inner || c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }
    return valid;
  }
}
