package dev.breakwater.graphs.quotas;

import dev.breakwater.graphs.objects.Namespaces;
import dev.breakwater.model.kube.KubeObject;
import dev.breakwater.model.kube.ObjectId;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Sequence;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The namespaces that LimitRanges and ResourceQuotas bound. What has no namespace is taken to be
 * applied to {@code default}.
 */
public final class Quotas {
  /** What an item of a LimitRange may set to bound something; {@code min} alone does not. */
  private static final String[] BOUNDS = {
    "max", "default", "defaultRequest", "maxLimitRequestRatio"
  };

  /** The resources of a quota that bound what pods take, or how many there are. */
  private static final String[] COMPUTE = {
    "cpu",
    "memory",
    "pods",
    "limits.cpu",
    "limits.memory",
    "requests.cpu",
    "requests.memory",
    "count/pods"
  };

  private final Set<String> limited = new HashSet<>();
  private final Set<String> under = new HashSet<>();

  /** Takes what an object says. */
  public void collect(KubeObject object) {
    ObjectId id = object.resource().id();
    if (id.isOf("/LimitRange") && limitsPods(object.root())) {
      limited.add(Namespaces.normal(id.namespaceOrEmpty()));
    } else if (id.isOf("/ResourceQuota") && boundsCompute(object.root())) {
      under.add(Namespaces.normal(id.namespaceOrEmpty()));
    }
  }

  /** Takes what others say. */
  public void addAll(Quotas others) {
    limited.addAll(others.limited);
    under.addAll(others.under);
  }

  /** Whether a LimitRange bounds what a pod or container of the namespace takes. */
  public boolean limitPods(String namespace) {
    return limited.contains(Namespaces.normal(namespace));
  }

  /** Whether a ResourceQuota bounds what the pods of the namespace take, or how many they are. */
  public boolean boundCompute(String namespace) {
    return under.contains(Namespaces.normal(namespace));
  }

  /** Whether an item of a LimitRange bounds from above what it is about. */
  public static boolean bounds(Mapping item) {
    for (String bound : BOUNDS) {
      Mapping values = item.mapping(bound);
      if (values != null && values.size() > 0) {
        return true;
      }
    }
    return false;
  }

  /** What a ResourceQuota bounds; null where it bounds nothing. */
  public static @Nullable Mapping hard(Mapping quota) {
    Mapping spec = quota.mapping("spec");
    Mapping hard = spec == null ? null : spec.mapping("hard");
    return hard == null || hard.size() == 0 ? null : hard;
  }

  private static boolean limitsPods(Mapping limitRange) {
    Mapping spec = limitRange.mapping("spec");
    Sequence limits = spec == null ? null : spec.sequence("limits");
    for (int i = 0; limits != null && i < limits.size(); i++) {
      if (limits.get(i) instanceof Mapping item && isOnPods(item.string("type")) && bounds(item)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOnPods(@Nullable String type) {
    return "Container".equals(type) || "Pod".equals(type);
  }

  private static boolean boundsCompute(Mapping quota) {
    Mapping hard = hard(quota);
    for (String resource : COMPUTE) {
      if (hard != null && hard.get(resource) != null) {
        return true;
      }
    }
    return false;
  }
}
