package dev.breakwater.reports.text;

import dev.breakwater.model.finding.Edit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says a finding's edit shortly: from the container or pod that the finding is about. */
final class Fix {
  private static final Pattern CONTAINER =
      Pattern.compile(".*?\\bspec\\.(?:c|initC|ephemeralC)ontainers\\[(\\d+|\\*)]\\.(?<path>.+)");

  private static final Pattern POD = Pattern.compile(".*?\\btemplate\\.spec\\.(?<path>.+)");

  private Fix() {}

  /** {@code set securityContext.privileged: false in the container}. */
  static String describe(Edit edit) {
    Matcher container = CONTAINER.matcher(edit.path());
    if (container.matches()) {
      String where = container.group(1).equals("*") ? "each container" : "the container";
      return from(edit, container) + " in " + where;
    }
    Matcher pod = POD.matcher(edit.path());
    return pod.matches() ? from(edit, pod) + " in the pod's spec" : edit.describe();
  }

  private static String from(Edit edit, Matcher place) {
    return new Edit(edit.operation(), place.group("path"), edit.value()).describe();
  }
}
