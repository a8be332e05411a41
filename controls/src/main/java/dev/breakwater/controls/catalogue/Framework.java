package dev.breakwater.controls.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A choice of controls under a name. */
public enum Framework {
  NSA("nsa", "NSA/CISA Kubernetes Hardening Guidance v1.2") {
    @Override
    public boolean includes(Control control, int minor) {
      return control.outsideNsa() == null && !control.references().nsa().isEmpty();
    }
  },
  PSS_BASELINE("pss-baseline", "Pod Security Standards, baseline") {
    @Override
    public boolean includes(Control control, int minor) {
      return control.references().podSecurity().stream().anyMatch(c -> c.startsWith("baseline/"));
    }
  },
  PSS_RESTRICTED("pss-restricted", "Pod Security Standards, restricted") {
    @Override
    public boolean includes(Control control, int minor) {
      return control.references().podSecurity().stream()
          .anyMatch(check -> REPLACED_SINCE.getOrDefault(check, Integer.MAX_VALUE) > minor);
    }
  },
  ALL("all", "every control") {
    @Override
    public boolean includes(Control control, int minor) {
      return true;
    }
  };

  /** Baseline checks for which a stricter one stands in at the restricted level, and since when. */
  private static final Map<String, Integer> REPLACED_SINCE =
      Map.of(
          "baseline/capabilities_baseline", 22,
          "baseline/seccompProfile_baseline", 19,
          "baseline/hostPathVolumes", 0,
          "baseline/procMount", 35);

  private final String id;
  private final String title;

  Framework(String id, String title) {
    this.id = id;
    this.title = title;
  }

  /** The name on the command line and in reports. */
  public String id() {
    return id;
  }

  /** What it is. */
  public String title() {
    return title;
  }

  /** Whether a control is part of it at a Kubernetes minor version. */
  public abstract boolean includes(Control control, int minor);

  /** The framework with an ID. */
  public static Optional<Framework> find(String id) {
    return Arrays.stream(values()).filter(f -> f.id.equals(id)).findFirst();
  }

  /** All IDs, for messages. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(Framework::id).toList();
  }
}
