package dev.breakwater.controls.network;

import static dev.breakwater.controls.requirement.Requirements.field;
import static dev.breakwater.controls.requirement.Requirements.noneOf;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.model.finding.Severity;

/** No configuration of ingress-nginx lets Ingresses bring snippets. */
@AutoService(ControlDefinition.class)
public final class NginxSnippetsAllowed implements ControlDefinition {
  @Override
  public Control control() {
    return NetworkChapter.ofKinds("nginx-snippets-allowed", "/ConfigMap")
        .title("ingress-nginx lets every Ingress inject configuration")
        .severity(Severity.HIGH)
        .why(
            """
            Whoever may create an Ingress anywhere in the cluster runs code in the controller with \
            a snippet, and reads its token and every Secret that it may read (CVE-2021-25742).\
            """)
        .remediation("Remove the key, or set it to `\"false\"`, which is the default since 1.9.")
        .nsa(NetworkChapter.SEPARATION)
        .mitre("T1190", "T1552")
        .edit(Derivation.derived())
        .requires(field("data.allow-snippet-annotations", noneOf("true")))
        .build();
  }
}
