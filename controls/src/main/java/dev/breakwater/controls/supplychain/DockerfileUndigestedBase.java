package dev.breakwater.controls.supplychain;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.model.kube.ImageReference;

/** Every base image is named by its digest. */
@AutoService(ControlDefinition.class)
public final class DockerfileUndigestedBase implements ControlDefinition {

  @Override
  public Control control() {
    return Dockerfile.control("dockerfile-undigested-base")
        .title("Base image is not pinned to a digest")
        .severity(Severity.LOW)
        .why(
            """
            A tag can be moved to another image at any time. Whoever controls the \
            registry, or a stolen push credential, changes what is built without a \
            trace in the repository; a digest cannot be moved.\
            """)
        .remediation(
            "Add the digest of the base that was tested (`FROM node:22.11-slim@sha256:…`), and let a bot raise it.")
        .nsa(Dockerfile.BUILDING)
        .outsideNsa("dockerfile-latest-base says it of bases whose tag moves by design")
        .mitre("T1525", "T1204.003")
        .requires(new BaseImages(new Rule()))
        .build();
  }

  private record Rule() implements BaseImages.Rule {
    @Override
    public Truth test(String image) {
      if (image.indexOf('$') < 0) {
        return Truth.of(ImageReference.isPinned(image));
      }
      if (image.contains("@sha256:")) {
        return Truth.TRUE;
      }
      return BaseImages.endsWithVariable(image) ? Truth.UNKNOWN : Truth.FALSE;
    }

    @Override
    public String message(String image, Truth truth) {
      return truth == Truth.UNKNOWN
          ? "the image is a variable that the file gives no value"
          : "no digest says which image is meant";
    }
  }
}
