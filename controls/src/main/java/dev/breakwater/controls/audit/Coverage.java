package dev.breakwater.controls.audit;

import dev.breakwater.model.audit.AuditLevel;
import dev.breakwater.model.audit.AuditPolicy;
import dev.breakwater.model.audit.AuditRequest;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Asks an audit policy about the requests of a concern: by ordinary callers and by everyone whom a
 * rule names, in an ordinary namespace and in every one that a rule names. A cluster has one
 * policy, so that the questions may be made anew each time.
 */
final class Coverage {
  /** Takes the answers. */
  interface Answers {
    /**
     * One answer.
     *
     * @param rule the rule that decides, {@link AuditPolicy#NONE} where none does
     * @param verb the verb that was asked about
     * @param resource what it is used on, as {@link Concern.Uses#resources}
     * @return whether to go on
     */
    boolean answer(int rule, String verb, String resource);
  }

  /** Questions grow with the rules, and so does each; no policy that people wrote has as many. */
  private static final int MAX_CALLS = 200;

  private static final String NAMESPACE = "shop";
  private static final String NAME = "one";

  private static final List<AuditRequest.Actor> ORDINARY =
      List.of(
          new AuditRequest.Actor("someone", List.of("system:authenticated")),
          new AuditRequest.Actor(
              "system:serviceaccount:shop:web",
              List.of(
                  "system:serviceaccounts", "system:serviceaccounts:shop", "system:authenticated")),
          new AuditRequest.Actor("system:anonymous", List.of("system:unauthenticated")));

  private final AuditPolicy policy;

  /** Somebody calls, in some namespace. */
  private record Call(AuditRequest.Actor actor, String namespace) {}

  private final Set<Call> calls = new LinkedHashSet<>();

  Coverage(AuditPolicy policy) {
    this.policy = policy;
    addCalls(ORDINARY, List.of(NAMESPACE));
    // Those whose requests a rule drops come first.
    addCalls(true);
    addCalls(false);
  }

  private void addCalls(boolean dropped) {
    for (int i = 0; i < policy.size() && calls.size() < MAX_CALLS; i++) {
      Mapping rule = policy.rule(i);
      if (rule != null && (policy.level(i) == AuditLevel.NONE) == dropped) {
        addCalls(actors(rule), texts(rule, "namespaces"));
      }
    }
  }

  /** By every one of them in the first namespace, and by the first of them in every other. */
  private void addCalls(List<AuditRequest.Actor> actors, List<String> named) {
    List<String> namespaces = named.isEmpty() ? List.of(NAMESPACE) : named;
    for (int i = 0; i < actors.size() && calls.size() < MAX_CALLS; i++) {
      calls.add(new Call(actors.get(i), namespaces.getFirst()));
    }
    for (int i = 1; i < namespaces.size() && calls.size() < MAX_CALLS; i++) {
      calls.add(new Call(actors.getFirst(), namespaces.get(i)));
    }
  }

  /** Those whom a rule names, or ordinary callers where it names nobody. */
  private static List<AuditRequest.Actor> actors(Mapping rule) {
    List<String> groups = texts(rule, "userGroups");
    var actors = new ArrayList<AuditRequest.Actor>();
    for (String user : texts(rule, "users")) {
      var all = new ArrayList<>(groups);
      all.add("system:authenticated");
      actors.add(new AuditRequest.Actor(user, all));
    }
    if (actors.isEmpty()) {
      for (String group : groups) {
        actors.add(new AuditRequest.Actor("someone", List.of(group, "system:authenticated")));
      }
    }
    return actors.isEmpty() ? ORDINARY : actors;
  }

  private static List<String> texts(Mapping rule, String key) {
    var texts = new ArrayList<String>();
    Sequence list = rule.sequence(key);
    for (int i = 0; list != null && i < list.size(); i++) {
      if (list.get(i) instanceof Scalar s && s.type() != Scalar.Type.NULL && !s.text().isEmpty()) {
        texts.add(s.text());
      }
    }
    return texts;
  }

  /** Tells how each request of a concern is decided; false when the answers were not wanted. */
  boolean ask(Concern concern, Answers answers) {
    for (Concern.Uses uses : concern.uses()) {
      for (String resource : uses.resources()) {
        for (String verb : uses.verbs()) {
          if (!ask(uses.namespaced(), verb, resource, answers)) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private boolean ask(boolean namespaced, String verb, String resource, Answers answers) {
    int group = resource.indexOf('/');
    int slash = resource.indexOf('/', group + 1);
    boolean ofAll = namespaced && (verb.equals("list") || verb.equals("watch"));
    for (Call call : calls) {
      var target =
          new AuditRequest.Resource(
              resource.substring(0, group),
              resource.substring(group + 1, slash < 0 ? resource.length() : slash),
              slash < 0 ? "" : resource.substring(slash + 1),
              namespaced ? call.namespace : "",
              NAME);
      if (!ask(call.actor, verb, target, resource, answers)
          || ofAll && !ask(call.actor, verb, ofAll(target), resource, answers)) {
        return false;
      }
    }
    return true;
  }

  private boolean ask(
      AuditRequest.Actor actor,
      String verb,
      AuditRequest.Resource target,
      String resource,
      Answers answers) {
    return answers.answer(policy.deciding(new AuditRequest(actor, verb, target)), verb, resource);
  }

  /** The same in all namespaces at once, which has none. */
  private static AuditRequest.Resource ofAll(AuditRequest.Resource target) {
    return new AuditRequest.Resource(
        target.group(), target.resource(), target.subresource(), "", target.name());
  }
}
