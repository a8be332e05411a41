package dev.breakwater.controls.configuration;

import static dev.breakwater.controls.requirement.Requirements.eachItem;
import static dev.breakwater.controls.requirement.Requirements.field;
import static dev.breakwater.controls.requirement.Requirements.is;
import static dev.breakwater.controls.requirement.Requirements.orAbsent;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.model.finding.Severity;

/** Images that the image policy cannot be asked about are refused. */
@AutoService(ControlDefinition.class)
public final class ImagePolicyWebhookFailOpen implements ControlDefinition {
  @Override
  public Control control() {
    return ConfigurationFiles.admission("image-policy-webhook-fail-open")
        .title("Image policy lets every image through when its webhook fails")
        .severity(Severity.MEDIUM)
        .why(
            """
            Whoever makes the webhook slow or unreachable, which may take no more than \
            load, brings in images that it would have refused: unsigned, vulnerable or \
            from anywhere.\
            """)
        .remediation("Set `imagePolicy.defaultAllow: false`.")
        .nsa("Kubernetes Pod security: Building secure container images")
        .cis("5.5.1")
        .mitre("T1525")
        .requires(
            eachItem(
                "plugins", field("configuration.imagePolicy.defaultAllow", orAbsent(is(false)))))
        .build();
  }
}
