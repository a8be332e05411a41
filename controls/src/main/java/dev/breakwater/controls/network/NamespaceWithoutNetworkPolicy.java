package dev.breakwater.controls.network;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** Every namespace has a network policy, or is as a whole the subject of one of the cluster. */
@AutoService(ControlDefinition.class)
public final class NamespaceWithoutNetworkPolicy implements ControlDefinition {
  @Override
  public Control control() {
    return NetworkChapter.ofNamespaces("namespace-without-network-policy")
        .title("Namespace has no network policy")
        .severity(Severity.MEDIUM)
        .why(
            """
            Without a policy every pod of the namespace may be reached by every pod of the \
            cluster, and may connect to whatever it likes. Whoever takes over one pod anywhere \
            scans and attacks all the others.\
            """)
        .remediation(
            """
            Begin with a NetworkPolicy that selects all pods (`podSelector: {}`), names both \
            `policyTypes` and has no rules; then allow what each application needs.\
            """)
        .nsa(NetworkChapter.POLICIES)
        .outsideNsa("no-default-deny-ingress and no-default-deny-egress say it of the namespace")
        .cis("5.3.2")
        .mitre("T1046")
        .equivalent(Tool.KUBESCAPE, "C-0206", "C-0049", "C-0054")
        .requires(
            new NamespacePolicies(
                (cluster, namespace) ->
                    cluster.network().policies().concern(namespace, cluster.namespaces()),
                "no network policy is in the namespace"))
        .build();
  }
}
