package dev.breakwater.controls.images;

import static dev.breakwater.controls.requirement.Requirements.absent;
import static dev.breakwater.controls.requirement.Requirements.all;
import static dev.breakwater.controls.requirement.Requirements.eachContainer;
import static dev.breakwater.controls.requirement.Requirements.field;
import static dev.breakwater.controls.requirement.Requirements.is;
import static dev.breakwater.controls.requirement.Requirements.unless;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Chapter;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/**
 * Every image is pulled at each start, so that the registry checks who may have it. Where no policy
 * is written, Kubernetes' default counts, as for kube-score and Checkov; Polaris asks for the word.
 */
@AutoService(ControlDefinition.class)
public final class AlwaysPullImage implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofPods("always-pull-image")
        .chapter(Chapter.IMAGES)
        .title("Image is not pulled at each start")
        .severity(Severity.LOW)
        .why(
            """
            An image that is already on the node is started without asking the \
            registry. In a cluster that several teams share, a pod may thus run another \
            team's private image, without any credential for it, by naming it and \
            landing on the same node.\
            """)
        .remediation(
            "Set `imagePullPolicy: Always`, or switch on the AlwaysPullImages"
                + " admission plugin where teams share nodes; layers that are on the node"
                + " are not transferred again.")
        .nsa("Kubernetes Pod security: Building secure container images")
        .outsideNsa("image-tag says it of the images that change under one name")
        .equivalent(Tool.POLARIS, "pullPolicyNotAlways")
        .equivalent(Tool.KUBE_SCORE, "container-image-pull-policy")
        .equivalent(Tool.CHECKOV, "CKV_K8S_15")
        .cel(Derivation.none("image references are read by code of their own"))
        .requires(
            eachContainer(
                unless(
                    all(field("imagePullPolicy", absent()), new Latest(true, true)),
                    field("imagePullPolicy", is("Always")))))
        .build();
  }
}
