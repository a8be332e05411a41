package dev.breakwater.graphs.network;

import dev.breakwater.model.kube.KubeObject;
import dev.breakwater.model.kube.LabelSelector;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Scalar;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads an AdminNetworkPolicy, BaselineAdminNetworkPolicy or ClusterNetworkPolicy. It isolates only
 * by denying: connections from all pods, or to all pods and addresses, on every port.
 */
final class AdminPolicy {
  private AdminPolicy() {}

  static Policy read(KubeObject object) {
    Mapping spec = object.root().mapping("spec");
    Mapping subject = spec == null ? null : spec.mapping("subject");
    Mapping pods = subject == null ? null : subject.mapping("pods");
    return new Policy(
        new Policy.Subject(
            null,
            LabelSelector.of(
                pods == null
                    ? (subject == null ? null : subject.get("namespaces"))
                    : pods.get("namespaceSelector")),
            pods == null ? LabelSelector.EVERYTHING : selector(pods),
            true),
        traffic(spec, Direction.INGRESS),
        traffic(spec, Direction.EGRESS));
  }

  private static LabelSelector selector(Mapping pods) {
    Node selector = pods.get("podSelector");
    return selector == null ? LabelSelector.EVERYTHING : LabelSelector.of(selector);
  }

  private static Policy.Traffic traffic(@Nullable Mapping spec, Direction direction) {
    var rules = new ArrayList<Rule>();
    boolean inside = false;
    boolean outside = direction == Direction.INGRESS;
    for (Mapping each : Fields.mappings(spec, direction.word())) {
      Rule rule =
          new Rule(
              action(each.string("action")),
              peers(each, direction == Direction.INGRESS ? "from" : "to"),
              ports(each));
      rules.add(rule);
      if (rule.action() == Rule.Action.DENY && rule.ports().isEmpty()) {
        for (Peer peer : rule.peers()) {
          inside |= isEveryPod(peer);
          outside |= peer.isEverything();
        }
      }
    }
    return new Policy.Traffic(inside && outside, rules);
  }

  private static boolean isEveryPod(Peer peer) {
    return peer instanceof Peer.Pods pods
        && LabelSelector.EVERYTHING.equals(pods.namespaces())
        && LabelSelector.EVERYTHING.equals(pods.pods());
  }

  private static Rule.Action action(@Nullable String word) {
    return "Deny".equals(word)
        ? Rule.Action.DENY
        : "Pass".equals(word) ? Rule.Action.PASS : Rule.Action.ALLOW;
  }

  private static List<Peer> peers(Mapping rule, String key) {
    var peers = new ArrayList<Peer>();
    for (Mapping peer : Fields.mappings(rule, key)) {
      Node namespaces = peer.get("namespaces");
      Mapping pods = peer.mapping("pods");
      if (namespaces != null) {
        peers.add(new Peer.Pods(LabelSelector.of(namespaces), LabelSelector.EVERYTHING));
      } else if (pods != null) {
        peers.add(new Peer.Pods(LabelSelector.of(pods.get("namespaceSelector")), selector(pods)));
      }
      for (String cidr : Fields.texts(peer, "networks")) {
        Peer.Block block = Fields.block(cidr, List.of());
        if (block != null) {
          peers.add(block);
        }
      }
      if (peer.get("nodes") != null) {
        peers.add(new Peer.Other("nodes"));
      }
      if (peer.get("domainNames") != null) {
        peers.add(new Peer.Other("domainNames"));
      }
    }
    return peers;
  }

  private static List<Port> ports(Mapping rule) {
    var ports = new ArrayList<Port>();
    for (Mapping port : Fields.mappings(rule, "ports")) {
      Mapping number = port.mapping("portNumber");
      Mapping range = port.mapping("portRange");
      if (number != null) {
        ports.add(port(number, "port", null));
      } else if (range != null) {
        ports.add(port(range, "start", range.get("end")));
      } else if (port.get("namedPort") instanceof Scalar name) {
        ports.add(KubernetesPolicy.port("ANY", name, null));
      }
    }
    return ports;
  }

  private static Port port(Mapping at, String key, @Nullable Node end) {
    String protocol = at.string("protocol");
    Scalar first = at.get(key) instanceof Scalar s ? s : null;
    return KubernetesPolicy.port(protocol == null ? "TCP" : protocol, first, end);
  }
}
