package dev.breakwater.graphs.network;

import dev.breakwater.model.kube.KubeObject;
import dev.breakwater.model.kube.LabelSelector;
import dev.breakwater.model.kube.LabelSelector.Operator;
import dev.breakwater.model.kube.LabelSelector.Requirement;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a CiliumNetworkPolicy or CiliumClusterwideNetworkPolicy. A list of rules isolates for its
 * direction unless {@code enableDefaultDeny} says otherwise; an empty rule allows nobody.
 */
final class CiliumPolicy {
  private static final String NAMESPACE = "io.kubernetes.pod.namespace";
  private static final String NAMESPACE_LABEL = "io.cilium.k8s.namespace.labels.";
  private static final Set<String> EVERYBODY = Set.of("all");

  private CiliumPolicy() {}

  /** The policies of an object, one for each of its specs; one about no pod where it has none. */
  static List<Policy> read(KubeObject object) {
    boolean clusterwide = object.resource().id().kind().equals("CiliumClusterwideNetworkPolicy");
    String namespace = clusterwide ? null : object.resource().id().namespaceOrEmpty();
    var policies = new ArrayList<Policy>();
    Mapping spec = object.root().mapping("spec");
    if (spec != null) {
      policies.add(policy(namespace, spec));
    }
    for (Mapping each : Fields.mappings(object.root(), "specs")) {
      policies.add(policy(namespace, each));
    }
    if (policies.isEmpty()) {
      policies.add(
          new Policy(
              new Policy.Subject(namespace, LabelSelector.EVERYTHING, LabelSelector.NOTHING, true),
              Policy.Traffic.UNTOUCHED,
              Policy.Traffic.UNTOUCHED));
    }
    return policies;
  }

  private static Policy policy(@Nullable String namespace, Mapping spec) {
    // A nodeSelector in its place is about the hosts.
    Node selector = spec.get("endpointSelector");
    Selectors selectors =
        selector == null
            ? new Selectors(LabelSelector.EVERYTHING, LabelSelector.NOTHING)
            : selectors(selector);
    return new Policy(
        new Policy.Subject(namespace, selectors.namespaces, selectors.pods, true),
        traffic(spec, Direction.INGRESS),
        traffic(spec, Direction.EGRESS));
  }

  private static Policy.Traffic traffic(Mapping spec, Direction direction) {
    String word = direction.word();
    boolean isolates = Fields.hasItems(spec, word) || Fields.hasItems(spec, word + "Deny");
    Mapping given = spec.mapping("enableDefaultDeny");
    if (given != null && given.get(word) instanceof Scalar s) {
      isolates = s.isTrue();
    }
    var rules = new ArrayList<Rule>();
    rules(spec, word, direction, Rule.Action.ALLOW, rules);
    rules(spec, word + "Deny", direction, Rule.Action.DENY, rules);
    return new Policy.Traffic(isolates, rules);
  }

  private static void rules(
      Mapping spec, String key, Direction direction, Rule.Action action, List<Rule> rules) {
    for (Mapping rule : Fields.mappings(spec, key)) {
      rules.add(new Rule(action, peers(rule, direction), ports(rule)));
    }
  }

