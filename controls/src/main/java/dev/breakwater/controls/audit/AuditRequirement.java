package dev.breakwater.controls.audit;

import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.model.audit.AuditLevel;
import dev.breakwater.model.audit.AuditPolicy;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of an audit policy. Each violation is told once for every rule that makes it, at
 * that rule, with the requests that it is about.
 *
 * @param concerns the requests that are asked about
 * @param fault when the rule that decides about one of them is at fault
 * @param says what the rule does, before the requests
 */
record AuditRequirement(List<Concern> concerns, Fault fault, String says) implements Own {
  /** When a decision is wrong. No functions: the JVM would make those at the start of a scan. */
  enum Fault {
    /** No rule decides. */
    UNMATCHED,
    /** A rule drops it that drops everything. */
    DROPPED_BROADLY,
    /** A rule of its own drops it. */
    DROPPED,
    /** What happened is logged, not what was changed. */
    WITHOUT_BODY,
    /** What was sent is logged. */
    SENT,
    /** What was answered is logged. */
    ANSWERED;

    /**
     * Whether it is.
     *
     * @param rule the rule that decided, {@link AuditPolicy#NONE} where none did
     */
    boolean isAt(AuditPolicy policy, int rule) {
      if (rule == AuditPolicy.NONE || this == UNMATCHED) {
        return rule == AuditPolicy.NONE && this == UNMATCHED;
      }
      AuditLevel level = policy.level(rule);
      return switch (this) {
        case UNMATCHED -> false;
        case DROPPED_BROADLY -> policy.isBroad(rule);
        case DROPPED -> level == AuditLevel.NONE && !policy.isBroad(rule);
        case WITHOUT_BODY -> level == AuditLevel.METADATA;
        case SENT -> level.compareTo(AuditLevel.REQUEST) >= 0;
        case ANSWERED -> level == AuditLevel.REQUEST_RESPONSE;
      };
    }
  }

  /** A rule of its own drops it; one that drops everything is told by another control. */
  static AuditRequirement logged(Concern concern) {
    return new AuditRequirement(List.of(concern), Fault.DROPPED, "leaves unlogged: ");
  }

  AuditRequirement {
    concerns = List.copyOf(concerns);
  }

  @Override
  public Truth test(Node scope, Evaluation evaluation) {
    if (!(scope instanceof Mapping root)) {
      return Truth.TRUE;
    }
    var policy = new AuditPolicy(root);
    var coverage = new Coverage(policy);
    for (Concern concern : concerns) {
      if (!coverage.ask(concern, (rule, verb, resource) -> !fault.isAt(policy, rule))) {
        return Truth.FALSE;
      }
    }
    return Truth.TRUE;
  }

  @Override
  public void explain(Node scope, Trail trail, Evaluation evaluation) {
    var policy = new AuditPolicy((Mapping) scope);
    var coverage = new Coverage(policy);
    Map<Integer, Requests> byRule = new TreeMap<>();
    for (Concern concern : concerns) {
      coverage.ask(
          concern,
          (rule, verb, resource) -> {
            if (fault.isAt(policy, rule)) {
              byRule.computeIfAbsent(rule, r -> new Requests()).add(verb, resource);
            }
            return true;
          });
    }
    byRule.forEach((rule, requests) -> {
      Trail rules = trail.key("rules");
      boolean none = rule == AuditPolicy.NONE;
      evaluation.violation(
          Outcome.FAIL,
          none ? rules : rules.item(rule).key("level"),
          says + requests + (none ? "" : among(policy.rule(rule))),
          null);
    });
  }

  /** Of whom and where, if the rule says so. */
  private static String among(@Nullable Mapping rule) {
    if (rule == null) {
      return "";
    }
    boolean who = rule.get("users") != null || rule.get("userGroups") != null;
    boolean where = rule.get("namespaces") != null;
    return (who ? ", by those whom it names" : "") + (where ? ", in the namespaces it names" : "");
  }
}
