package dev.breakwater.controls.pods;

import static dev.breakwater.controls.requirement.Requirements.all;
import static dev.breakwater.controls.requirement.Requirements.eachContainer;
import static dev.breakwater.controls.requirement.Requirements.eachItem;
import static dev.breakwater.controls.requirement.Requirements.effective;
import static dev.breakwater.controls.requirement.Requirements.field;
import static dev.breakwater.controls.requirement.Requirements.itself;
import static dev.breakwater.controls.requirement.Requirements.moreThan;
import static dev.breakwater.controls.requirement.Requirements.orAbsent;
import static dev.breakwater.controls.requirement.Requirements.orUnknown;
import static dev.breakwater.controls.requirement.Requirements.unless;
import static dev.breakwater.controls.requirement.Requirements.windows;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/**
 * Neither containers nor volumes are given group 0. Where nobody says, the image decides, and the
 * outcome is unknown; Trivy passes it.
 */
@AutoService(ControlDefinition.class)
public final class RootGroup implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofPods("root-group")
        .title("Container is given the root group")
        .severity(Severity.LOW)
        .why(
            """
            Many files of a node and of most images belong to group 0, which may read or write them. \
            A program that escapes its container, or reads a host path, keeps that group.\
            """)
        .remediation(
            """
            Set `runAsGroup`, `fsGroup` and `supplementalGroups` to groups above 0 that own the \
            files of the program, or leave them out.\
            """)
        .nsa("Kubernetes Pod security: \"Non-root\" containers and \"rootless\" container engines")
        .outsideNsa("the guidance asks for another user, not for another group")
        .mitre("T1611")
        .equivalent(Tool.TRIVY, "KSV-0116")
        .requires(
            unless(
                windows(),
                all(
                    eachContainer(
                        effective(
                            "runAsGroup",
                            orUnknown(
                                moreThan(0),
                                "so that the image decides, perhaps for root's group"))),
                    field("spec.securityContext.fsGroup", orAbsent(moreThan(0))),
                    eachItem("spec.securityContext.supplementalGroups", itself(moreThan(0))))))
        .edit(Derivation.none("which group owns the files of the program is for its image to say"))
        .cel(Derivation.none("where no group is set, only the image tells which it is"))
        .build();
  }
}
