package dev.breakwater.sources;

import dev.breakwater.model.kube.ObjectId;

/** How the configuration file says that a custom kind holds a pod template. */
final class WorkloadConfiguration {
  private WorkloadConfiguration() {}

  /**
   * The lines that make a kind known.
   *
   * @param path from the object to the mapping that holds the pod's metadata and spec
   */
  static String lines(ObjectId id, String path) {
    return "workloads:\n"
        + ("  - group: " + scalar(id.group()) + "\n")
        + ("    kind: " + scalar(id.kind()) + "\n")
        + ("    path: " + scalar(path));
  }

  /** Names of groups, kinds and fields are plain scalars, unless somebody made up stranger ones. */
  private static String scalar(String text) {
    boolean plain = !text.isEmpty() && Character.isLetter(text.charAt(0));
    for (int i = 0; i < text.length() && plain; i++) {
      char c = text.charAt(i);
      plain = c < 128 && Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_';
    }
    return plain ? text : "'" + text.replace("'", "''") + "'";
  }
}
