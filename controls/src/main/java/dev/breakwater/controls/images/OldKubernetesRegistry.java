package dev.breakwater.controls.images;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.controls.requirement.Parameters;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.model.kube.ImageReference;
import java.util.List;

/** No image comes from the frozen registry of the Kubernetes project. */
@AutoService(ControlDefinition.class)
public final class OldKubernetesRegistry implements ControlDefinition {
  /**
   * {@code k8s.gcr.io} is a name for {@code gcr.io/google_containers}, and has mirrors by region.
   */
  private static final List<String> FROZEN =
      List.of(
          "k8s.gcr.io",
          "us.k8s.gcr.io",
          "eu.k8s.gcr.io",
          "asia.k8s.gcr.io",
          "gcr.io/google_containers",
          "gcr.io/google-containers");

  @Override
  public Control control() {
    return ImageRule.control("old-kubernetes-registry", new Rule())
        .title("Image comes from the frozen registry of Kubernetes")
        .severity(Severity.LOW)
        .why(
            """
            The Kubernetes project froze k8s.gcr.io in April 2023: nothing new is \
            published there, corrections of vulnerabilities included. What is pulled \
            from there stays as vulnerable as it was, and may be gone when a node \
            needs it.\
            """)
        .remediation(
            "Pull the image from `registry.k8s.io`, in a version that is still maintained.")
        .nsa("Kubernetes Pod security: Building secure container images")
        .outsideNsa("untrusted-registry says which registries may be used")
        .equivalent(Tool.KUBESCAPE, "C-0253")
        .build();
  }

  private record Rule() implements ImageRule {
    @Override
    public boolean holds(String image, Parameters parameters) {
      return image.indexOf("gcr.io") < 0 || !ImageReference.isUnder(image, FROZEN);
    }

    @Override
    public String fault(String image) {
      return "comes from a registry that has been frozen since April 2023";
    }
  }
}
