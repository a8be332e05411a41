package dev.breakwater.controls.images;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.controls.requirement.Parameters;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.model.kube.ImageReference;

/** Every image comes from a registry that the configuration trusts. */
@AutoService(ControlDefinition.class)
public final class UntrustedRegistry implements ControlDefinition {
  @Override
  public Control control() {
    return ImageRule.control("untrusted-registry", new Rule())
        .title("Image comes from a registry that is not trusted")
        .severity(Severity.MEDIUM)
        .why(
            """
            Anybody can publish an image on a public registry under a name that looks \
            right. Code from a registry that nobody watches runs with the rights of \
            the workload, and a look-alike or an abandoned name is all that an \
            attacker has to own.\
            """)
        .remediation(
            "Copy the image to a registry that the configuration trusts and scans, and"
                + " name that one.")
        .nsa("Kubernetes Pod security: Building secure container images")
        .mitre("T1204.003")
        .equivalent(Tool.KUBESCAPE, "C-0078")
        .needs(Parameters.Key.TRUSTED_REGISTRIES)
        .build();
  }

  private record Rule() implements ImageRule {
    @Override
    public boolean holds(String image, Parameters parameters) {
      var trusted = parameters.trustedRegistries();
      // What no kubelet can pull comes from nowhere.
      return ImageReference.isUnder(image, trusted) || !ImageReference.isValid(image);
    }

    @Override
    public String fault(String image) {
      ImageReference reference = ImageReference.parse(image);
      return "comes from "
          + (reference == null ? "an unknown registry" : reference.registry())
          + ", which is not among the trusted registries";
    }
  }
}
