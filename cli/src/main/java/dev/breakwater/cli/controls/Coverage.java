package dev.breakwater.cli.controls;

import dev.breakwater.controls.catalogue.Catalogue;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.KubernetesVersion;
import dev.breakwater.controls.frameworks.Framework;
import dev.breakwater.controls.frameworks.FrameworkRequirement;
import java.util.List;

/**
 * How far controls cover a framework, at the newest Kubernetes version.
 *
 * @param controls IDs of its controls
 * @param requirements what it asks for, in its own order
 */
record Coverage(
    Framework framework, List<String> controls, List<FrameworkRequirement> requirements) {
  static Coverage of(Framework framework, Catalogue catalogue) {
    return new Coverage(
        framework,
        catalogue.controls().stream()
            .filter(control -> framework.includes(control, KubernetesVersion.NEWEST))
            .map(Control::id)
            .toList(),
        framework.requirements(catalogue, KubernetesVersion.NEWEST));
  }

  /** How many requirements have a control. */
  long covered() {
    return requirements.stream().filter(each -> !each.controls().isEmpty()).count();
  }

  /** How many requirements have a reason why no control can show them. */
  long unanswerable() {
    return requirements.stream().filter(each -> each.reason() != null).count();
  }

  /** The controls that answer no requirement in particular. */
  List<String> others() {
    return controls.stream()
        .filter(id -> requirements.stream().noneMatch(each -> each.controls().contains(id)))
        .toList();
  }
}
