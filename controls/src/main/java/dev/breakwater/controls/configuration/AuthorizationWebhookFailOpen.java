package dev.breakwater.controls.configuration;

import static dev.breakwater.controls.requirement.Requirements.eachItem;
import static dev.breakwater.controls.requirement.Requirements.field;
import static dev.breakwater.controls.requirement.Requirements.is;
import static dev.breakwater.controls.requirement.Requirements.within;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.model.finding.Severity;

/** An authorization webhook that cannot be asked denies. */
@AutoService(ControlDefinition.class)
public final class AuthorizationWebhookFailOpen implements ControlDefinition {
  @Override
  public Control control() {
    return ConfigurationFiles.authorization("authorization-webhook-fail-open")
        .title("Authorization webhook that fails is passed over")
        .severity(Severity.MEDIUM)
        .why(
            """
            The webhook may deny what later authorizers allow. With `NoOpinion` it is \
            enough to make it slow or unreachable, and what it would have denied goes \
            through.\
            """)
        .remediation(
            "Set `failurePolicy: Deny`, and keep by `matchConditions` the requests "
                + "from it that the cluster needs to recover.")
        .requires(eachItem("authorizers", within("webhook", field("failurePolicy", is("Deny")))))
        .build();
  }
}
