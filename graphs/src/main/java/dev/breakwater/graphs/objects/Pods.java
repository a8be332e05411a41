package dev.breakwater.graphs.objects;

import dev.breakwater.model.kube.KubeObject;
import dev.breakwater.model.kube.LabelSelector;
import dev.breakwater.model.kube.Labels;
import dev.breakwater.model.kube.Pod;
import dev.breakwater.model.kube.Resource;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Scalar;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The pods of the input, those of workloads by their templates, by namespace and label. What has no
 * namespace is taken to be applied to {@code default}.
 */
public final class Pods {
  private final Map<String, Group> groups = new HashMap<>();

  /**
   * A pod, or the pods that a workload makes.
   *
   * @param resource the pod or workload
   * @param labels those of the pod
   * @param account the service account that it runs as
   * @param hostNetwork whether it has the network of its node, where no policy selects it
   */
  public record PodFacts(
      Resource resource, Map<String, String> labels, String account, boolean hostNetwork) {}

  /** The pods of one namespace, where many with an index by each label that somebody asks for. */
  private static final class Group {
    /** So many are faster looked at one by one. */
    private static final int FEW = 32;

    final List<PodFacts> pods = new ArrayList<>();

    /** By key and value. */
    private final Map<String, Map<String, List<PodFacts>>> byLabel = new HashMap<>();

    /** The pods that may be selected: the shortest list that a required label leaves. */
    List<PodFacts> candidates(LabelSelector selector) {
      List<PodFacts> least = pods;
      if (pods.size() > FEW && selector instanceof LabelSelector.AllOf all) {
        for (LabelSelector.Requirement each : all.requirements()) {
          if (each.operator() == LabelSelector.Operator.IN && each.values().size() == 1) {
            List<PodFacts> have = by(each.key()).getOrDefault(each.values().getFirst(), List.of());
            least = have.size() < least.size() ? have : least;
          }
        }
      }
      return least;
    }

    private Map<String, List<PodFacts>> by(String key) {
      return byLabel.computeIfAbsent(
          key,
          k -> {
            var pods = new HashMap<String, List<PodFacts>>();
            for (PodFacts pod : this.pods) {
              String value = pod.labels.get(k);
              if (value != null) {
                pods.computeIfAbsent(value, v -> new ArrayList<>()).add(pod);
              }
            }
            return pods;
          });
    }
  }

  /** Takes an object. */
  public void collect(KubeObject object) {
    Pod pod = object.pod();
    if (pod != null) {
      String namespace = Namespaces.normal(object.resource().id().namespaceOrEmpty());
      groups
          .computeIfAbsent(namespace, n -> new Group())
          .pods
          .add(
              new PodFacts(
                  object.resource(),
                  Labels.mapOf(pod.template()),
                  account(pod),
                  isTrue(pod.spec(), "hostNetwork")));
    }
  }

  /** Takes others. */
  public void addAll(Pods others) {
    others.groups.forEach((namespace, group) ->
        groups.computeIfAbsent(namespace, n -> new Group()).pods.addAll(group.pods));
  }

  /** The namespaces that there are pods in. */
  public Set<String> namespaces() {
    return groups.keySet();
  }

  /** The pods of a namespace. */
  public List<PodFacts> in(String namespace) {
    Group group = groups.get(Namespaces.normal(namespace));
    return group == null ? List.of() : Collections.unmodifiableList(group.pods);
  }

  /** Whether a selector selects any pod of a namespace. */
  public boolean anySelected(String namespace, LabelSelector selector) {
    Group group = groups.get(Namespaces.normal(namespace));
    return group != null
        && group.candidates(selector).stream().anyMatch(pod -> selector.selects(pod.labels));
  }

  /** The pods of a namespace that a selector selects. */
  public List<PodFacts> selected(String namespace, LabelSelector selector) {
    Group group = groups.get(Namespaces.normal(namespace));
    return group == null
        ? List.of()
        : group.candidates(selector).stream().filter(pod -> selector.selects(pod.labels)).toList();
  }

  /** The service account of a pod; as the API server, the deprecated field counts second. */
  public static String account(Pod pod) {
    String name = text(pod.spec(), "serviceAccountName");
    name = name.isEmpty() ? text(pod.spec(), "serviceAccount") : name;
    return name.isEmpty() ? "default" : name;
  }

  private static String text(@Nullable Mapping spec, String field) {
    String text = spec == null ? null : spec.string(field);
    return text == null ? "" : text;
  }

  private static boolean isTrue(@Nullable Mapping spec, String field) {
    return spec != null && spec.get(field) instanceof Scalar s && s.isTrue();
  }
}
