package dev.breakwater.controls.podsecurity;

import static dev.breakwater.controls.requirement.Requirements.eachContainer;
import static dev.breakwater.controls.requirement.Requirements.field;
import static dev.breakwater.controls.requirement.Requirements.is;
import static dev.breakwater.controls.requirement.Requirements.orAbsent;

import dev.breakwater.controls.requirement.Requirement;

/** What baseline and restricted level both ask of {@code procMount}, with different exemptions. */
final class ProcMount {
  static final Requirement MASKED =
      eachContainer(field("securityContext.procMount", orAbsent(is("Default"))));

  private ProcMount() {}
}
