package dev.breakwater.controls.mesh;

import static dev.breakwater.controls.requirement.Requirements.all;
import static dev.breakwater.controls.requirement.Requirements.eachItem;
import static dev.breakwater.controls.requirement.Requirements.within;

import dev.breakwater.controls.requirement.Requirement;

/** Every place of an Istio DestinationRule that says how its destination is spoken to. */
final class EachClientTls {
  private EachClientTls() {}

  /** The requirement, of every {@code tls}: of the rule, of its ports and of its subsets. */
  static Requirement is(Requirement tls) {
    Requirement policy = all(within("tls", tls), eachItem("portLevelSettings", within("tls", tls)));
    return all(
        within("spec.trafficPolicy", policy),
        eachItem("spec.subsets", within("trafficPolicy", policy)));
  }
}