  /** Whom a rule is about; a rule about ports alone is about everybody. */
  private static List<Peer> peers(Mapping rule, Direction direction) {
    String way = direction == Direction.INGRESS ? "from" : "to";
    var peers = new ArrayList<Peer>();
    boolean named = false;
    for (int i = 0; i < rule.size(); i++) {
      String key = rule.key(i);
      if (!key.startsWith(way) || key.equals("toPorts")) {
        continue;
      }
      named = true;
      String what = key.substring(way.length());
      switch (what) {
        case "Endpoints" -> {
          for (Mapping peer : Fields.mappings(rule, key)) {
            Selectors each = selectors(peer);
            boolean own = each.namespaces.equals(LabelSelector.EVERYTHING);
            peers.add(new Peer.Pods(own ? null : each.namespaces, each.pods));
          }
        }
        case "Entities" -> {
          for (String entity : Fields.texts(rule, key)) {
            peers.add(EVERYBODY.contains(entity) ? new Peer.Anyone() : new Peer.Other(entity));
          }
        }
        case "CIDR" -> {
          for (String cidr : Fields.texts(rule, key)) {
            add(Fields.block(cidr, List.of()), peers);
          }
        }
        case "CIDRSet" -> {
          for (Mapping set : Fields.mappings(rule, key)) {
            add(Fields.block(set.string("cidr"), Fields.texts(set, "except")), peers);
          }
        }
        default -> peers.add(new Peer.Other(key));
      }
    }
    if (!named && Fields.hasItems(rule, "toPorts")) {
      peers.add(new Peer.Anyone());
    }
    return peers;
  }

  private static void add(Peer.@Nullable Block block, List<Peer> peers) {
    if (block != null) {
      peers.add(block);
    }
  }

  private static List<Port> ports(Mapping rule) {
    var ports = new ArrayList<Port>();
    for (Mapping each : Fields.mappings(rule, "toPorts")) {
      for (Mapping port : Fields.mappings(each, "ports")) {
        String protocol = port.string("protocol");
        Scalar number = port.get("port") instanceof Scalar s ? s : null;
        ports.add(
            KubernetesPolicy.port(
                protocol == null ? "ANY" : protocol, number, port.get("endPort")));
      }
    }
    return ports;
  }

  /** What a selector says of namespaces and of pods. */
  private record Selectors(LabelSelector namespaces, LabelSelector pods) {}

  /**
   * Reads an endpoint selector, whose keys may name their source ({@code k8s:app}, {@code any:app})
   * and the namespace. What names another source selects no pod.
   */
  private static Selectors selectors(Node selector) {
    if (!(selector instanceof Mapping map)) {
      return new Selectors(LabelSelector.EVERYTHING, LabelSelector.of(selector));
    }
    var namespaces = new ArrayList<Requirement>();
    var pods = new ArrayList<Requirement>();
    Mapping labels = map.mapping("matchLabels");
    for (int i = 0; labels != null && i < labels.size(); i++) {
      if (labels.value(i) instanceof Scalar value) {
        add(labels.key(i), Operator.IN, List.of(value.text()), namespaces, pods);
      }
    }
    for (Mapping expression : Fields.mappings(map, "matchExpressions")) {
      String key = expression.string("key");
      Operator operator = operator(expression.string("operator"));
      if (key == null || operator == null) {
        return new Selectors(LabelSelector.EVERYTHING, LabelSelector.NOTHING);
      }
      add(key, operator, Fields.texts(expression, "values"), namespaces, pods);
    }
    return new Selectors(new LabelSelector.AllOf(namespaces), new LabelSelector.AllOf(pods));
  }

  private static void add(
      String key,
      Operator operator,
      List<String> values,
      List<Requirement> namespaces,
      List<Requirement> pods) {
    int colon = key.indexOf(':');
    String source = colon < 0 ? "any" : key.substring(0, colon);
    String name = key.substring(colon + 1);
    if (!source.equals("any") && !source.equals("k8s")) {
      // No pod has a label of another source: kept whole, it is met by none.
      pods.add(new Requirement(key, operator, values));
    } else if (name.equals(NAMESPACE)) {
      namespaces.add(new Requirement("kubernetes.io/metadata.name", operator, values));
    } else if (name.startsWith(NAMESPACE_LABEL)) {
      namespaces.add(new Requirement(name.substring(NAMESPACE_LABEL.length()), operator, values));
    } else {
      pods.add(new Requirement(name, operator, values));
    }
  }

  private static @Nullable Operator operator(@Nullable String word) {
    for (Operator operator : Operator.values()) {
      if (operator.word().equals(word)) {
        return operator;
      }
    }
    return null;
  }
}
