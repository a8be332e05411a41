package dev.breakwater.controls.supplychain;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.model.kube.ImageReference;

/** Every base image has a tag that does not move by design. */
@AutoService(ControlDefinition.class)
public final class DockerfileLatestBase implements ControlDefinition {

  @Override
  public Control control() {
    return Dockerfile.control("dockerfile-latest-base")
        .title("Base image has no fixed tag")
        .severity(Severity.MEDIUM)
        .why(
            """
            What `latest` means is decided by whoever pushed last. Two builds of one \
            commit give different images, nobody can say what was scanned, and an \
            attacker who can push to the base's repository is in the next build.\
            """)
        .remediation(
            "Name the version that was tested (`FROM node:22.11-slim`), or better its digest.")
        .nsa(Dockerfile.BUILDING)
        .mitre("T1525", "T1204.003")
        .equivalent(Tool.TRIVY, "DS-0001")
        .equivalent(Tool.CHECKOV, "CKV_DOCKER_7")
        .requires(new BaseImages(new Rule()))
        .build();
  }

  private record Rule() implements BaseImages.Rule {
    @Override
    public Truth test(String image) {
      int variable = image.lastIndexOf('$');
      if (variable >= 0) {
        return variableTag(image);
      }
      return Truth.of(!ImageReference.isLatest(image) || ImageReference.isPinned(image));
    }

    /** A tag of which a part is written out is none that moves by design. */
    private static Truth variableTag(String image) {
      int digest = image.indexOf("@sha256:");
      if (digest >= 0 && image.indexOf('$', digest) < 0) {
        return Truth.TRUE;
      }
      int slash = image.lastIndexOf('/');
      int colon = image.indexOf(':', slash + 1);
      if (colon >= 0 && image.charAt(colon - 1) != '{' && image.indexOf('$', slash + 1) > colon) {
        boolean partly = image.charAt(colon + 1) != '$' || !BaseImages.endsWithVariable(image);
        return partly ? Truth.TRUE : Truth.UNKNOWN;
      }
      if (image.indexOf('$', slash + 1) < 0) {
        return Truth.of(colon >= 0 && !image.endsWith(":latest"));
      }
      return Truth.UNKNOWN;
    }

    @Override
    public String message(String image, Truth truth) {
      if (truth == Truth.UNKNOWN) {
        return "the tag is a variable that the file gives no value";
      }
      return image.endsWith(":latest")
          ? "the tag latest means whatever is newest"
          : "no tag, so that whatever is tagged latest is taken";
    }
  }
}
