package dev.breakwater.assess;

import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.model.finding.Finding;
import dev.breakwater.model.finding.Problem;
import java.util.List;

/**
 * What a scan found.
 *
 * @param kubernetesVersion the version whose rules applied ({@code 1.37})
 * @param controls the controls that were evaluated, by ID
 * @param findings all that is not a pass, in input order
 * @param problems what could not be read or done, in input order
 * @param summary the totals
 */
public record Report(
    String kubernetesVersion,
    List<Control> controls,
    List<Finding> findings,
    List<Problem> problems,
    Summary summary) {
  public Report {
    controls = List.copyOf(controls);
    problems = List.copyOf(problems);
  }
}
