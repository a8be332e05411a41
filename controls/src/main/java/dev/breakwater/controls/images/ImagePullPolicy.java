package dev.breakwater.controls.images;

import static dev.breakwater.controls.requirement.Requirements.eachContainer;
import static dev.breakwater.controls.requirement.Requirements.field;
import static dev.breakwater.controls.requirement.Requirements.is;
import static dev.breakwater.controls.requirement.Requirements.orAbsent;
import static dev.breakwater.controls.requirement.Requirements.unless;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Chapter;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** An image that means whatever is newest is pulled each time, and not taken from the node. */
@AutoService(ControlDefinition.class)
public final class ImagePullPolicy implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofPods("image-pull-policy")
        .chapter(Chapter.IMAGES)
        .title("Image with a moving tag is not pulled at each start")
        .severity(Severity.LOW)
        .why(
            """
            An image without a fixed tag that is not pulled at each start is whatever \
            the node happens to hold: a version of last year with its known holes, or \
            one that another pod, or an attacker on the node, put there under that \
            name.\
            """)
        .remediation("Set `imagePullPolicy: Always`, or name a fixed version of the image.")
        .nsa("Kubernetes Pod security: Building secure container images")
        .outsideNsa("image-tag says it of the same images, by their moving tag")
        .mitre("T1525")
        .equivalent(Tool.KUBESCAPE, "C-0075")
        .cel(Derivation.none("image references are read by code of their own"))
        .requires(
            eachContainer(
                unless(new Latest(false, false), field("imagePullPolicy", orAbsent(is("Always"))))))
        .build();
  }
}
