package dev.breakwater.controls.images;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.controls.requirement.Parameters;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.model.kube.ImageReference;

/** Every image names its content by digest. */
@AutoService(ControlDefinition.class)
public final class ImageDigest implements ControlDefinition {
  @Override
  public Control control() {
    return ImageRule.control("image-digest", new Rule())
        .title("Image is not pinned to a digest")
        .severity(Severity.LOW)
        .why(
            """
            A tag can be moved to another image at any time. Whoever controls the \
            registry, or a stolen push credential, changes what runs without a trace \
            in the manifest; a digest cannot be moved, and names exactly what was \
            signed and scanned.\
            """)
        .remediation(
            "Add the digest of the image that was tested: `image:"
                + " registry/name:tag@sha256:…`.")
        .nsa("Kubernetes Pod security: Building secure container images")
        .outsideNsa("image-tag says it of images whose tag moves by design")
        .mitre("T1525", "T1204.003")
        .equivalent(Tool.KUBESCAPE, "C-0306")
        .equivalent(Tool.KUBE_LINTER, "image-not-pinned-by-digest")
        .equivalent(Tool.CHECKOV, "CKV_K8S_43")
        .build();
  }

  private record Rule() implements ImageRule {
    @Override
    public boolean holds(String image, Parameters parameters) {
      return ImageReference.isPinned(image);
    }

    @Override
    public String fault(String image) {
      return ImageReference.isValid(image)
          ? "is not pinned to a digest"
          : "is no valid image reference, so that no digest pins it";
    }
  }
}
