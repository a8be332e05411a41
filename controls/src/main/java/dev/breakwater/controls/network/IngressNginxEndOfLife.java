package dev.breakwater.controls.network;

import static dev.breakwater.controls.requirement.Requirements.eachContainer;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.model.tree.Node;

/** No pod runs the controller of the community's ingress-nginx, which was retired in March 2026. */
@AutoService(ControlDefinition.class)
public final class IngressNginxEndOfLife implements ControlDefinition {
  /** Its names since 1.0, before, and in the distribution that builds its own. */
  private static final String[] CONTROLLERS = {
    "ingress-nginx/controller",
    "ingress-nginx/controller-chroot",
    "kubernetes-ingress-controller/nginx-ingress-controller",
    "rancher/nginx-ingress-controller",
  };

  @Override
  public Control control() {
    return NetworkChapter.ofPods("ingress-nginx-end-of-life")
        .title("ingress-nginx is no longer maintained")
        .severity(Severity.HIGH)
        .why(
            """
            The project was retired in March 2026: what is found in it since is not repaired. The \
            controller takes requests from outside and holds rights to the cluster's Secrets, and \
            earlier holes in it let anyone on the pod network take the cluster over \
            (CVE-2025-1974).\
            """)
        .remediation(
            """
            Move to a maintained controller or to the Gateway API; ingress2gateway translates \
            Ingresses.\
            """)
        .nsa("Upgrading and application security practices")
        .mitre("T1190")
        .equivalent(Tool.KUBESCAPE, "C-0292")
        .edit(Derivation.none("another program has to take its place"))
        .cel(Derivation.none("image references are read by code of their own"))
        .requires(eachContainer(new Maintained()))
        .build();
  }

  private record Maintained() implements Own {
    @Override
    public Truth test(Node scope, Evaluation evaluation) {
      String image = ImageName.of(scope);
      return Truth.of(image == null || ImageName.indexOf(image, CONTROLLERS) < 0);
    }

    @Override
    public void explain(Node scope, Trail trail, Evaluation evaluation) {
      evaluation.violation(
          Outcome.FAIL,
          trail.key("image"),
          "runs the controller of ingress-nginx, retired in March 2026",
          null);
    }
  }
}
