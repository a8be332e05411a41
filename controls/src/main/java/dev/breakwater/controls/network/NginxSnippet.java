package dev.breakwater.controls.network;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Requirements;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import java.util.List;

/** No Ingress brings configuration of nginx in its annotations (CVE-2021-25742). */
@AutoService(ControlDefinition.class)
public final class NginxSnippet implements ControlDefinition {
  private static final List<String> SNIPPETS =
      List.of(
          "nginx.ingress.kubernetes.io/configuration-snippet",
          "nginx.ingress.kubernetes.io/server-snippet",
          "nginx.ingress.kubernetes.io/stream-snippet",
          "nginx.ingress.kubernetes.io/auth-snippet",
          "nginx.ingress.kubernetes.io/modsecurity-snippet",
          "nginx.org/server-snippets",
          "nginx.org/location-snippets");

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
        .requires(Requirements.within("metadata.annotations", new NoSnippet()))
        .build();
  }

  /** Nothing of the value is shown: it may hold credentials for what stands behind. */
  private record NoSnippet() implements Own {
    @Override
    public Truth test(Node scope, Evaluation evaluation) {
      if (scope instanceof Mapping annotations) {
        for (int i = 0; i < annotations.size(); i++) {
          if (isSnippet(annotations.key(i))) {
            return Truth.FALSE;
          }
        }
      }
      return Truth.TRUE;
    }

    private static boolean isSnippet(String key) {
      return key.startsWith("nginx.") && SNIPPETS.contains(key);
    }

    @Override
    public void explain(Node scope, Trail trail, Evaluation evaluation) {
      Mapping annotations = (Mapping) scope;
      for (int i = 0; i < annotations.size(); i++) {
        if (isSnippet(annotations.key(i))) {
          evaluation.violation(
              Outcome.FAIL,
              trail.key(annotations.key(i)).withoutValue(),
              "puts its text into the controller's configuration as it stands",
              null);
        }
      }
    }
  }
}
