package dev.breakwater.controls.integrity;

import dev.breakwater.controls.catalogue.Chapter;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Question;
import dev.breakwater.controls.requirement.Requirement;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.graphs.Cluster;
import dev.breakwater.model.finding.Finding;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.kube.LabelSelector;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the controls on references and selectors that find nothing have in common. Operators make
 * objects that no manifest shows: what a custom resource of the namespace may be made into is not
 * missing, and where there are others of them nobody can say.
 */
final class Dangling {
  static final String OUTSIDE_NSA =
      "the guidance takes for granted that objects are about something";

  private Dangling() {}

  /** Starts a control on objects of some kinds. */
  static Control.Builder control(String id, Requirement requirement, String... kinds) {
    return Control.ofKinds(id, kinds)
        .chapter(Chapter.INTEGRITY)
        .requires(requirement)
        .edit(
            Derivation.none("which of the two is misspelt or missing is for their author to tell"))
        .cel(Derivation.none("whether it finds anything depends on other objects"));
  }

  /** Tells of a reference to an object that is not in the input. */
  static void reference(
      Evaluation evaluation, Trail name, String namespace, Predicate<Cluster> there, String what) {
    Question question =
        (finding, cluster) ->
            there.test(cluster) ? null : doubt(finding, cluster.customResources().areIn(namespace));
    evaluation.asking(
        question,
        () -> evaluation.violation(Outcome.FAIL, name, what + " is not among these objects", null));
  }

  /**
   * Tells of a selector that selects no pod of the input.
   *
   * @param always whether it is told of even where the namespace has no pod at all; else they are
   *     taken to be kept elsewhere
   */
  static void selector(Evaluation evaluation, Trail at, LabelSelector selector, boolean always) {
    String namespace = evaluation.object().resource().id().namespaceOrEmpty();
    Question question =
        (finding, cluster) -> {
          boolean elsewhere = !always && cluster.pods().in(namespace).isEmpty();
          return cluster.pods().anySelected(namespace, selector)
                  || cluster.customResources().mayMake(namespace, selector)
              ? null
              : doubt(finding, elsewhere || cluster.customResources().areIn(namespace));
        };
    evaluation.asking(
        question, () -> evaluation.violation(Outcome.FAIL, at, "selects none of these pods", null));
  }

  private static @Nullable Finding doubt(Finding finding, boolean unknown) {
    return unknown ? finding.with(Outcome.UNKNOWN) : finding;
  }
}
