package dev.breakwater.controls.configuration;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.Sequence;
import org.jspecify.annotations.Nullable;

/** Only the namespaces of the system are exempt from Pod Security. */
@AutoService(ControlDefinition.class)
public final class PodSecurityBroadExemption implements ControlDefinition {
  @Override
  public Control control() {
    return ConfigurationFiles.podSecurity("pod-security-broad-exemption")
        .title("Pod Security is off for whole users, runtimes or namespaces")
        .severity(Severity.MEDIUM)
        .why(
            """
            What is exempt is never looked at. An exempt user passes every pod, an \
            exempt controller those of everybody who may create its workloads, and an \
            exempt runtime class those of everybody who names it.\
            """)
        .remediation(
            "Exempt only the namespaces of the system, and give a namespace that "
                + "needs more a label with its own level.")
        .mitre("T1611")
        .edit(
            Derivation.none(
                "what relies on the exemption needs a namespace with its own level first"))
        .requires(new OfPodSecurity(new NarrowExemptions()))
        .build();
  }

  private record NarrowExemptions() implements Own {
    @Override
    public Truth test(Node scope, Evaluation evaluation) {
      Mapping exemptions =
          scope instanceof Mapping configuration ? configuration.mapping("exemptions") : null;
      return Truth.of(
          exemptions == null
              || isEmpty(exemptions.sequence("usernames"))
                  && isEmpty(exemptions.sequence("runtimeClasses"))
                  && isOfSystem(exemptions.sequence("namespaces")));
    }

    private static boolean isEmpty(@Nullable Sequence list) {
      return list == null || list.size() == 0;
    }

    private static boolean isOfSystem(@Nullable Sequence namespaces) {
      for (int i = 0; namespaces != null && i < namespaces.size(); i++) {
        if (!isOfSystem(namespaces.get(i))) {
          return false;
        }
      }
      return true;
    }

    /** Of Kubernetes, or named for the part of a platform that it holds. */
    private static boolean isOfSystem(Node namespace) {
      return namespace instanceof Scalar s
          && (s.text().startsWith("kube-")
              || s.text().endsWith("-system")
              || s.text().startsWith("openshift-"));
    }

    @Override
    public void explain(Node scope, Trail trail, Evaluation evaluation) {
      Trail exemptions = trail.key("exemptions");
      explain(exemptions.key("usernames"), "every pod of this user is exempt", evaluation);
      explain(exemptions.key("runtimeClasses"), "every pod of this runtime is exempt", evaluation);
      Trail namespaces = exemptions.key("namespaces");
      for (int i = 0; namespaces.node() instanceof Sequence list && i < list.size(); i++) {
        if (!isOfSystem(list.get(i))) {
          evaluation.violation(
              Outcome.FAIL, namespaces.item(i), "is no namespace of the system", null);
        }
      }
    }

    private static void explain(Trail list, String message, Evaluation evaluation) {
      for (int i = 0; list.node() instanceof Sequence items && i < items.size(); i++) {
        evaluation.violation(Outcome.FAIL, list.item(i), message, null);
      }
    }
  }
}
