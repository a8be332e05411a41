package dev.breakwater.controls.namespaces;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Chapter;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.model.tree.Node;

/**
 * No workload is put into the namespace {@code default}, be it by saying nothing. kube-linter and
 * Checkov ask it of Services, Secrets and others too.
 */
@AutoService(ControlDefinition.class)
public final class DefaultNamespace implements ControlDefinition {
  private static final String DEFAULT = "default";

  @Override
  public Control control() {
    return Control.ofPods("default-namespace")
        .chapter(Chapter.NAMESPACES)
        .title("Workload is in the default namespace")
        .severity(Severity.LOW)
        .why(
            """
            What has no namespace of its own shares one with everything else that \
            nobody placed. Network policies, quotas, Pod Security labels and roles act \
            on namespaces, so there one workload's weakness is every workload's, and \
            whoever holds a right there holds it over all of them.\
            """)
        .remediation(
            "Give the application a namespace with its own policies and quota, and"
                + " write it in `metadata.namespace`.")
        .nsa("Network separation and hardening: Namespaces")
        .cis("5.6.4")
        .equivalent(Tool.KUBESCAPE, "C-0061", "C-0212")
        .equivalent(Tool.TRIVY, "KSV-0110")
        .equivalent(Tool.KUBE_LINTER, "use-namespace")
        .equivalent(Tool.CHECKOV, "CKV_K8S_21")
        .edit(Derivation.none("which namespace an application belongs to is for its owner to say"))
        .cel(Derivation.none("it asks about the object, and CEL is derived for its pod template"))
        .requires(new ElsewhereThanDefault())
        .build();
  }

  private record ElsewhereThanDefault() implements Own {
    @Override
    public Truth test(Node scope, Evaluation evaluation) {
      String namespace = evaluation.object().resource().id().namespace();
      return Truth.of(namespace != null && !namespace.equals(DEFAULT));
    }

    @Override
    public void explain(Node scope, Trail trail, Evaluation evaluation) {
      boolean written = evaluation.object().resource().id().namespace() != null;
      evaluation.violation(
          Outcome.FAIL,
          Trail.root(evaluation.object().root()).key("metadata").key("namespace"),
          written
              ? "namespace is \"default\""
              : "namespace is not set: the object goes where it is applied, by default to"
                  + " \"default\"",
          null);
    }
  }
}
