package dev.breakwater.controls.network;

import static dev.breakwater.controls.requirement.Requirements.absent;
import static dev.breakwater.controls.requirement.Requirements.all;
import static dev.breakwater.controls.requirement.Requirements.any;
import static dev.breakwater.controls.requirement.Requirements.field;
import static dev.breakwater.controls.requirement.Requirements.is;
import static dev.breakwater.controls.requirement.Requirements.noneOf;
import static dev.breakwater.controls.requirement.Requirements.unless;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.requirement.Requirement;
import dev.breakwater.model.finding.Severity;

/**
 * An Ingress with TLS sends clients of plain HTTP to it; without TLS, ingress-without-tls says so.
 */
@AutoService(ControlDefinition.class)
public final class IngressPlainHttp implements ControlDefinition {
  private static final String ANNOTATIONS = "metadata.annotations";

  @Override
  public Control control() {
    return NetworkChapter.ofKinds("ingress-plain-http", IngressHosts.KINDS)
        .title("Ingress serves plain HTTP beside TLS")
        .severity(Severity.MEDIUM)
        .why(
            """
            The redirect to HTTPS is switched off, so whoever types the name without https:// \
            stays on plain HTTP. An attacker on the way reads the session, or keeps the user there \
            and never lets TLS begin.\
            """)
        .remediation("Remove the annotation that switches the redirect off.")
        .nsa(NetworkChapter.ENCRYPTION)
        .edit(Derivation.derived())
        .requires(
            unless(
                any(
                    field("spec.tls", absent()),
                    field(
                        annotation("nginx.ingress.kubernetes.io/force-ssl-redirect"), is("true"))),
                all(
                    redirects("nginx.ingress.kubernetes.io/ssl-redirect"),
                    redirects("haproxy-ingress.github.io/ssl-redirect"),
                    redirects("haproxy.org/ssl-redirect"),
                    redirects("ingress.kubernetes.io/ssl-redirect"))))
        .build();
  }

  private static Requirement redirects(String annotation) {
    return field(annotation(annotation), noneOf("false"));
  }

  private static String annotation(String key) {
    return ANNOTATIONS + "[" + key + "]";
  }
}
