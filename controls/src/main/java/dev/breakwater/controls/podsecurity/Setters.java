package dev.breakwater.controls.podsecurity;

import static dev.breakwater.controls.requirement.Requirements.absent;
import static dev.breakwater.controls.requirement.Requirements.all;
import static dev.breakwater.controls.requirement.Requirements.eachContainer;
import static dev.breakwater.controls.requirement.Requirements.effective;
import static dev.breakwater.controls.requirement.Requirements.field;
import static dev.breakwater.controls.requirement.Requirements.present;
import static dev.breakwater.controls.requirement.Requirements.unless;

import dev.breakwater.controls.requirement.Condition;
import dev.breakwater.controls.requirement.Requirement;

/**
 * The two ways in which the Pod Security Standards read a setting that pod and containers share in
 * their {@code securityContext}. A setting may be a mapping of which one field is judged: {@code
 * seccompProfile} counts as set whenever it is there, and its {@code type} is judged.
 */
final class Setters {
  private Setters() {}

  /** Wherever it is set, it is as the condition says. A container does not excuse its pod. */
  static Requirement wherever(String setting, String judged, Condition condition) {
    return all(
        unless(
            field("spec.securityContext." + setting, absent()),
            field("spec.securityContext." + judged, condition)),
        eachContainer(
            unless(
                field("securityContext." + setting, absent()),
                field("securityContext." + judged, condition))));
  }

  /** For every container it is set, by itself or by its pod, and wherever, it is as said. */
  static Requirement everywhere(String setting, String judged, Condition condition) {
    // A value in force that is wrong is told once, where it is set.
    return all(
        wherever(setting, judged, condition),
        eachContainer(unless(effective(setting, present()), effective(judged, condition))));
  }
}
