package dev.breakwater.graphs.objects;

import dev.breakwater.model.kube.KubeObject;
import dev.breakwater.model.kube.LabelSelector;
import dev.breakwater.model.kube.Labels;
import dev.breakwater.model.kube.ObjectId;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The custom resources of the input, from which operators make pods, services and accounts that no
 * manifest shows. What they make mostly has their labels, or those of a {@code podMetadata} in
 * them.
 */
public final class CustomResources {
  /** A group that ends so is Kubernetes' own, unless it is an API of its projects. */
  private static final String OWN = ".k8s.io";

  private static final int MAX_DEPTH = 4;

  /** By namespace, the labels that what is made of them may have. */
  private final Map<String, List<Map<String, String>>> labels = new HashMap<>();

  /** Takes an object. */
  public void collect(KubeObject object) {
    ObjectId id = object.resource().id();
    if (object.pod() == null && isCustom(id.group())) {
      List<Map<String, String>> here =
          labels.computeIfAbsent(Namespaces.normal(id.namespaceOrEmpty()), n -> new ArrayList<>());
      here.add(Labels.mapOf(object.root()));
      podMetadata(object.root(), 0, here);
    }
  }

  private static boolean isCustom(String group) {
    return group.indexOf('.') > 0 && !group.endsWith(OWN);
  }

  private static void podMetadata(Mapping at, int depth, List<Map<String, String>> found) {
    for (int i = 0; i < at.size() && depth < MAX_DEPTH; i++) {
      Node value = at.value(i);
      if (value instanceof Mapping map) {
        Mapping own = at.key(i).equals("podMetadata") ? map.mapping("labels") : null;
        if (own != null) {
          found.add(Labels.mapIn(own));
        }
        podMetadata(map, depth + 1, found);
      }
    }
  }

  /** Takes others. */
  public void addAll(CustomResources others) {
    others.labels.forEach((namespace, more) ->
        labels.computeIfAbsent(namespace, n -> new ArrayList<>()).addAll(more));
  }

  /** Whether a namespace has any. */
  public boolean areIn(String namespace) {
    return labels.containsKey(Namespaces.normal(namespace));
  }

  /** Whether a selector selects what is made of one of a namespace, as far as labels tell. */
  public boolean mayMake(String namespace, LabelSelector selector) {
    return labels.getOrDefault(Namespaces.normal(namespace), List.of()).stream()
        .anyMatch(selector::selects);
  }
}
