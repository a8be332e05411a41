package dev.breakwater.graphs.defaults;

import dev.breakwater.model.kube.KubeObject;
import dev.breakwater.model.kube.ObjectId;
import dev.breakwater.model.kube.Quantity;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.Sequence;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What LimitRanges, ServiceAccounts and nodes say for pods that do not say it themselves. Collected
 * by one thread at a time; those of several threads are joined with {@link #addAll}.
 */
public final class Defaults {
  private static final String[] RESOURCES = {"cpu", "memory", "ephemeral-storage"};

  /** Namespace, resource, and whether a request or a limit, of every default that is given. */
  private final Set<String> given = new HashSet<>();

  /** Namespace and name of the accounts that decline the token. */
  private final Set<String> declining = new HashSet<>();

  private boolean kubeletFollowsSubPathLinks;

  /** Takes what an object says. */
  public void collect(KubeObject object) {
    ObjectId id = object.resource().id();
    if (!id.apiVersion().equals("v1")) {
      return;
    }
    switch (id.kind()) {
      case "LimitRange" -> limitRange(id.namespaceOrEmpty(), object.root());
      case "ServiceAccount" -> account(id, object.root());
      case "Node" -> kubeletFollowsSubPathLinks |= Kubelets.followSubPathLinks(object.root());
      default -> {}
    }
  }

  /** Takes what others say. */
  public void addAll(Defaults others) {
    given.addAll(others.given);
    declining.addAll(others.declining);
    kubeletFollowsSubPathLinks |= others.kubeletFollowsSubPathLinks;
  }

  /**
   * Whether a LimitRange of the namespace gives containers a default.
   *
   * @param namespace as written in the object, empty where it is not
   * @param resource {@code cpu}, {@code memory}, {@code ephemeral-storage}
   * @param request true for a default request, false for a default limit
   */
  public boolean gives(String namespace, String resource, boolean request) {
    return given.contains(key(namespace, resource, request));
  }

  /**
   * Whether the service account says {@code automountServiceAccountToken: false}.
   *
   * @param namespace as written in the object, empty where it is not
   */
  public boolean declinesToken(String namespace, String account) {
    return declining.contains(namespace + '/' + account);
  }

  /**
   * Whether a node of the input runs a kubelet that lets a pod exchange a {@code subPath} for a
   * symbolic link (CVE-2021-25741).
   */
  public boolean kubeletFollowsSubPathLinks() {
    return kubeletFollowsSubPathLinks;
  }

  private void account(ObjectId id, Mapping root) {
    if (root.get("automountServiceAccountToken") instanceof Scalar s && s.isFalse()) {
      declining.add(id.namespaceOrEmpty() + '/' + id.name());
    }
  }

  private void limitRange(String namespace, Mapping root) {
    Mapping spec = root.mapping("spec");
    Sequence limits = spec == null ? null : spec.sequence("limits");
    for (int i = 0; limits != null && i < limits.size(); i++) {
      if (limits.get(i) instanceof Mapping item && "Container".equals(item.string("type"))) {
        for (String resource : RESOURCES) {
          // As SetDefaults_LimitRangeItem: a limit is taken from max where there is no default, a
          // request from the limit and then from min.
          String limit = first(item, resource, null, "default", "max");
          String request = first(item, resource, limit, "defaultRequest");
          collect(namespace, resource, false, limit);
          collect(
              namespace,
              resource,
              true,
              request == null ? first(item, resource, null, "min") : request);
        }
      }
    }
  }

  /** A default of zero is none. */
  private void collect(String namespace, String resource, boolean request, @Nullable String value) {
    if (value != null && Quantity.isPositive(value)) {
      given.add(key(namespace, resource, request));
    }
  }

  private static String key(String namespace, String resource, boolean request) {
    return namespace + '/' + resource + (request ? "/request" : "/limit");
  }

  /** The value for a resource in the first of some maps that has it, else another one. */
  private static @Nullable String first(
      Mapping item, String resource, @Nullable String otherwise, String... fields) {
    for (String field : fields) {
      Mapping values = item.mapping(field);
      if (values != null && values.get(resource) instanceof Scalar s) {
        return s.text();
      }
    }
    return otherwise;
  }
}
