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
import dev.breakwater.graphs.access.Access;
import dev.breakwater.graphs.access.Binding;
import dev.breakwater.graphs.access.RoleReference;
import dev.breakwater.graphs.access.Subject;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.model.kube.ClusterScope;
import dev.breakwater.model.kube.KubeObject;
import dev.breakwater.model.kube.ObjectId;
import dev.breakwater.model.tree.Node;
import java.util.List;
import java.util.Set;

/**
 * No object besides workloads is written into the namespace {@code default}; workloads have a
 * control of their own. Most objects that name no namespace go along with a workload and say
 * nothing new; roles and bindings grant rights wherever they happen to be applied.
 */
@AutoService(ControlDefinition.class)
public final class DefaultNamespaceObject implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofObjects("default-namespace-object")
        .chapter(Chapter.NAMESPACES)
        .title("Object other than a workload is in the default namespace")
        .severity(Severity.LOW)
        .why(
            """
            Rights, quotas and policies act on namespaces. In the default one, whoever may read \
            the Secrets or change the Services of one application may do so with those of every \
            other that nobody placed.\
            """)
        .remediation(
            "Move it, with the workloads that it belongs to, into a namespace of their own, and"
                + " write that in `metadata.namespace`.")
        .nsa("Network separation and hardening: Namespaces")
        .outsideNsa("default-namespace says it of the workloads, and these objects follow them")
        .cis("5.6.4")
        .equivalent(Tool.KUBESCAPE, "C-0212")
        .edit(Derivation.none("which namespace an application belongs to is for its owner to say"))
        .cel(Derivation.none("it asks about the object, and CEL is derived for its pod template"))
        .requires(new ElsewhereThanDefault())
        .build();
  }

  private record ElsewhereThanDefault() implements Own {
    private static final String DEFAULT = "default";
    private static final String ROLE = "rbac.authorization.k8s.io/Role";
    private static final String ROLE_BINDING = "rbac.authorization.k8s.io/RoleBinding";

    /** What the cluster writes into the namespace by itself. */
    private static final Set<String> MADE_BY_KUBERNETES =
        Set.of("Endpoints", "EndpointSlice", "Event", "ControllerRevision", "PodMetrics");

    @Override
    public Truth test(Node scope, Evaluation evaluation) {
      KubeObject object = evaluation.object();
      ObjectId id = object.resource().id();
      String namespace = id.namespace();
      boolean told = namespace == null ? isGrant(id) : namespace.equals(DEFAULT);
      return Truth.of(!told || object.pod() != null || belongsThere(object));
    }

    private static boolean isGrant(ObjectId id) {
      return id.isOf(ROLE) || id.isOf(ROLE_BINDING);
    }

    private static boolean belongsThere(KubeObject object) {
      ObjectId id = object.resource().id();
      String kind = id.kind();
      return object.resource().owner() != null
          || ClusterScope.has(kind)
          || MADE_BY_KUBERNETES.contains(kind)
          || id.isOf("/Service") && id.name().equals("kubernetes")
          || id.isOf("/ConfigMap") && id.name().equals("kube-root-ca.crt")
          || id.isOf("/ServiceAccount") && id.name().equals(DEFAULT)
          || id.isOf("/Secret") && id.name().startsWith("default-token-");
    }

    @Override
    public void explain(Node scope, Trail trail, Evaluation evaluation) {
      ObjectId id = evaluation.object().resource().id();
      String namespace = id.namespaceOrEmpty();
      String message =
          namespace.isEmpty()
              ? "namespace is not set: it grants rights wherever it is applied, by default in"
                  + " \"default\""
              : "namespace is \"default\"";
      Trail at = trail.key("metadata").key("namespace");
      if (id.isOf(ROLE)) {
        var role = new RoleReference(false, namespace, id.name());
        evaluation.asking(
            (finding, cluster) -> letsOthersIn(cluster.access(), role) ? null : finding,
            () -> evaluation.violation(Outcome.FAIL, at, message, null));
        return;
      }
      Binding binding = id.isOf(ROLE_BINDING) ? Binding.of(evaluation.object()) : null;
      if (binding == null || !letsOthersIn(binding)) {
        evaluation.violation(Outcome.FAIL, at, message, null);
      }
    }

    private static boolean letsOthersIn(Access access, RoleReference role) {
      List<Binding> bindings = access.bindingsOf(role);
      return !bindings.isEmpty() && bindings.stream().allMatch(ElsewhereThanDefault::letsOthersIn);
    }

    /**
     * Whether only accounts of other namespaces are bound: such a grant is about the default
     * namespace, not in it by chance.
     */
    private static boolean letsOthersIn(Binding binding) {
      for (Subject subject : binding.subjects()) {
        if (!subject.kind().equals(Subject.SERVICE_ACCOUNT)
            || subject.namespace().isEmpty()
            || subject.namespace().equals(DEFAULT)) {
          return false;
        }
      }
      return !binding.subjects().isEmpty();
    }
  }
}
