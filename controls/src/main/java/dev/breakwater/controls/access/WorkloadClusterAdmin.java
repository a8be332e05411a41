package dev.breakwater.controls.access;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Chapter;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** No pod with a token runs as cluster-admin. */
@AutoService(ControlDefinition.class)
public final class WorkloadClusterAdmin implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofPods("workload-cluster-admin")
        .chapter(Chapter.ACCESS)
        .requires(new AccountHasNot(true))
        .edit(Derivation.none("which rights the program needs, nobody can tell from its manifest"))
        .cel(Derivation.none("what the account may do stands in bindings and roles"))
        .title("Workload runs as cluster-admin")
        .severity(Severity.CRITICAL)
        .why(
            """
            The token in the container does everything in every namespace. A hole in \
            the program, or in one of its libraries, is the whole cluster.\
            """)
        .remediation(
            """
            Give the account a role with the rights that the program uses, in the \
            namespaces where it uses them, or do without the token.\
            """)
        .nsa(Roles.NSA)
        .mitre("T1078")
        .equivalent(Tool.KUBESCAPE, "C-0272")
        .build();
  }
}
