package dev.breakwater.controls.evaluate;

import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.requirement.Parameters;
import dev.breakwater.controls.requirement.Requirement;
import java.util.ArrayList;
import java.util.List;

/**
 * The controls of a scan with their requirements resolved for its Kubernetes version. Immutable;
 * each thread evaluates with an {@link Evaluator} of its own.
 */
public final class ControlSet {
  private final List<Control> controls;
  private final Requirement[] requirements;
  private final Parameters parameters;

  /**
   * Plans an evaluation.
   *
   * @param chosen controls; those without a requirement at this version are left out
   * @param minor Kubernetes minor version
   * @param parameters what the user configured
   */
  public ControlSet(List<Control> chosen, int minor, Parameters parameters) {
    var inForce = new ArrayList<Control>();
    var resolved = new ArrayList<Requirement>();
    for (Control control : chosen) {
      Requirement requirement = control.requirementAt(minor);
      if (requirement != null) {
        inForce.add(control);
        resolved.add(requirement);
      }
    }
    this.controls = List.copyOf(inForce);
    this.requirements = resolved.toArray(Requirement[]::new);
    this.parameters = parameters;
  }

  /** The controls that are evaluated, in order; evaluations are counted by their index. */
  public List<Control> controls() {
    return controls;
  }

  Requirement requirement(int index) {
    return requirements[index];
  }

  Parameters parameters() {
    return parameters;
  }
}
