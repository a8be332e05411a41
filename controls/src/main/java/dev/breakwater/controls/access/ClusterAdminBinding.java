package dev.breakwater.controls.access;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.graphs.access.Access;
import dev.breakwater.graphs.access.Binding;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.model.kube.KubeObject;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Sequence;
import java.util.LinkedHashSet;

/** Nobody is given cluster-admin, or a role that is the same. */
@AutoService(ControlDefinition.class)
public final class ClusterAdminBinding implements ControlDefinition {
  @Override
  public Control control() {
    return Bindings.control("cluster-admin-binding", new NotAdmin())
        .title("Subject is cluster-admin")
        .severity(Severity.HIGH)
        .why(
            """
            Nothing is refused to cluster-admin: Secrets, nodes, policies and logs \
            are his, and whoever gets his token or certificate has it all. A service \
            account that holds it turns a break-in to one pod into the end of the \
            cluster.\
            """)
        .remediation(
            """
            Bind a role with the rights that are needed, in the namespace where they \
            are; keep cluster-admin for few people, for emergencies, and for no \
            service account.\
            """)
        .cis("5.1.1")
        .mitre("T1078")
        .equivalent(Tool.KUBESCAPE, "C-0035", "C-0187", "C-0185")
        .equivalent(Tool.KUBE_LINTER, "cluster-admin-role-binding")
        .build();
  }

  /** A role of the input may be cluster-admin under another name; that only the whole tells. */
  private record NotAdmin() implements Own {
    private static final String ADMIN = "cluster-admin";
    private static final String KUBEADM_ADMINS = "kubeadm:cluster-admins";

    @Override
    public Truth test(Node scope, Evaluation evaluation) {
      Mapping role = scope instanceof Mapping binding ? binding.mapping("roleRef") : null;
      String name = role == null ? null : role.string("name");
      if (role == null || name == null || !"ClusterRole".equals(role.string("kind"))) {
        return Truth.TRUE;
      }
      return Truth.of(isDefault(evaluation.object()));
    }

    /** The binding that every cluster has, and the one that kubeadm makes for administrators. */
    private static boolean isDefault(KubeObject object) {
      Sequence subjects = object.root().sequence("subjects");
      String name = object.resource().id().name();
      String group =
          name.equals(ADMIN) ? "system:masters" : name.equals(KUBEADM_ADMINS) ? name : null;
      return group != null
          && subjects != null
          && subjects.size() == 1
          && subjects.get(0) instanceof Mapping subject
          && "Group".equals(subject.string("kind"))
          && group.equals(subject.string("name"));
    }

    @Override
    public void explain(Node scope, Trail trail, Evaluation evaluation) {
      Binding binding = Binding.of(evaluation.object());
      if (binding == null || binding.subjects().isEmpty()) {
        return;
      }
      boolean named = binding.role().name().equals(ADMIN);
      String where =
          binding.clusterWide() ? "every right in every namespace" : "every right in the namespace";
      String holders = Roles.describe(new LinkedHashSet<>(binding.subjects()));
      evaluation.asking(
          (finding, cluster) -> {
            Access.Grants grants = cluster.access().grants(binding.role());
            boolean all = named || grants != null && grants.everything();
            return all ? finding.with(finding.message(), holders) : null;
          },
          () ->
              evaluation.violation(
                  Outcome.FAIL, trail.key("roleRef").key("name"), "gives " + where, null));
    }
  }
}
