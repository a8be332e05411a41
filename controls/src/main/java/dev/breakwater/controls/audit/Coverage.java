package dev.breakwater.controls.audit;

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
  private final Set<AuditRequest.Actor> actors = new LinkedHashSet<>(ORDINARY);
  private final Set<String> namespaces = new LinkedHashSet<>();

  Coverage(AuditPolicy policy) {
    this.policy = policy;
    namespaces.add(NAMESPACE);
    for (int i = 0; i < policy.size(); i++) {
      Mapping rule = policy.rule(i);
      if (rule != null) {
        addActors(texts(rule, "users"), texts(rule, "userGroups"));
        namespaces.addAll(texts(rule, "namespaces"));
      }
    }
    namespaces.remove("");
  }

  private void addActors(List<String> users, List<String> groups) {
    if (users.isEmpty()) {
      for (String group : groups) {
        actors.add(new AuditRequest.Actor("someone", List.of(group, "system:authenticated")));
      }
    }
    for (String user : users) {
      var all = new ArrayList<>(groups);
      all.add("system:authenticated");
      actors.add(new AuditRequest.Actor(user, all));
    }
  }

  private static List<String> texts(Mapping rule, String key) {
    var texts = new ArrayList<String>();
    Sequence list = rule.sequence(key);
    for (int i = 0; list != null && i < list.size(); i++) {
      if (list.get(i) instanceof Scalar s && s.type() != Scalar.Type.NULL) {
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
    boolean ofAll = !namespaced || verb.equals("list") || verb.equals("watch");
    if (ofAll && !ask(verb, resource, "", answers)) {
      return false;
    }
    if (namespaced) {
      for (String namespace : namespaces) {
        if (!ask(verb, resource, namespace, answers)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean ask(String verb, String resource, String namespace, Answers answers) {
    int group = resource.indexOf('/');
    int slash = resource.indexOf('/', group + 1);
    var target =
        new AuditRequest.Resource(
            resource.substring(0, group),
            resource.substring(group + 1, slash < 0 ? resource.length() : slash),
            slash < 0 ? "" : resource.substring(slash + 1),
            namespace,
            NAME);
    for (AuditRequest.Actor actor : actors) {
      if (!answers.answer(policy.deciding(new AuditRequest(actor, verb, target)), verb, resource)) {
        return false;
      }
    }
    return true;
  }
}
