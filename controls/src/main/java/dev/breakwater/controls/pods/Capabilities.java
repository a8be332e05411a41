package dev.breakwater.controls.pods;

import static dev.breakwater.controls.requirement.Requirements.all;
import static dev.breakwater.controls.requirement.Requirements.eachContainer;
import static dev.breakwater.controls.requirement.Requirements.eachItem;
import static dev.breakwater.controls.requirement.Requirements.itself;
import static dev.breakwater.controls.requirement.Requirements.notWord;

import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.requirement.Requirement;

/**
 * What the controls on added capabilities have in common. Runtimes read a name in any case, some
 * also with the kernel's prefix {@code CAP_}.
 */
final class Capabilities {
  /** What to do about any of them. */
  static final String REMEDY =
      """
      Remove the capability from `securityContext.capabilities.add`. A program that really needs \
      it runs as a workload of its own, on dedicated nodes.\
      """;

  /** Why none of them is removed by an edit. */
  static final Derivation EDIT =
      Derivation.none("whether the program can do without the capability is for its owner to say");

  private Capabilities() {}

  /** No container adds any of these. */
  static Requirement noneAdded(Requirement... capabilities) {
    return eachContainer(eachItem("securityContext.capabilities.add", all(capabilities)));
  }

  /**
   * One capability.
   *
   * @param name without prefix, {@code SYS_ADMIN}
   * @param danger what it does, a clause that begins with "it"
   */
  static Requirement of(String name, String danger) {
    return itself(notWord("CAP_", name, "not be added: " + danger));
  }
}
