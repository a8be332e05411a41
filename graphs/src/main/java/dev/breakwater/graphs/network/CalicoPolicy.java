package dev.breakwater.graphs.network;

import dev.breakwater.model.kube.KubeObject;
import dev.breakwater.model.kube.LabelSelector;
import dev.breakwater.model.kube.LabelSelector.Operator;
import dev.breakwater.model.kube.LabelSelector.Requirement;
import dev.breakwater.model.tree.Mapping;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a NetworkPolicy or GlobalNetworkPolicy of Calico. Of its selector language {@code all()}
 * and comparisons joined by {@code &&} are read; another expression may select any pod.
 */
final class CalicoPolicy {
  private CalicoPolicy() {}

  static Policy read(KubeObject object) {
    boolean global = object.resource().id().kind().equals("GlobalNetworkPolicy");
    Mapping spec = object.root().mapping("spec");
    LabelSelector pods = selector(text(spec, "selector"));
    LabelSelector namespaces =
        global ? selector(text(spec, "namespaceSelector")) : LabelSelector.EVERYTHING;
    boolean exact = pods != null && namespaces != null && !has(spec, "serviceAccountSelector");
    return new Policy(
        new Policy.Subject(
            global ? null : object.resource().id().namespaceOrEmpty(),
            namespaces == null ? LabelSelector.EVERYTHING : namespaces,
            pods == null ? LabelSelector.EVERYTHING : pods,
            exact),
        traffic(spec, Direction.INGRESS),
        traffic(spec, Direction.EGRESS));
  }

  private static @Nullable String text(@Nullable Mapping at, String key) {
    return at == null ? null : at.string(key);
  }

  private static boolean has(@Nullable Mapping at, String key) {
    return at != null && at.get(key) != null;
  }

  /** Without {@code types}, for ingress unless there are only egress rules, for egress if any. */
  private static boolean isolates(@Nullable Mapping spec, Direction direction) {
    if (Fields.hasItems(spec, "types")) {
      String type = direction == Direction.INGRESS ? "Ingress" : "Egress";
      return Fields.texts(spec, "types").contains(type);
    }
    boolean egress = Fields.hasItems(spec, "egress");
    return direction == Direction.EGRESS ? egress : !egress || Fields.hasItems(spec, "ingress");
  }

  private static Policy.Traffic traffic(@Nullable Mapping spec, Direction direction) {
    if (!isolates(spec, direction)) {
      return Policy.Traffic.UNTOUCHED;
    }
    var rules = new ArrayList<Rule>();
    for (Mapping rule : Fields.mappings(spec, direction.word())) {
      rules.add(rule(rule, direction == Direction.INGRESS ? "source" : "destination"));
    }
    return new Policy.Traffic(true, rules);
  }

  private static Rule rule(Mapping rule, String side) {
    String action = rule.string("action");
    Mapping end = rule.mapping(side);
    var ports = new ArrayList<Port>();
    Mapping destination = rule.mapping("destination");
    String protocol = rule.string("protocol");
    for (String port : Fields.texts(destination, "ports")) {
      ports.add(new Port(protocol == null ? "ANY" : protocol, 0, 65_535, port));
    }
    if (protocol != null && ports.isEmpty()) {
      ports.add(new Port(protocol, 0, 65_535, null));
    }
    return new Rule(
        "Allow".equals(action)
            ? Rule.Action.ALLOW
            : "Deny".equals(action) ? Rule.Action.DENY : Rule.Action.PASS,
        peers(end),
        ports);
  }

  private static List<Peer> peers(@Nullable Mapping end) {
    if (end == null || end.size() == 0 || (end.size() == 1 && has(end, "ports"))) {
      return List.of(new Peer.Anyone());
    }
    var peers = new ArrayList<Peer>();
    for (String cidr : Fields.texts(end, "nets")) {
      Peer.Block block = Fields.block(cidr, Fields.texts(end, "notNets"));
      if (block != null) {
        peers.add(block);
      }
    }
    return peers.isEmpty() ? List.of(new Peer.Other("selector")) : peers;
  }

  /** Reads a selector; null where it is in words that are not read. */
  private static @Nullable LabelSelector selector(@Nullable String text) {
    if (text == null || text.isBlank() || text.strip().equals("all()")) {
      return LabelSelector.EVERYTHING;
    }
    var requirements = new ArrayList<Requirement>();
    int at = 0;
    while (at <= text.length()) {
      int and = text.indexOf("&&", at);
      String part = text.substring(at, and < 0 ? text.length() : and).strip();
      Requirement requirement = requirement(part);
      if (requirement == null) {
        return null;
      }
      requirements.add(requirement);
      if (and < 0) {
        break;
      }
      at = and + 2;
    }
    return new LabelSelector.AllOf(requirements);
  }

  private static @Nullable Requirement requirement(String part) {
    int same = part.indexOf("==");
    int other = part.indexOf("!=");
    if (same < 0 == other < 0) {
      return null;
    }
    int operator = Math.max(same, other);
    String key = part.substring(0, operator).strip();
    String value = part.substring(operator + 2).strip();
    char quote = value.isEmpty() ? ' ' : value.charAt(0);
    boolean quoted =
        (quote == '\'' || quote == '"')
            && value.length() > 1
            && value.indexOf(quote, 1) == value.length() - 1;
    if (!quoted || !isKey(key)) {
      return null;
    }
    return new Requirement(
        key.equals("projectcalico.org/name") ? "kubernetes.io/metadata.name" : key,
        same >= 0 ? Operator.IN : Operator.NOT_IN,
        List.of(value.substring(1, value.length() - 1)));
  }

  private static boolean isKey(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isLetterOrDigit(c) && "-_./".indexOf(c) < 0) {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
