package dev.breakwater.controls.facts;

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
 * What the objects of the input say about each other, reduced to the waivers that hold. Collected
 * by one thread at a time; sets of several threads are joined with {@link #addAll}.
 */
public final class Facts {
  private static final String[] RESOURCES = {"cpu", "memory", "ephemeral-storage"};

  private final Set<Waiver> holding = new HashSet<>();
  private boolean kubeletFollowsSubPathLinks;

  /** Takes what an object says. */
  public void collect(KubeObject object) {
    ObjectId id = object.resource().id();
    if (!id.apiVersion().equals("v1")) {
      return;
    }
    switch (id.kind()) {
      case "LimitRange" -> limitRange(id, object.root());
      case "ServiceAccount" -> account(id, object.root());
      case "Node" -> kubeletFollowsSubPathLinks |= Kubelets.followSubPathLinks(object.root());
      default -> {}
    }
  }

  /** Takes what other facts say. */
  public void addAll(Facts others) {
    holding.addAll(others.holding);
    kubeletFollowsSubPathLinks |= others.kubeletFollowsSubPathLinks;
  }

  /** Whether a waiver holds, once all objects have been collected. */
  public boolean holds(Waiver waiver) {
    return waiver instanceof Waiver.KubeletsKeepSubPaths
        ? !kubeletFollowsSubPathLinks
        : holding.contains(waiver);
  }

  private void account(ObjectId id, Mapping root) {
    if (root.get("automountServiceAccountToken") instanceof Scalar s && s.isFalse()) {
      holding.add(new Waiver.AccountDeclinesToken(namespace(id), id.name()));
    }
  }

  private void limitRange(ObjectId id, Mapping root) {
    Mapping spec = root.mapping("spec");
    Sequence limits = spec == null ? null : spec.sequence("limits");
    for (int i = 0; limits != null && i < limits.size(); i++) {
      if (limits.get(i) instanceof Mapping item && "Container".equals(item.string("type"))) {
        for (String resource : RESOURCES) {
          // As SetDefaults_LimitRangeItem: a limit is taken from max where there is no default, a
          // request from the limit and then from min.
          String limit = first(item, resource, null, "default", "max");
          String request = first(item, resource, limit, "defaultRequest");
          collect(id, resource, false, limit);
          collect(
              id, resource, true, request == null ? first(item, resource, null, "min") : request);
        }
      }
    }
  }

  /** A default of zero is none. */
  private void collect(ObjectId id, String resource, boolean request, @Nullable String value) {
    if (value != null && Quantity.isPositive(value)) {
      holding.add(new Waiver.LimitRangeDefault(namespace(id), resource, request));
    }
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

  /** The namespace by which waivers are looked up: as written, empty where it is not. */
  public static String namespace(ObjectId id) {
    @Nullable String namespace = id.namespace();
    return namespace == null ? "" : namespace;
  }
}
