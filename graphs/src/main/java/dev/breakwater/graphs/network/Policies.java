package dev.breakwater.graphs.network;

import dev.breakwater.graphs.objects.Namespaces;
import dev.breakwater.graphs.objects.Pods;
import dev.breakwater.model.kube.KubeObject;
import dev.breakwater.model.kube.LabelSelector;
import dev.breakwater.model.kube.ObjectId;
import dev.breakwater.model.kube.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The network policies of the input: those of Kubernetes, of Cilium and of Calico. */
public final class Policies {
  private static final List<Policy> NONE = List.of();

  private final Map<String, List<Policy>> inNamespaces = new HashMap<>();
  private final List<Policy> clusterwide = new ArrayList<>();

  /** The folders of the policies that are written without a namespace. */
  private final Set<String> folders = new HashSet<>();

  /** Which pods are isolated, as a bit for each direction; made when it is first asked for. */
  private @Nullable Map<Resource, Integer> isolated;

  /** Takes an object. */
  public void collect(KubeObject object) {
    ObjectId id = object.resource().id();
    if (!id.kind().endsWith("NetworkPolicy")) {
      return;
    }
    switch (id.group()) {
      case "networking.k8s.io", "extensions" -> add(KubernetesPolicy.read(object), object);
      case "policy.networking.k8s.io" -> add(AdminPolicy.read(object), object);
      case "cilium.io" -> CiliumPolicy.read(object).forEach(policy -> add(policy, object));
      case "projectcalico.org", "crd.projectcalico.org" -> add(CalicoPolicy.read(object), object);
      default -> {}
    }
  }

  private void add(Policy policy, KubeObject object) {
    String namespace = policy.subject().namespace();
    if (namespace == null) {
      clusterwide.add(policy);
    } else {
      if (namespace.isEmpty()) {
        String file = object.resource().file();
        folders.add(file.substring(0, Nearby.end(file)));
      }
      inNamespaces.computeIfAbsent(namespace, n -> new ArrayList<>()).add(policy);
    }
  }

  /** Takes others. */
  public void addAll(Policies others) {
    others.inNamespaces.forEach((namespace, policies) ->
        inNamespaces.computeIfAbsent(namespace, n -> new ArrayList<>()).addAll(policies));
    clusterwide.addAll(others.clusterwide);
    folders.addAll(others.folders);
  }

  /** Whether a policy is in a namespace, or is about all pods of it from outside. */
  public boolean concern(String namespace, Namespaces namespaces) {
    return inNamespaces.containsKey(namespace) || concernFromOutside(namespace, namespaces);
  }

  private boolean concernFromOutside(String namespace, Namespaces namespaces) {
    Map<String, String> labels = namespaces.labels(namespace);
    for (Policy policy : clusterwide) {
      Policy.Subject subject = policy.subject();
      if (subject.isAll(namespace, labels)
          || (!subject.exact() && subject.reaches(namespace, labels))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a policy is in the namespace of a pod, or is about all pods of it. Where no namespace
   * is written it has to stand in the folder of the pod or above: another application may have
   * another namespace.
   */
  public boolean concern(Resource pod, Namespaces namespaces) {
    String namespace = pod.id().namespaceOrEmpty();
    if (!namespace.isEmpty()) {
      return concern(namespace, namespaces);
    }
    String file = pod.file();
    for (int end = Nearby.end(file); end > 0; end = file.lastIndexOf('/', end - 1)) {
      if (folders.contains(file.substring(0, end))) {
        return true;
      }
    }
    return folders.contains("") || concernFromOutside(namespace, namespaces);
  }

  /** Whether a pod that anybody adds to a namespace is isolated for a direction. */
  public boolean denyByDefault(String namespace, Direction direction, Namespaces namespaces) {
    Map<String, String> labels = namespaces.labels(namespace);
    return denyByDefault(inNamespaces.getOrDefault(namespace, NONE), namespace, direction, labels)
        || denyByDefault(clusterwide, namespace, direction, labels);
  }

  private static boolean denyByDefault(
      List<Policy> policies, String namespace, Direction direction, Map<String, String> labels) {
    for (Policy policy : policies) {
      if (policy.traffic(direction).deniesByDefault()
          && policy.subject().isAll(namespace, labels)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a policy isolates a pod, or the pods of a workload, for a direction. */
  public boolean isolate(Resource pod, Direction direction, Pods pods, Namespaces namespaces) {
    if (isolated == null) {
      isolated = isolated(pods, namespaces);
    }
    return (isolated.getOrDefault(pod, 0) & bit(direction)) != 0;
  }

  private static int bit(Direction direction) {
    return direction == Direction.INGRESS ? 1 : 2;
  }

  private Map<Resource, Integer> isolated(Pods pods, Namespaces namespaces) {
    var found = new IdentityHashMap<Resource, Integer>();
    inNamespaces.forEach((namespace, policies) -> {
      for (Policy policy : policies) {
        isolate(policy, namespace, pods, found);
      }
    });
    if (!clusterwide.isEmpty()) {
      for (String namespace : pods.namespaces()) {
        Map<String, String> labels = namespaces.labels(namespace);
        for (Policy policy : clusterwide) {
          if (policy.subject().reaches(namespace, labels)) {
            isolate(policy, namespace, pods, found);
          }
        }
      }
    }
    return found;
  }

  private static void isolate(
      Policy policy, String namespace, Pods pods, Map<Resource, Integer> found) {
    int bits = 0;
    for (Direction direction : Direction.values()) {
      bits |= policy.traffic(direction).isolates() ? bit(direction) : 0;
    }
    if (bits == 0) {
      return;
    }
    LabelSelector selector =
        policy.subject().exact() ? policy.subject().pods() : LabelSelector.EVERYTHING;
    for (Pods.PodFacts pod : pods.selected(namespace, selector)) {
      found.merge(pod.resource(), bits, (a, b) -> a | b);
    }
  }
}
