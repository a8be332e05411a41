package dev.breakwater.controls.supplychain;

/** Names of variables in Dockerfiles; allocates only for references. */
final class SecretArguments {
  private SecretArguments() {}

  /** Whether a name says that its value is for everybody: frontends have keys that are. */
  static boolean isPublic(String name) {
    return contains(name, "PUBLIC")
        || contains(name, "PUBLISHABLE")
        || name.startsWith("VITE_")
        || name.startsWith("REACT_APP_")
        || contains(name, "ANON_KEY")
        || contains(name, "SITE_KEY");
  }

  private static boolean contains(String name, String word) {
    for (int i = 0; i + word.length() <= name.length(); i++) {
      if (name.regionMatches(true, i, word, 0, word.length())) {
        return true;
      }
    }
    return false;
  }

  /** The name of the variable that a text refers to: {@code $A}, <code>${A:-b}</code>. */
  static String variable(String reference) {
    int start = reference.startsWith("${") ? 2 : 1;
    int end = start;
    while (end < reference.length()
        && (Character.isLetterOrDigit(reference.charAt(end)) || reference.charAt(end) == '_')) {
      end++;
    }
    return reference.substring(start, end);
  }
}
