package dev.breakwater.model.component;

import dev.breakwater.model.kube.KubeObject;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.Sequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A program of the control plane or of a node. */
public enum Component {
  APISERVER("kube-apiserver"),
  CONTROLLER_MANAGER("kube-controller-manager"),
  SCHEDULER("kube-scheduler"),
  ETCD("etcd"),
  KUBELET("kubelet"),
  PROXY("kube-proxy");

  /** The values, without the copy that {@code values()} makes. */
  private static final Component[] ALL = values();

  private static final List<Component> NONE = List.of();
  private static final List<Component> BY_KUBEADM =
      List.of(APISERVER, CONTROLLER_MANAGER, SCHEDULER, ETCD);
  private static final List<Component> WITHOUT_ETCD =
      List.of(APISERVER, CONTROLLER_MANAGER, SCHEDULER);

  private final String program;

  Component(String program) {
    this.program = program;
  }

  /** The name of its program. */
  public String program() {
    return program;
  }

  /**
   * The components that an object says how to run. A pod counts where it belongs to the cluster
   * itself: one of {@code kube-system}, or a manifest of a static pod, which names no namespace and
   * uses the node's network. Allocates nothing for other objects.
   */
  public static List<Component> in(KubeObject object) {
    if (object.pod() != null) {
      Component runs = ofTheCluster(object) ? CommandLine.runs(object.pod().spec()) : null;
      return runs == null ? NONE : List.of(runs);
    }
    ConfigurationDocument document = ConfigurationDocument.of(object);
    if (document == null) {
      return NONE;
    }
    return switch (document.kind()) {
      case CLUSTER -> KubeadmArguments.external(document) == null ? BY_KUBEADM : WITHOUT_ETCD;
      case NODE -> KubeadmArguments.ofKubelet(document) == null ? NONE : List.of(KUBELET);
      case KUBELET -> List.of(KUBELET);
      case PROXY -> List.of(PROXY);
      case SCHEDULER -> List.of(SCHEDULER);
    };
  }

  private static boolean ofTheCluster(KubeObject object) {
    String namespace = object.resource().id().namespace();
    if (namespace != null) {
      return namespace.equals("kube-system");
    }
    return object.resource().id().kind().equals("Pod")
        && object.pod() != null
        && object.pod().spec().get("hostNetwork") instanceof Scalar s
        && s.isTrue();
  }

  /** The component with a program of this name, be it with a path before it; null for others. */
  static @Nullable Component ofProgram(String word) {
    int name = word.lastIndexOf('/') + 1;
    for (Component component : ALL) {
      if (word.length() - name == component.program.length()
          && word.startsWith(component.program, name)) {
        return component;
      }
    }
    return null;
  }

  /** The text of an item of a list of words. */
  static @Nullable String word(@Nullable Sequence words, int i) {
    return words != null && i < words.size() && words.get(i) instanceof Scalar s ? s.text() : null;
  }

  /** The first word that a container runs, where its manifest gives one. */
  static @Nullable String firstWord(Mapping container) {
    Sequence command = container.sequence("command");
    return word(command != null && command.size() > 0 ? command : container.sequence("args"), 0);
  }
}
