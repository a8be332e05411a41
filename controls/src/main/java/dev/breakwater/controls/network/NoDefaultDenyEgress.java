package dev.breakwater.controls.network;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.graphs.network.Direction;
import dev.breakwater.model.finding.Severity;

/**
 * Every namespace has a policy that isolates all its pods for egress. Rules of that policy may let
 * some connections through, but not all.
 */
@AutoService(ControlDefinition.class)
public final class NoDefaultDenyEgress implements ControlDefinition {
  @Override
  public Control control() {
    return NetworkChapter.ofNamespaces("no-default-deny-egress")
        .title("Namespace does not refuse outgoing connections by default")
        .severity(Severity.MEDIUM)
        .why(
            """
            A pod that no policy restricts may connect to every pod, to the cloud's metadata service \
            and to the internet. That is how stolen data leaves, tools are fetched, and the \
            credentials of the node are read.\
            """)
        .remediation(
            """
            Add a NetworkPolicy with `podSelector: {}`, `Egress` among its `policyTypes` and no \
            egress rules, and allow what is needed in further policies.\
            """)
        .nsa(
            NetworkChapter.POLICIES,
            "Network separation and hardening: Protecting sensitive cloud infrastructure")
        .cis("5.3.2")
        .mitre("T1552")
        .requires(
            new NamespacePolicies(
                (cluster, namespace) ->
                    cluster
                        .network()
                        .policies()
                        .denyByDefault(namespace, Direction.EGRESS, cluster.namespaces()),
                "no network policy refuses outgoing connections from all pods of the namespace"))
        .build();
  }
}
