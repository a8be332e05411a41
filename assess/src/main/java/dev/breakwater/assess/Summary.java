package dev.breakwater.assess;

import dev.breakwater.model.finding.Severity;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The totals of a scan.
 *
 * @param resources objects in the input
 * @param evaluated objects that at least one control is about
 * @param failed objects with at least one failure
 * @param unknown objects with at least one unknown and no failure
 * @param excepted objects with at least one exception and neither failure nor unknown
 * @param ignored documents that are no Kubernetes objects
 * @param bySeverity failures (findings, not objects) of each severity
 * @param frameworks scores, in the order asked for
 */
public record Summary(
    long resources,
    long evaluated,
    long failed,
    long unknown,
    long excepted,
    long ignored,
    Map<Severity, Long> bySeverity,
    List<FrameworkScore> frameworks) {
  public Summary {
    var all = new EnumMap<Severity, Long>(Severity.class);
    for (Severity severity : Severity.values()) {
      all.put(severity, bySeverity.getOrDefault(severity, 0L));
    }
    bySeverity = all;
    frameworks = List.copyOf(frameworks);
  }

  /**
   * How well a framework is met.
   *
   * @param id the framework
   * @param title what the framework is
   * @param score share of passed among passed and failed evaluations, weighted by severity, 0 to
   *     100; empty where nothing passed or failed, for then there is nothing to say
   * @param controls the counts of each of its controls that was evaluated
   */
  public record FrameworkScore(
      String id, String title, OptionalDouble score, List<ControlScore> controls) {
    public FrameworkScore {
      controls = List.copyOf(controls);
    }
  }

  /**
   * Objects by the verdict of one control; each is counted once, by its worst outcome.
   *
   * @param id the control
   */
  public record ControlScore(String id, long passed, long failed, long unknown, long excepted) {}
}
