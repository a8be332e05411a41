package dev.breakwater.controls.podsecurity;

import static dev.breakwater.controls.requirement.Requirements.all;
import static dev.breakwater.controls.requirement.Requirements.eachContainer;
import static dev.breakwater.controls.requirement.Requirements.effective;
import static dev.breakwater.controls.requirement.Requirements.field;
import static dev.breakwater.controls.requirement.Requirements.present;
import static dev.breakwater.controls.requirement.Requirements.unless;
import static dev.breakwater.controls.requirement.Requirements.within;

import dev.breakwater.controls.requirement.Condition;
import dev.breakwater.controls.requirement.Requirement;

/**
 * How the Pod Security Standards read a profile ({@code seccompProfile}, {@code appArmorProfile})
 * that pod and containers may have in their {@code securityContext}: it counts as set whenever it
 * is there, and its {@code type} is judged.
 */
final class Profiles {
  private Profiles() {}

  /** Wherever there is a profile, its type is as said. A container does not excuse its pod. */
  static Requirement wherever(String profile, Condition type) {
    return all(
        within("spec.securityContext." + profile, field("type", type)),
        eachContainer(within("securityContext." + profile, field("type", type))));
  }

  /** Every container has a profile, its own or its pod's, and wherever, its type is as said. */
  static Requirement everywhere(String profile, Condition type) {
    // A profile in force that is wrong is told once, where it is set.
    return all(
        wherever(profile, type),
        eachContainer(unless(effective(profile, present()), effective(profile + ".type", type))));
  }
}
