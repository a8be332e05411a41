package dev.breakwater.controls.network;

import static dev.breakwater.controls.requirement.Requirements.within;
import static dev.breakwater.controls.requirement.Requirements.without;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** No Ingress brings configuration of nginx in its annotations (CVE-2021-25742). */
@AutoService(ControlDefinition.class)
public final class NginxSnippet implements ControlDefinition {
  @Override
  public Control control() {
    return NetworkChapter.ofKinds("nginx-snippet", IngressHosts.KINDS)
        .title("Ingress injects configuration into nginx")
        .severity(Severity.HIGH)
        .why(
            """
            The annotation becomes part of the controller's configuration as it stands. A \
            controller that takes snippets lets whoever may write an Ingress run code in it and \
            read its service account's token, with which come all Secrets that the controller may \
            read, often those of every namespace.\
            """)
        .remediation(
            """
            Replace the snippet with the annotation made for the purpose, or with settings of the \
            controller, and set `allow-snippet-annotations: "false"` in its ConfigMap.\
            """)
        .nsa(NetworkChapter.SEPARATION)
        .mitre("T1190", "T1552")
        .equivalent(Tool.CHECKOV, "CKV_K8S_153")
        .requires(
            within(
                "metadata.annotations",
                without(
                    "nginx.ingress.kubernetes.io/configuration-snippet",
                    "nginx.ingress.kubernetes.io/server-snippet",
                    "nginx.ingress.kubernetes.io/stream-snippet",
                    "nginx.ingress.kubernetes.io/auth-snippet",
                    "nginx.ingress.kubernetes.io/modsecurity-snippet",
                    "nginx.org/server-snippets",
                    "nginx.org/location-snippets")))
        .build();
  }
}
