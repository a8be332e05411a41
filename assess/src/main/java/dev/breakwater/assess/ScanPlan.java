package dev.breakwater.assess;

import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.frameworks.Framework;
import dev.breakwater.controls.requirement.Parameters;
import dev.breakwater.sources.SourcePlan;
import java.util.List;

/**
 * What to scan, and by what.
 *
 * @param sources the input
 * @param frameworks the frameworks that are scored
 * @param controls the controls to evaluate, by ID
 * @param minor Kubernetes minor version whose rules apply
 * @param parameters what the user configured for controls
 */
public record ScanPlan(
    SourcePlan sources,
    List<Framework> frameworks,
    List<Control> controls,
    int minor,
    Parameters parameters) {
  public ScanPlan {
    frameworks = List.copyOf(frameworks);
    controls = List.copyOf(controls);
  }
}
