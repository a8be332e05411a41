package dev.breakwater.graphs.defaults;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.breakwater.model.tree.Mapping;

/** What is known of kubelets by their version, as Node objects report it. */
final class Kubelets {
  private static final Pattern VERSION = Pattern.compile("^v?1\\.(\\d{1,4})\\.(\\d{1,4})");

  private Kubelets() {}

  /**
   * Whether a node's kubelet has CVE-2021-25741, mended in 1.19.15, 1.20.11, 1.21.5 and 1.22.2. A
   * node that does not tell its version counts as sound.
   */
  static boolean followSubPathLinks(Mapping node) {
    Mapping status = node.mapping("status");
    Mapping info = status == null ? null : status.mapping("nodeInfo");
    String version = info == null ? null : info.string("kubeletVersion");
    Matcher matcher = VERSION.matcher(version == null ? "" : version);
    if (!matcher.find()) {
      return false;
    }
    int patch = Integer.parseInt(matcher.group(2));
    int minor = Integer.parseInt(matcher.group(1));
    return switch (minor) {
      case 22 -> patch < 2;
      case 21 -> patch < 5;
      case 20 -> patch < 11;
      case 19 -> patch < 15;
      default -> minor < 19;
    };
  }
}
