package dev.breakwater.controls.access;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Chapter;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** No pod with a token runs as an account by which one becomes cluster-admin. */
@AutoService(ControlDefinition.class)
public final class WorkloadClusterTakeover implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofPods("workload-cluster-takeover")
        .chapter(Chapter.ACCESS)
        .requires(new AccountHasNot(false))
        .edit(Derivation.none("which rights the program needs, nobody can tell from its manifest"))
        .cel(Derivation.none("what the account may do stands in bindings and roles"))
        .title("Workload runs as an account that can take over the cluster")
        .severity(Severity.HIGH)
        .why(
            """
            With the token in the container an intruder reads the Secrets of every \
            namespace, or starts pods that run as any account, and is cluster-admin \
            a step or two later.\
            """)
        .remediation(
            """
            Bind the rights in the namespaces where the program uses them, name its \
            Secrets in `resourceNames`, or do without the token.\
            """)
        .nsa(Roles.NSA)
        .mitre("T1078")
        .equivalent(Tool.KUBESCAPE, "C-0267")
        .build();
  }
}
