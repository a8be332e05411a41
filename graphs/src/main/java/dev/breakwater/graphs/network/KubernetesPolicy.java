package dev.breakwater.graphs.network;

import dev.breakwater.model.kube.KubeObject;
import dev.breakwater.model.kube.LabelSelector;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.Sequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a NetworkPolicy, with the defaults that the API server gives it. */
public final class KubernetesPolicy {
  private KubernetesPolicy() {}

  /** Reads a policy. */
  static Policy read(KubeObject object) {
    Mapping spec = object.root().mapping("spec");
    Node selector = spec == null ? null : spec.get("podSelector");
    return new Policy(
        Policy.Subject.in(
            object.resource().id().namespaceOrEmpty(),
            selector == null ? LabelSelector.EVERYTHING : LabelSelector.of(selector)),
        traffic(spec, Direction.INGRESS),
        traffic(spec, Direction.EGRESS));
  }

  /**
   * Whether the policy isolates its pods for a direction: as {@code policyTypes} says, else for
   * ingress always and for egress where there are such rules.
   */
  public static boolean isolates(@Nullable Mapping spec, Direction direction) {
    Sequence types = spec == null ? null : spec.sequence("policyTypes");
    if (types == null || types.size() == 0) {
      return direction == Direction.INGRESS || Fields.hasItems(spec, "egress");
    }
    String wanted = direction == Direction.INGRESS ? "Ingress" : "Egress";
    for (int i = 0; i < types.size(); i++) {
      if (types.get(i) instanceof Scalar type && type.text().equals(wanted)) {
        return true;
      }
    }
    return false;
  }

  private static Policy.Traffic traffic(@Nullable Mapping spec, Direction direction) {
    if (!isolates(spec, direction)) {
      return Policy.Traffic.UNTOUCHED;
    }
    String peers = direction == Direction.INGRESS ? "from" : "to";
    var rules = new ArrayList<Rule>();
    for (Mapping rule : Fields.mappings(spec, direction.word())) {
      rules.add(new Rule(Rule.Action.ALLOW, peers(rule, peers), ports(rule)));
    }
    return new Policy.Traffic(true, rules);
  }

  private static List<Peer> peers(Mapping rule, String key) {
    if (!Fields.hasItems(rule, key)) {
      return List.of(new Peer.Anyone());
    }
    var peers = new ArrayList<Peer>();
    for (Mapping peer : Fields.mappings(rule, key)) {
      Mapping block = peer.mapping("ipBlock");
      if (block != null) {
        Peer.Block read = block(block);
        if (read != null) {
          peers.add(read);
        }
      } else {
        Node pods = peer.get("podSelector");
        Node namespaces = peer.get("namespaceSelector");
        if (pods != null || namespaces != null) {
          peers.add(
              new Peer.Pods(
                  namespaces == null ? null : LabelSelector.of(namespaces),
                  pods == null ? LabelSelector.EVERYTHING : LabelSelector.of(pods)));
        }
      }
    }
    return peers;
  }

  /** Reads an {@code ipBlock}; null where it is none. */
  public static Peer.@Nullable Block block(Mapping ipBlock) {
    return Fields.block(ipBlock.string("cidr"), Fields.texts(ipBlock, "except"));
  }

  private static List<Port> ports(Mapping rule) {
    var ports = new ArrayList<Port>();
    for (Mapping port : Fields.mappings(rule, "ports")) {
      String protocol = port.string("protocol");
      Scalar number = port.get("port") instanceof Scalar s ? s : null;
      ports.add(port(protocol == null ? "TCP" : protocol, number, port.get("endPort")));
    }
    return ports;
  }

  /** Ports by their first number or their name, and by their last number where there is one. */
  static Port port(String protocol, @Nullable Scalar port, @Nullable Node end) {
    if (port == null) {
      return new Port(protocol, 0, 65_535, null);
    }
    int first = number(port.text());
    if (first < 0) {
      return new Port(protocol, 0, 65_535, port.text());
    }
    int last = end instanceof Scalar s ? number(s.text()) : first;
    return new Port(protocol, first, Math.max(first, last), null);
  }

  /** A port's number; -1 where the text is no number. */
  private static int number(String text) {
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9' || number > 65_535) {
        return -1;
      }
      number = number * 10 + c - '0';
    }
    return text.isEmpty() ? -1 : number;
  }
}
