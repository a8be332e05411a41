package dev.breakwater.controls.network;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.model.kube.Labels;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;

/** Which workloads are reached from outside, so that they come first when others are put right. */
@AutoService(ControlDefinition.class)
public final class ExposedWorkload implements ControlDefinition {
  @Override
  public Control control() {
    return NetworkChapter.ofPods("exposed-workload")
        .title("Workload is reached from outside the cluster")
        .severity(Severity.LOW)
        .why(
            """
            A program that is reached from outside is attacked first, and every other weakness of \
            its pod is worth more to an attacker: it is where a way into the cluster begins.\
            """)
        .remediation(
            """
            Keep the Service inside the cluster unless the program is meant for clients outside; \
            where it is, except the finding, and put this workload's other findings first.\
            """)
        .nsa(NetworkChapter.SEPARATION)
        .outsideNsa("that a program is reached is often what it is for, and no fault by itself")
        .mitre("T1190", "T1133")
        .equivalent(Tool.KUBESCAPE, "C-0256", "C-0266")
        .requires(new NotReached(new Reachable("")))
        .build();
  }

  private record NotReached(Reachable question) implements Own {
    @Override
    public Truth test(Node scope, Evaluation evaluation) {
      // A Service selects by labels.
      return Truth.of(!(scope instanceof Mapping pod) || Labels.of(pod) == null);
    }

    @Override
    public void explain(Node scope, Trail trail, Evaluation evaluation) {
      evaluation.asking(
          question,
          () ->
              evaluation.violation(
                  Outcome.FAIL,
                  trail.key("metadata").key("labels"),
                  "is reached from outside by ",
                  null));
    }
  }
}
