package dev.breakwater.controls.images;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.controls.requirement.Parameters;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.model.kube.ImageReference;

/** No image means whatever is newest. */
@AutoService(ControlDefinition.class)
public final class ImageTag implements ControlDefinition {
  @Override
  public Control control() {
    return ImageRule.control("image-tag", new Rule())
        .title("Image has no fixed tag")
        .severity(Severity.MEDIUM)
        .why(
            """
            What `latest` means is decided by whoever pushed last. Two pods of one \
            Deployment may run different code, nobody can say which version was \
            scanned, and an attacker who can push to the repository is in production \
            with the next restart.\
            """)
        .remediation("Name the version that was tested (`:1.27.3`), or better its digest.")
        .nsa("Kubernetes Pod security: Building secure container images")
        .mitre("T1525", "T1204.003")
        .equivalent(Tool.TRIVY, "KSV-0013")
        .equivalent(Tool.KUBE_LINTER, "latest-tag")
        .equivalent(Tool.POLARIS, "tagNotSpecified")
        .equivalent(Tool.KUBE_SCORE, "container-image-tag")
        .equivalent(Tool.CHECKOV, "CKV_K8S_14")
        .build();
  }

  private record Rule() implements ImageRule {
    @Override
    public boolean holds(String image, Parameters parameters) {
      return !ImageReference.isLatest(image) || ImageReference.isPinned(image);
    }

    @Override
    public String fault(String image) {
      ImageReference reference = ImageReference.parse(image);
      return reference == null || reference.tag() == null
          ? "has neither tag nor digest, so that whatever is tagged latest runs"
          : "means whatever is newest";
    }
  }
}
