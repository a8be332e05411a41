package dev.breakwater.controls.namespaces;

import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.words.NearestWord;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One label of a namespace, as pod security admission reads it. */
final class PodSecurityLabel {
  private static final List<String> MODES = List.of("enforce", "audit", "warn");
  private static final List<String> NAMES =
      List.of("enforce", "audit", "warn", "enforce-version", "audit-version", "warn-version");
  private static final List<String> LEVELS = List.of("privileged", "baseline", "restricted");
  private static final String HOST = "pod-security.kubernetes.io";
  private static final List<String> HOSTS = List.of(HOST, "pod-security.k8s.io");

  /** No more letters than this may be wrong in a host, or it is the host of somebody else. */
  private static final int MAX_LENGTHS_APART = 3;

  private PodSecurityLabel() {}

  /**
   * Whether a label is not as admission knows it, though it may be meant to be; allocates nothing.
   */
  static boolean isDoubtful(String key, Node value) {
    if (!key.startsWith(PodSecurityControls.PREFIX)) {
      return mayBeMeant(key);
    }
    if (value instanceof Scalar s && s.type() == Scalar.Type.NULL) {
      return false; // as good as absent, which other controls tell
    }
    int from = PodSecurityControls.PREFIX.length();
    for (int i = 0; i < MODES.size(); i++) {
      String mode = MODES.get(i);
      if (key.startsWith(mode, from)) {
        String rest = "-version";
        int end = from + mode.length();
        if (key.length() == end) {
          return !isLevel(value);
        }
        return !(key.length() == end + rest.length() && key.startsWith(rest, end))
            || !isVersion(value);
      }
    }
    return true;
  }

  /** Whether a key has so much of the right one that it is worth a closer look. */
  private static boolean mayBeMeant(String key) {
    int slash = key.indexOf('/');
    return slash > 0
        && !key.startsWith("kubernetes.io/")
        && (key.indexOf("security") >= 0 || key.startsWith("pod"));
  }

  /** What is wrong with a doubtful label; null where it is a label of somebody else. */
  static @Nullable String wrong(String key, Node value) {
    int slash = key.indexOf('/');
    String host = key.substring(0, slash);
    String name = key.substring(slash + 1);
    Optional<String> meant = NearestWord.to(name, NAMES);
    if (!host.equals(HOST)) {
      return meant.isPresent() && isHostMisspelt(host)
          ? "label is not known to admission: did you mean " + HOST + "/" + meant.get() + "?"
          : null;
    }
    if (!NAMES.contains(name)) {
      return "label is not known to admission"
          + (meant.isPresent() ? ": did you mean " + HOST + "/" + meant.get() + "?" : "");
    }
    return MODES.contains(name) ? wrongLevel(value) : wrongVersion(value);
  }

  /** Each part between dots is near to that of the host; as a whole, too much could be another. */
  private static boolean isHostMisspelt(String host) {
    if (HOSTS.contains(host)) {
      return true;
    }
    String[] parts = host.split("\\.", -1);
    String[] right = HOST.split("\\.", -1);
    if (parts.length != right.length) {
      return false;
    }
    for (int i = 0; i < parts.length; i++) {
      boolean near =
          NearestWord.to(parts[i], List.of(right[i])).isPresent()
              && Math.abs(parts[i].length() - right[i].length()) <= MAX_LENGTHS_APART;
      if (!near) {
        return false;
      }
    }
    return true;
  }

  private static String wrongLevel(Node value) {
    String written = shown(value);
    Optional<String> meant = NearestWord.to(text(value), LEVELS);
    return written
        + " is no level"
        + (meant.isPresent()
            ? ": did you mean \"" + meant.get() + "\"?"
            : ", must be privileged, baseline or restricted");
  }

  private static String wrongVersion(Node value) {
    return shown(value) + " is no version, must be \"latest\" or of the form \"v1.36\"";
  }

  private static String shown(Node value) {
    boolean string = value instanceof Scalar s && s.type() == Scalar.Type.STRING;
    return string ? "\"" + text(value) + "\"" : text(value);
  }

  private static String text(Node value) {
    return value instanceof Scalar s ? s.text() : "this";
  }

  private static boolean isLevel(Node value) {
    return value instanceof Scalar s && s.type() == Scalar.Type.STRING && LEVELS.contains(s.text());
  }

  /** As {@code ParseVersion}: {@code latest}, or {@code v1.} and a number without leading zeros. */
  private static boolean isVersion(Node value) {
    if (!(value instanceof Scalar s) || s.type() != Scalar.Type.STRING) {
      return false;
    }
    String text = s.text();
    if (text.equals("latest")) {
      return true;
    }
    int from = "v1.".length();
    boolean number =
        text.startsWith("v1.")
            && text.length() > from
            && (text.charAt(from) != '0' || text.length() == from + 1);
    for (int i = from; number && i < text.length(); i++) {
      number = text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
    return number;
  }
}
