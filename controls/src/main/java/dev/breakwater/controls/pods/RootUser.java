package dev.breakwater.controls.pods;

import static dev.breakwater.controls.requirement.Requirements.absent;
import static dev.breakwater.controls.requirement.Requirements.all;
import static dev.breakwater.controls.requirement.Requirements.any;
import static dev.breakwater.controls.requirement.Requirements.eachContainer;
import static dev.breakwater.controls.requirement.Requirements.effective;
import static dev.breakwater.controls.requirement.Requirements.is;
import static dev.breakwater.controls.requirement.Requirements.moreThan;
import static dev.breakwater.controls.requirement.Requirements.orUnknown;
import static dev.breakwater.controls.requirement.Requirements.unless;
import static dev.breakwater.controls.requirement.Requirements.windows;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.model.finding.Severity;

/** No container is told to run as user 0; where nobody says, the image decides. */
@AutoService(ControlDefinition.class)
public final class RootUser implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofPods("root-user")
        .title("Container runs as user 0")
        .severity(Severity.HIGH)
        .why(
            """
            Root in a container may change every file of its image, bind every port and use every \
            capability that is left to it. With one hole in the runtime or the kernel it is root \
            on the node.\
            """)
        .remediation(
            """
            Set `securityContext.runAsUser` to the number of a user above 0 that may read what the \
            image brings. Build the image with a `USER` so that it does not need to be said twice.\
            """)
        .nsa("Kubernetes Pod security: \"Non-root\" containers and \"rootless\" container engines")
        .outsideNsa("run-as-non-root says it, and does not leave it to the image")
        .cis("5.2.7")
        .mitre("T1611")
        .requires(
            unless(
                windows(),
                eachContainer(
                    any(
                        effective(
                            "runAsUser",
                            orUnknown(moreThan(0), "so that the image decides, perhaps for root")),
                        all(
                            effective("runAsNonRoot", is(true)),
                            effective("runAsUser", absent()))))))
        .edit(Derivation.none("which user the program can run as is for its image to say"))
        .cel(Derivation.none("where no user is set, only the image tells which it is"))
        .build();
  }
}
