package dev.breakwater.controls.access;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.graphs.access.Right;
import dev.breakwater.model.finding.Severity;

/** No role creates pods. */
@AutoService(ControlDefinition.class)
public final class PodCreation implements ControlDefinition {
  @Override
  public Control control() {
    return Roles.control("pod-creation", new GrantsNot(Right.CREATE_PODS))
        .title("Role creates pods")
        .severity(Severity.HIGH)
        .why(
            """
            Who creates a pod chooses its service account, its Secrets, its volumes \
            and its node. Where Pod Security lets a privileged pod through, one pod \
            is the node; elsewhere it is every account of the namespace.\
            """)
        .remediation(
            """
            Leave pods to controllers: give people and pipelines rights on the \
            objects of one workload, and enforce Pod Security level restricted in \
            the namespace.\
            """)
        .cis("5.1.4")
        .mitre("T1610")
        .equivalent(Tool.KUBESCAPE, "C-0188")
        .equivalent(Tool.KUBE_LINTER, "access-to-create-pods")
        .build();
  }
}
