package dev.breakwater.controls.probes;

import static dev.breakwater.controls.requirement.Requirements.eachLastingContainer;
import static dev.breakwater.controls.requirement.Requirements.field;
import static dev.breakwater.controls.requirement.Requirements.oneOf;
import static dev.breakwater.controls.requirement.Requirements.present;
import static dev.breakwater.controls.requirement.Requirements.unless;

import dev.breakwater.controls.catalogue.Chapter;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.requirement.Requirement;

/**
 * What the controls on probes have in common. Pods that are to end (those of Jobs and CronJobs
 * never have {@code restartPolicy: Always}) are not asked for any: they serve nobody, and what
 * hangs in them is ended by {@code activeDeadlineSeconds}.
 */
final class Probe {
  private Probe() {}

  /** Starts the control that asks for the probe in a field of the container. */
  static Control.Builder required(String id, String field) {
    Requirement ends = field("spec.restartPolicy", oneOf("Never", "OnFailure"));
    return Control.ofPods(id)
        .chapter(Chapter.PROBES)
        .requires(unless(ends, eachLastingContainer(field(field, present()))))
        .edit(Derivation.none("only who knows the program can say what shows that it works"));
  }
}
