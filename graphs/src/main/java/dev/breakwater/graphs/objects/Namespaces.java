package dev.breakwater.graphs.objects;

import dev.breakwater.model.kube.KubeObject;
import dev.breakwater.model.kube.Labels;
import dev.breakwater.model.kube.ObjectId;
import dev.breakwater.model.kube.Resource;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The namespaces that the input declares or places workloads into, by name; the empty one is
 * whichever its objects are applied to.
 */
public final class Namespaces {
  private final Map<String, Entry> entries = new HashMap<>();

  /**
   * A namespace.
   *
   * @param anchor the object that stands for it in findings: its Namespace object, else the first
   *     workload in it
   * @param order place of the anchor in the input
   * @param isReported whether the anchor is
   * @param labels of the Namespace object; null where the input does not declare it
   */
  private record Entry(
      Resource anchor, long order, boolean isReported, @Nullable Map<String, String> labels) {
    boolean goesBefore(Entry other) {
      boolean declared = labels != null;
      return declared == (other.labels != null) ? order < other.order : declared;
    }
  }

  /** The namespace that an object declares or is placed into; null where it makes none needed. */
  public static @Nullable String madeNecessaryBy(KubeObject object) {
    ObjectId id = object.resource().id();
    if (id.isOf("/Namespace")) {
      return id.name();
    }
    return object.pod() == null ? null : id.namespaceOrEmpty();
  }

  /**
   * A namespace as objects of the input are joined by it: what does not say its namespace is
   * applied to {@code default} unless somebody says otherwise.
   */
  public static String normal(String namespace) {
    return namespace.equals("default") ? "" : namespace;
  }

  /** Whether a namespace is one that Kubernetes makes for itself. */
  public static boolean isOfKubernetes(String namespace) {
    return namespace.equals("kube-system")
        || namespace.equals("kube-public")
        || namespace.equals("kube-node-lease");
  }

  /**
   * Takes what an object says.
   *
   * @param isReported whether findings may stand at it
   */
  public void collect(KubeObject object, long order, boolean isReported) {
    String name = madeNecessaryBy(object);
    if (name == null) {
      return;
    }
    boolean declares = object.resource().id().isOf("/Namespace");
    if (declares || !entries.containsKey(name)) {
      add(name, new Entry(object.resource(), order, isReported, declares ? labels(object) : null));
    }
  }

  /** Takes what others say. */
  public void addAll(Namespaces others) {
    others.entries.forEach(this::add);
  }

  private void add(String name, Entry entry) {
    entries.merge(name, entry, (a, b) -> a.goesBefore(b) ? a : b);
  }

  private static Map<String, String> labels(KubeObject namespace) {
    var labels = new HashMap<>(Labels.mapOf(namespace.root()));
    // The API server sets it on every namespace.
    labels.put("kubernetes.io/metadata.name", namespace.resource().id().name());
    return labels;
  }

  /** Whether an object is the one that stands for a namespace in findings. */
  @SuppressWarnings("ReferenceEquality") // an object is told by its very record, not by its name
  public boolean isAnchor(String namespace, Resource resource) {
    Entry entry = entries.get(namespace);
    return entry != null && entry.anchor == resource;
  }

  /** How many are stood for by an object that is reported. */
  public int reported() {
    int count = 0;
    for (Entry entry : entries.values()) {
      count += entry.isReported ? 1 : 0;
    }
    return count;
  }

  /** Whether a Namespace object of this name is in the input. */
  public boolean isDeclared(String namespace) {
    Entry entry = entries.get(namespace);
    return entry != null && entry.labels != null;
  }

  /** The labels of a namespace; those that every one has where the input does not declare it. */
  public Map<String, String> labels(String namespace) {
    Entry entry = entries.get(namespace);
    return entry != null && entry.labels != null
        ? entry.labels
        : Map.of("kubernetes.io/metadata.name", namespace);
  }
}
