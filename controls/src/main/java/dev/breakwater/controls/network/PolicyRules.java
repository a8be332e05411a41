package dev.breakwater.controls.network;

import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.graphs.network.Direction;
import dev.breakwater.graphs.network.KubernetesPolicy;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.Sequence;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of every rule of a NetworkPolicy, or of a policy of Cilium, for one direction.
 *
 * @param direction the rules that are looked at
 * @param judge what is asked
 */
record PolicyRules(Direction direction, Judge judge) implements Own {
  static final String[] KINDS = {
    "networking.k8s.io/NetworkPolicy",
    "extensions/NetworkPolicy",
    "cilium.io/CiliumNetworkPolicy",
    "cilium.io/CiliumClusterwideNetworkPolicy"
  };

  /**
   * What is wrong.
   *
   * @param outcome fail, or unknown where the input does not decide
   */
  record Fault(Outcome outcome, String message) {
    static Fault fail(String message) {
      return new Fault(Outcome.FAIL, message);
    }
  }

  /** What is asked of the parts of a rule; null where nothing is wrong. */
  interface Judge {
    /** A rule for everybody, on all ports. */
    @Nullable Fault everything();

    /** A rule for all addresses outside the cluster, by a name for them. */
    @Nullable Fault world();

    /** A rule for a block of addresses, without some. */
    @Nullable Fault block(String cidr, @Nullable Sequence except);
  }

  @Override
  public Truth test(Node scope, Evaluation evaluation) {
    return Truth.of(!(scope instanceof Mapping object && isWrong(object, null, evaluation)));
  }

  @Override
  public void explain(Node scope, Trail trail, Evaluation evaluation) {
    isWrong((Mapping) scope, trail, evaluation);
  }

  /** Whether a rule is wrong; with a trail each is told, without the first one decides. */
  private boolean isWrong(Mapping object, @Nullable Trail trail, Evaluation evaluation) {
    boolean cilium = evaluation.object().resource().id().kind().startsWith("Cilium");
    Mapping spec = object.mapping("spec");
    boolean wrong = false;
    if (spec != null) {
      wrong =
          cilium
              ? ciliumRules(spec, key(trail, "spec"), evaluation)
              : KubernetesPolicy.isolates(spec, direction)
                  && rules(spec, key(trail, "spec"), evaluation);
    }
    Sequence specs = cilium ? object.sequence("specs") : null;
    for (int i = 0; specs != null && i < specs.size() && goesOn(wrong, trail); i++) {
      if (specs.get(i) instanceof Mapping each) {
        wrong |= ciliumRules(each, item(key(trail, "specs"), i), evaluation);
      }
    }
    return wrong;
  }

  private boolean rules(Mapping spec, @Nullable Trail trail, Evaluation evaluation) {
    Sequence rules = spec.sequence(direction.word());
    Trail at = key(trail, direction.word());
    boolean wrong = false;
    for (int i = 0; rules != null && i < rules.size() && goesOn(wrong, trail); i++) {
      if (rules.get(i) instanceof Mapping rule) {
        wrong |= rule(rule, item(at, i), evaluation);
      }
    }
    return wrong;
  }

  private boolean rule(Mapping rule, @Nullable Trail at, Evaluation evaluation) {
    String way = direction == Direction.INGRESS ? "from" : "to";
    Sequence peers = rule.sequence(way);
    if (peers == null || peers.size() == 0) {
      Sequence ports = rule.sequence("ports");
      boolean all = ports == null || ports.size() == 0;
      return all && tell(judge.everything(), at, evaluation);
    }
    boolean wrong = false;
    for (int i = 0; i < peers.size() && goesOn(wrong, at); i++) {
      Mapping block = peers.get(i) instanceof Mapping peer ? peer.mapping("ipBlock") : null;
      if (block != null) {
        wrong |= block(block, key(item(key(at, way), i), "ipBlock"), evaluation);
      }
    }
    return wrong;
  }

  private boolean block(Mapping block, @Nullable Trail at, Evaluation evaluation) {
    return block.get("cidr") instanceof Scalar cidr
        && tell(judge.block(cidr.text(), block.sequence("except")), key(at, "cidr"), evaluation);
  }

  private boolean ciliumRules(Mapping spec, @Nullable Trail trail, Evaluation evaluation) {
    Sequence rules = spec.sequence(direction.word());
    boolean wrong = false;
    for (int i = 0; rules != null && i < rules.size() && goesOn(wrong, trail); i++) {
      if (rules.get(i) instanceof Mapping rule) {
        wrong |= ciliumRule(rule, item(key(trail, direction.word()), i), evaluation);
      }
    }
    return wrong;
  }

  private boolean ciliumRule(Mapping rule, @Nullable Trail at, Evaluation evaluation) {
    boolean in = direction == Direction.INGRESS;
    boolean wrong = entities(rule, in ? "fromEntities" : "toEntities", at, evaluation);
    String blocks = in ? "fromCIDR" : "toCIDR";
    Sequence list = rule.sequence(blocks);
    for (int i = 0; list != null && i < list.size() && goesOn(wrong, at); i++) {
      if (list.get(i) instanceof Scalar cidr) {
        wrong |= tell(judge.block(cidr.text(), null), item(key(at, blocks), i), evaluation);
      }
    }
    String sets = in ? "fromCIDRSet" : "toCIDRSet";
    list = rule.sequence(sets);
    for (int i = 0; list != null && i < list.size() && goesOn(wrong, at); i++) {
      if (list.get(i) instanceof Mapping set) {
        wrong |= block(set, item(key(at, sets), i), evaluation);
      }
    }
    return wrong;
  }

  private boolean entities(Mapping rule, String key, @Nullable Trail at, Evaluation evaluation) {
    Sequence entities = rule.sequence(key);
    boolean onPorts = rule.sequence("toPorts") != null;
    boolean wrong = false;
    for (int i = 0; entities != null && i < entities.size() && goesOn(wrong, at); i++) {
      if (entities.get(i) instanceof Scalar entity) {
        Fault fault =
            entity.text().equals("all") && !onPorts
                ? judge.everything()
                : entity.text().equals("world") || entity.text().equals("all")
                    ? judge.world()
                    : null;
        wrong |= tell(fault, item(key(at, key), i), evaluation);
      }
    }
    return wrong;
  }

  private static boolean goesOn(boolean wrong, @Nullable Trail trail) {
    return !wrong || trail != null;
  }

  private static boolean tell(@Nullable Fault fault, @Nullable Trail at, Evaluation evaluation) {
    if (fault != null && at != null) {
      evaluation.violation(fault.outcome(), at, fault.message(), null);
    }
    return fault != null;
  }

  private static @Nullable Trail key(@Nullable Trail trail, String key) {
    return trail == null ? null : trail.key(key);
  }

  private static @Nullable Trail item(@Nullable Trail trail, int i) {
    return trail == null ? null : trail.item(i);
  }
}
