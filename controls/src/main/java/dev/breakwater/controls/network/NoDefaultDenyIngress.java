package dev.breakwater.controls.network;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.graphs.network.Direction;
import dev.breakwater.model.finding.Severity;

/**
 * Every namespace has a policy that isolates all its pods for ingress. Rules of that policy may let
 * some connections through, but not all.
 */
@AutoService(ControlDefinition.class)
public final class NoDefaultDenyIngress implements ControlDefinition {
  @Override
  public Control control() {
    return NetworkChapter.ofNamespaces("no-default-deny-ingress")
        .title("Namespace does not refuse incoming connections by default")
        .severity(Severity.MEDIUM)
        .why(
            """
            A pod that no policy selects accepts connections from every pod of the cluster. Without \
            a policy that refuses them for all pods, each new or mislabelled workload is open to \
            whoever controls any other pod.\
            """)
        .remediation(
            """
            Add a NetworkPolicy with `podSelector: {}`, `Ingress` among its `policyTypes` and no \
            ingress rules, and allow what is needed in further policies.\
            """)
        .nsa(NetworkChapter.POLICIES)
        .cis("5.3.2")
        .mitre("T1046")
        .requires(
            new NamespacePolicies(
                (cluster, namespace) ->
                    cluster
                        .network()
                        .policies()
                        .denyByDefault(namespace, Direction.INGRESS, cluster.namespaces()),
                "no network policy refuses incoming connections to all pods of the namespace"))
        .build();
  }
}
