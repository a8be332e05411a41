package dev.breakwater.graphs.admission;

import dev.breakwater.model.kube.KubeObject;
import dev.breakwater.model.kube.LabelSelector;
import dev.breakwater.model.kube.ObjectId;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What beside the labels of a namespace decides which pods come into it: the defaults of the API
 * server's pod security admission, webhooks, and admission policies.
 */
public final class PodAdmission {
  private static final String GROUP = "admissionregistration.k8s.io";

  /** The namespaces whose new pods a validating webhook looks at. */
  private final List<LabelSelector> webhooks = new ArrayList<>();

  /** By name, the namespaces whose new pods an admission policy looks at. */
  private final Map<String, LabelSelector> policies = new HashMap<>();

  private final List<Binding> bindings = new ArrayList<>();

  private boolean enforcesByDefault;

  /** The namespaces that the defaults pass over. */
  private final Set<String> exempt = new HashSet<>();

  /** A policy in force, in the namespaces that are selected. */
  private record Binding(String policy, LabelSelector namespaces) {}

  /** Takes what an object says. */
  public void collect(KubeObject object) {
    ObjectId id = object.resource().id();
    Mapping root = object.root();
    switch (id.kind()) {
      case "ValidatingWebhookConfiguration" -> {
        if (id.group().equals(GROUP)) {
          webhooks(root);
        }
      }
      case "ValidatingAdmissionPolicy" -> {
        if (id.group().equals(GROUP)) {
          policy(id.name(), root);
        }
      }
      case "ValidatingAdmissionPolicyBinding" -> {
        if (id.group().equals(GROUP)) {
          binding(root);
        }
      }
      case "PodSecurityConfiguration" -> podSecurity(root);
      case "AdmissionConfiguration" -> plugins(root);
      default -> {}
    }
  }

  /** Takes what others say. */
  public void addAll(PodAdmission others) {
    webhooks.addAll(others.webhooks);
    policies.putAll(others.policies);
    bindings.addAll(others.bindings);
    enforcesByDefault |= others.enforcesByDefault;
    exempt.addAll(others.exempt);
  }

  /**
   * Whether pod security admission enforces Baseline or Restricted where a namespace says nothing.
   */
  public boolean enforcesByDefault(String namespace) {
    return enforcesByDefault && !exempt.contains(namespace);
  }

  /**
   * Whether a validating webhook or admission policy looks at the pods that are made in a
   * namespace, by whatever standard.
   */
  public boolean looksAtPods(Map<String, String> namespaceLabels) {
    for (LabelSelector namespaces : webhooks) {
      if (namespaces.selects(namespaceLabels)) {
        return true;
      }
    }
    for (Binding binding : bindings) {
      LabelSelector policy = policies.get(binding.policy());
      if (policy != null
          && policy.selects(namespaceLabels)
          && binding.namespaces().selects(namespaceLabels)) {
        return true;
      }
    }
    return false;
  }

  private void webhooks(Mapping root) {
    Sequence items = root.sequence("webhooks");
    for (int i = 0; items != null && i < items.size(); i++) {
      if (items.get(i) instanceof Mapping webhook && isOnNewPods(webhook.sequence("rules"))) {
        webhooks.add(namespaces(webhook));
      }
    }
  }

  private void policy(String name, Mapping root) {
    Mapping spec = root.mapping("spec");
    Mapping match = spec == null ? null : spec.mapping("matchConstraints");
    if (match != null && isOnNewPods(match.sequence("resourceRules"))) {
      policies.put(name, namespaces(match));
    }
  }

  /** A binding that only warns or records keeps nothing out. */
  private void binding(Mapping root) {
    Mapping spec = root.mapping("spec");
    String policy = spec == null ? null : spec.string("policyName");
    if (spec != null && policy != null && has(spec.sequence("validationActions"), "Deny")) {
      Mapping match = spec.mapping("matchResources");
      bindings.add(
          new Binding(policy, match == null ? LabelSelector.EVERYTHING : namespaces(match)));
    }
  }

  private void plugins(Mapping root) {
    Sequence plugins = root.sequence("plugins");
    for (int i = 0; plugins != null && i < plugins.size(); i++) {
      Mapping plugin = plugins.get(i) instanceof Mapping item ? item : null;
      if (plugin != null && "PodSecurity".equals(plugin.string("name"))) {
        Mapping configuration = plugin.mapping("configuration");
        if (configuration != null) {
          podSecurity(configuration);
        }
      }
    }
  }

  private void podSecurity(Mapping configuration) {
    Mapping defaults = configuration.mapping("defaults");
    String level = defaults == null ? null : defaults.string("enforce");
    enforcesByDefault |= "baseline".equals(level) || "restricted".equals(level);
    Mapping exemptions = configuration.mapping("exemptions");
    Sequence namespaces = exemptions == null ? null : exemptions.sequence("namespaces");
    for (int i = 0; namespaces != null && i < namespaces.size(); i++) {
      if (namespaces.get(i) instanceof Scalar name) {
        exempt.add(name.text());
      }
    }
  }

  /** No selector selects all namespaces, other than a selector elsewhere. */
  private static LabelSelector namespaces(Mapping matching) {
    Node selector = matching.get("namespaceSelector");
    return selector == null ? LabelSelector.EVERYTHING : LabelSelector.of(selector);
  }

  private static boolean isOnNewPods(@Nullable Sequence rules) {
    for (int i = 0; rules != null && i < rules.size(); i++) {
      if (rules.get(i) instanceof Mapping rule
          && has(rule.sequence("apiGroups"), "", "*")
          && has(rule.sequence("resources"), "pods", "*", "*/*")
          && has(rule.sequence("operations"), "CREATE", "*")
          && !"Cluster".equals(rule.string("scope"))) {
        return true;
      }
    }
    return false;
  }

  private static boolean has(@Nullable Sequence list, String... wanted) {
    for (int i = 0; list != null && i < list.size(); i++) {
      for (String each : wanted) {
        if (list.get(i) instanceof Scalar item && item.text().equals(each)) {
          return true;
        }
      }
    }
    return false;
  }
}
