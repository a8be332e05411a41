package dev.breakwater.sources.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files of a folder that are kubeconfigs though they are not named as manifests are. Other
 * programs use some of the names too, so that the file has to begin as a kubeconfig does.
 */
final class Kubeconfigs {
  /** Where kubectl keeps the one of a user, beside caches of its own. */
  static final String FOLDER = ".kube";

  private static final Set<String> NAMES =
      Set.of(
          "kubeconfig",
          "admin.conf",
          "super-admin.conf",
          "kubelet.conf",
          "bootstrap-kubelet.conf",
          "controller-manager.conf",
          "scheduler.conf");

  private static final String[] KEYS = {
    "apiVersion", "kind", "clusters", "contexts", "current-context", "preferences", "users"
  };

  private static final int LOOKED_AT = 4_096;

  private Kubeconfigs() {}

  /** Whether a file is one, by its lower-case name and its first line. */
  static boolean isOne(Path path, String name) {
    return isNamed(path, name) && Files.isRegularFile(path) && begins(path);
  }

  private static boolean isNamed(Path path, String name) {
    return name.endsWith(".kubeconfig")
        || name.startsWith("kubeconfig.")
        || NAMES.contains(name)
        || name.equals("config") && isIn(path.getParent());
  }

  /** Whether a folder is the one of kubectl. */
  static boolean isIn(@Nullable Path folder) {
    return folder != null && FOLDER.equals(String.valueOf(folder.getFileName()));
  }

  private static boolean begins(Path path) {
    String head;
    try (InputStream in = Files.newInputStream(path)) {
      head = new String(in.readNBytes(LOOKED_AT), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return true; // reading it will say why it cannot be read
    }
    int at = 0;
    while (at < head.length()) {
      int end = head.indexOf('\n', at);
      String line = head.substring(at, end < 0 ? head.length() : end).strip();
      if (!line.isEmpty()
          && !line.startsWith("#")
          && !line.startsWith("---")
          && !line.equals("{")) {
        return isKey(line);
      }
      at = end < 0 ? head.length() : end + 1;
    }
    return false;
  }

  private static boolean isKey(String line) {
    String text = line.startsWith("{") ? line.substring(1).strip() : line;
    String bare = text.startsWith("\"") ? text.substring(1) : text;
    for (String key : KEYS) {
      int end = key.length() + (bare.length() < text.length() ? 1 : 0);
      if (bare.startsWith(key)
          && bare.length() > end
          && bare.substring(end).strip().startsWith(":")) {
        return true;
      }
    }
    return false;
  }
}
