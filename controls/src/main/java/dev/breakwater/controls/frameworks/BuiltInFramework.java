package dev.breakwater.controls.frameworks;

import dev.breakwater.controls.catalogue.Catalogue;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.References;
import dev.breakwater.model.settings.SettingsException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The frameworks that everybody has. Which controls they hold is said once, by the controls' own
 * references, so that a scan reads no data for it; what they ask for stands in a file each, and is
 * read only where it is shown.
 */
public enum BuiltInFramework implements Framework {
  NSA("nsa", "NSA/CISA Kubernetes Hardening Guidance v1.2"),
  CIS("cis", "CIS Kubernetes Benchmark v1.12"),
  MITRE("mitre", "MITRE ATT&CK for Containers v18"),
  PSS_BASELINE("pss-baseline", "Pod Security Standards, baseline"),
  PSS_RESTRICTED("pss-restricted", "Pod Security Standards, restricted"),
  ALL("all", "every control");

  /** Baseline checks for which a stricter one stands in at the restricted level, and since when. */
  private static final Map<String, Integer> REPLACED_SINCE =
      Map.of(
          "baseline/capabilities_baseline", 22,
          "baseline/seccompProfile_baseline", 19,
          "baseline/hostPathVolumes", 0,
          "baseline/procMount", 35);

  private final String id;
  private final String title;

  BuiltInFramework(String id, String title) {
    this.id = id;
    this.title = title;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public boolean includes(Control control, int minor) {
    References references = control.references();
    return switch (this) {
      case NSA -> control.outsideNsa() == null && !references.nsa().isEmpty();
      case CIS -> !references.cis().isEmpty();
      case MITRE -> !references.mitre().isEmpty();
      case PSS_BASELINE ->
          references.podSecurity().stream().anyMatch(c -> c.startsWith("baseline/"));
      case PSS_RESTRICTED -> references.podSecurity().stream().anyMatch(c -> !replaced(c, minor));
      case ALL -> true;
    };
  }

  static boolean replaced(String check, int minor) {
    return REPLACED_SINCE.getOrDefault(check, Integer.MAX_VALUE) <= minor;
  }

  @Override
  public List<FrameworkRequirement> requirements(Catalogue catalogue, int minor) {
    if (this == ALL) {
      return List.of();
    }
    var requirements = new ArrayList<FrameworkRequirement>();
    for (FrameworkRequirement each : data(catalogue).requirements()) {
      if (this != PSS_RESTRICTED || !replaced(each.id(), minor)) {
        requirements.add(this == NSA ? each : each.withControls(naming(each.id(), catalogue)));
      }
    }
    return requirements;
  }

  /** The controls that name a requirement or, as techniques have them, a part of it. */
  private List<String> naming(String requirement, Catalogue catalogue) {
    String part = requirement + ".";
    return catalogue.controls().stream()
        .filter(control ->
            named(control.references()).stream()
                .anyMatch(
                    each -> each.equals(requirement) || (this == MITRE && each.startsWith(part))))
        .map(Control::id)
        .toList();
  }

  /** The requirements of this framework that a control names. */
  List<String> named(References references) {
    return switch (this) {
      case CIS -> references.cis();
      case MITRE -> references.mitre();
      case PSS_BASELINE, PSS_RESTRICTED -> references.podSecurity();
      case NSA, ALL -> List.of();
    };
  }

  /** The framework's file. */
  FrameworkFile data(Catalogue catalogue) {
    String name = id + ".yaml";
    try (InputStream in = BuiltInFramework.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("there is no " + name);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return FrameworkFile.parse(text, name, catalogue);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SettingsException e) {
      throw new IllegalStateException(e.problem().toString(), e);
    }
  }

  /** The framework with an ID, null where there is none. */
  public static @Nullable BuiltInFramework find(String id) {
    for (BuiltInFramework each : values()) {
      if (each.id.equals(id)) {
        return each;
      }
    }
    return null;
  }

  /** All IDs, for messages. */
  public static List<String> ids() {
    var ids = new ArrayList<String>();
    for (BuiltInFramework each : values()) {
      ids.add(each.id);
    }
    return ids;
  }
}
