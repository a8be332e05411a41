package dev.breakwater.model.component;

import dev.breakwater.model.kube.KubeObject;
import dev.breakwater.model.kube.ObjectId;
import dev.breakwater.model.tree.MalformedDocumentException;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.YamlReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document that configures components: an object itself, or the text of one of the ConfigMaps in
 * which kubeadm keeps such documents.
 *
 * @param kind what it configures
 * @param root the document
 * @param apiVersion its group and version
 * @param embedded where it stands as text, null where it is the object
 */
record ConfigurationDocument(
    Kind kind, Mapping root, String apiVersion, Place.@Nullable Embedded embedded) {

  /** What there is. */
  enum Kind {
    /** kubeadm's, for the control plane. */
    CLUSTER,
    /** kubeadm's, for the kubelet of a node that is made or joins. */
    NODE,
    KUBELET,
    PROXY,
    SCHEDULER
  }

  /** The document in an object, null where it is none. */
  static @Nullable ConfigurationDocument of(KubeObject object) {
    ObjectId id = object.resource().id();
    if (id.kind().equals("ConfigMap")) {
      return "kube-system".equals(id.namespace()) && id.apiVersion().equals("v1")
          ? inConfigMap(id.name(), object.root())
          : null;
    }
    Kind kind = kind(id);
    return kind == null
        ? null
        : new ConfigurationDocument(kind, object.root(), id.apiVersion(), null);
  }

  private static @Nullable Kind kind(ObjectId id) {
    String group =
        switch (id.kind()) {
          case "ClusterConfiguration", "InitConfiguration", "JoinConfiguration" ->
              "kubeadm.k8s.io/";
          case "KubeletConfiguration" -> "kubelet.config.k8s.io/";
          case "KubeProxyConfiguration" -> "kubeproxy.config.k8s.io/";
          case "KubeSchedulerConfiguration" -> "kubescheduler.config.k8s.io/";
          default -> null;
        };
    if (group == null || !id.apiVersion().startsWith(group)) {
      return null;
    }
    return switch (id.kind()) {
      case "ClusterConfiguration" -> Kind.CLUSTER;
      case "KubeletConfiguration" -> Kind.KUBELET;
      case "KubeProxyConfiguration" -> Kind.PROXY;
      case "KubeSchedulerConfiguration" -> Kind.SCHEDULER;
      default -> Kind.NODE;
    };
  }

  private static @Nullable ConfigurationDocument inConfigMap(String name, Mapping root) {
    String key = key(name);
    Mapping data = root.mapping("data");
    if (key == null || data == null || !(data.get(key) instanceof Scalar text)) {
      return null;
    }
    try {
      if (new YamlReader().read(text.text(), 1).root() instanceof Mapping document) {
        ObjectId id = ObjectId.of(document);
        Kind kind = id == null ? null : kind(id);
        var embedded = new Place.Embedded(document, text, List.of("data", key));
        return id == null || kind == null
            ? null
            : new ConfigurationDocument(kind, document, id.apiVersion(), embedded);
      }
    } catch (MalformedDocumentException e) {
      return null; // for the program that reads it, it is no configuration either
    }
    return null;
  }

  /** The key of the document in a ConfigMap of kubeadm's; null in others. */
  private static @Nullable String key(String name) {
    return switch (name) {
      case "kube-proxy" -> "config.conf";
      case "kubeadm-config" -> "ClusterConfiguration";
      // Until 1.23 it was named for the version: kubelet-config-1.22.
      default -> name.startsWith("kubelet-config") ? "kubelet" : null;
    };
  }

  /** A field of the document. */
  Place place(Iterable<String> keys) {
    return Place.of(keys).in(embedded);
  }
}
