package dev.breakwater.reports.text;

import dev.breakwater.model.finding.Edit;

/** Says a finding's edit shortly: from the container or pod that the finding is about. */
final class Fix {
  private static final String POD = "template.spec.";

  private Fix() {}

  /** {@code set securityContext.privileged: false in the container}. */
  static String describe(Edit edit) {
    String path = edit.path();
    int container = EditPath.inContainer(path);
    if (container >= 0) {
      boolean each = path.startsWith("[*]", container - 4);
      return from(edit, container) + " in " + (each ? "each container" : "the container");
    }
    int pod = path.indexOf(POD);
    return pod >= 0 && EditPath.isKey(path, pod)
        ? from(edit, pod + POD.length()) + " in the pod's spec"
        : edit.describe();
  }

  private static String from(Edit edit, int start) {
    return new Edit(edit.operation(), edit.path().substring(start), edit.value()).describe();
  }
}
