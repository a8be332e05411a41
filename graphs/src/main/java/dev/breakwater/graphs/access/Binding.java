package dev.breakwater.graphs.access;

import dev.breakwater.graphs.objects.Namespaces;
import dev.breakwater.model.kube.KubeObject;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Sequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A RoleBinding or ClusterRoleBinding.
 *
 * @param clusterWide a ClusterRoleBinding
 * @param namespace the RoleBinding's, as written; empty for a ClusterRoleBinding
 * @param role what it binds
 * @param subjects whom it binds it to
 */
public record Binding(
    boolean clusterWide, String namespace, RoleReference role, List<Subject> subjects) {
  public Binding {
    subjects = List.copyOf(subjects);
  }

  /**
   * Reads a binding; null where it grants nothing to anybody: it names no role, or is a
   * ClusterRoleBinding of a Role, which the API server refuses.
   */
  public static @Nullable Binding of(KubeObject object) {
    boolean clusterWide = object.resource().id().kind().equals("ClusterRoleBinding");
    String namespace = clusterWide ? "" : object.resource().id().namespaceOrEmpty();
    Mapping reference = object.root().mapping("roleRef");
    String kind = reference == null ? null : reference.string("kind");
    String name = reference == null ? null : reference.string("name");
    boolean clusterRole = "ClusterRole".equals(kind);
    if (kind == null || name == null || clusterWide && !clusterRole) {
      return null;
    }
    var role = new RoleReference(clusterRole, clusterRole ? "" : namespace, name);
    return new Binding(clusterWide, namespace, role, subjects(object.root()));
  }

  private static List<Subject> subjects(Mapping object) {
    Sequence written = object.sequence("subjects");
    var subjects = new ArrayList<Subject>();
    for (int i = 0; written != null && i < written.size(); i++) {
      Subject subject = written.get(i) instanceof Mapping item ? Subject.of(item) : null;
      if (subject != null) {
        subjects.add(subject);
      }
    }
    return subjects;
  }

  /** Whether it gives its role to a service account, by name or by a group that it is in. */
  public boolean isOf(String accountNamespace, String account) {
    for (Subject subject : subjects) {
      boolean named =
          subject.kind().equals(Subject.SERVICE_ACCOUNT)
              && subject.name().equals(account)
              && inNamespace(subject, accountNamespace);
      if (named || subject.isGroupOf(accountNamespace)) {
        return true;
      }
    }
    return false;
  }

  /** The API server wants the namespace of an account written; who leaves it out means his own. */
  private boolean inNamespace(Subject subject, String accountNamespace) {
    String written = subject.namespace().isEmpty() ? namespace : subject.namespace();
    return Namespaces.normal(written).equals(Namespaces.normal(accountNamespace));
  }
}
