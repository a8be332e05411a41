package dev.breakwater.controls.images;

import static dev.breakwater.controls.requirement.Requirements.all;
import static dev.breakwater.controls.requirement.Requirements.eachContainer;
import static dev.breakwater.controls.requirement.Requirements.eachItem;

import dev.breakwater.controls.catalogue.Chapter;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Parameters;
import dev.breakwater.controls.requirement.Requirement;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Scalar;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is asked of an image reference; immutable, and decides without allocating. */
interface ImageRule {
  /**
   * Values that injectors (Istio) replace at admission: no image that anybody pulls. Istio takes
   * {@code auto} for its proxy.
   */
  Set<String> REPLACED_AT_ADMISSION = Set.of("auto");

  /** Whether a reference is as it should be. */
  boolean holds(String image, Parameters parameters);

  /** What is wrong with a reference, with words that follow it in quotes. */
  String fault(String image);

  /** Starts a control that asks the rule of every image of a pod: of containers and volumes. */
  static Control.Builder control(String id, ImageRule rule) {
    return Control.ofPods(id)
        .chapter(Chapter.IMAGES)
        .requires(ofEachImage(rule))
        .edit(Derivation.none("which image is meant is for its owner to say"))
        .cel(Derivation.none("image references are read by code of their own"));
  }

  /** The rule for every container, and every volume that is an image (KEP-4639). */
  static Requirement ofEachImage(ImageRule rule) {
    return all(
        eachContainer(new InField(rule, "image")),
        eachItem("spec.volumes", new InVolume(new InField(rule, "reference"))));
  }

  /** The rule for the string in a field; a field that is absent or empty names no image yet. */
  record InField(ImageRule rule, String key) implements Own {
    @Override
    public Truth test(Node scope, Evaluation evaluation) {
      String image = image(scope);
      return Truth.of(image == null || rule.holds(image, evaluation.parameters()));
    }

    @Override
    public void explain(Node scope, Trail trail, Evaluation evaluation) {
      String image = image(scope);
      if (image != null) {
        evaluation.violation(
            Outcome.FAIL, trail.key(key), '"' + image + "\" " + rule.fault(image), null);
      }
    }

    private @Nullable String image(Node scope) {
      return scope instanceof Mapping m
              && m.get(key) instanceof Scalar s
              && !s.text().isEmpty()
              && !REPLACED_AT_ADMISSION.contains(s.text())
          ? s.text()
          : null;
    }
  }

  /** What is asked of the image of a volume, where it is one. */
  record InVolume(InField requirement) implements Own {
    @Override
    public Truth test(Node scope, Evaluation evaluation) {
      Mapping image = scope instanceof Mapping volume ? volume.mapping("image") : null;
      return image == null ? Truth.TRUE : requirement.test(image, evaluation);
    }

    @Override
    public void explain(Node scope, Trail trail, Evaluation evaluation) {
      Mapping image = scope instanceof Mapping volume ? volume.mapping("image") : null;
      if (image != null) {
        requirement.explain(image, trail.key("image"), evaluation);
      }
    }
  }
}
