package dev.breakwater.controls.namespaces;

import dev.breakwater.model.kube.KubeObject;
import dev.breakwater.model.kube.Labels;
import dev.breakwater.model.kube.Owner;
import dev.breakwater.model.kube.Pod;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Sequence;
import org.jspecify.annotations.Nullable;

/**
 * Tells workloads of the cluster itself from those of users, in favour of the former: components of
 * Kubernetes, add-ons, and what serves all of a cluster or each of its nodes.
 */
final class ClusterComponent {
  /** Labels that add-ons have, whatever their value. */
  private static final String[] LABELS = {
    "k8s-app",
    "kubernetes.io/cluster-service",
    "kubernetes.io/minikube-addons",
    "addonmanager.kubernetes.io/mode"
  };

  /** Where the images of Kubernetes and of clusters that providers run come from. */
  private static final String[] IMAGES = {
    "registry.k8s.io/",
    "k8s.gcr.io/",
    "gcr.io/google-containers/",
    "gcr.io/google_containers/",
    "gke.gcr.io/",
    "mcr.microsoft.com/oss/",
    "mcr.microsoft.com/azuremonitor/",
    "public.ecr.aws/eks/"
  };

  /** Taints of nodes that users' workloads are kept off. */
  private static final String[] TAINTS = {
    "CriticalAddonsOnly",
    "node-role.kubernetes.io/control-plane",
    "node-role.kubernetes.io/master",
    "node.cloudprovider.kubernetes.io/uninitialized"
  };

  /** What is a word of the names of network, storage, DNS, metrics and other add-ons. */
  private static final String[] WORDS =
      ("admission agent antrea apiserver autoscaler autoscaling aws azure calico canal ccm cert"
              + " cilium cloud cluster cni connector controller controllers coredns csi dashboard"
              + " descheduler dns driver etcd exporter flannel fluent fluentd gke heapster helm hubble"
              + " ingress installer k8s karpenter keda konnectivity kube kubelet kubernetes kured"
              + " logging manager metrics monitor monitoring multus network nfs node npd oidc openstack"
              + " operator plugin provider provisioner proxy registrar reloader resizer scheduler"
              + " snapshot snapshotter storage syncer tiller traefik tunnel typha vpa vpc vpn vsphere"
              + " weave webhook")
          .split(" ", -1);

  private ClusterComponent() {}

  /** Whether a workload of kube-system is a part of the cluster, or may be. */
  static boolean is(KubeObject object) {
    Pod pod = object.pod();
    Owner owner = object.resource().owner();
    return pod == null
        || object.resource().id().kind().equals("DaemonSet")
        || (owner != null && (owner.kind().equals("Node") || owner.kind().equals("DaemonSet")))
        || hasWord(object.resource().id().name())
        || isLabelled(Labels.of(object.root()))
        || isLabelled(Labels.of(pod.template()))
        || isSystem(pod.spec());
  }

  private static boolean isLabelled(@Nullable Mapping labels) {
    if (labels == null) {
      return false;
    }
    for (String label : LABELS) {
      if (labels.indexOf(label) >= 0) {
        return true;
      }
    }
    String tier = labels.string("tier");
    return "control-plane".equals(tier) || "node".equals(tier);
  }

  private static boolean isSystem(Mapping spec) {
    String priority = spec.string("priorityClassName");
    return (priority != null && priority.startsWith("system-"))
        || toleratesSystemTaint(spec.sequence("tolerations"))
        || isKubernetesImage(spec.sequence("containers"));
  }

  private static boolean toleratesSystemTaint(@Nullable Sequence tolerations) {
    for (int i = 0; tolerations != null && i < tolerations.size(); i++) {
      String key = tolerations.get(i) instanceof Mapping item ? item.string("key") : null;
      for (String taint : TAINTS) {
        if (taint.equals(key)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isKubernetesImage(@Nullable Sequence containers) {
    for (int i = 0; containers != null && i < containers.size(); i++) {
      String image = containers.get(i) instanceof Mapping item ? item.string("image") : null;
      for (String registry : IMAGES) {
        if (image != null && image.startsWith(registry)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean hasWord(String name) {
    for (String word : WORDS) {
      int at = name.indexOf(word);
      while (at >= 0) {
        int end = at + word.length();
        if ((at == 0 || isBetween(name.charAt(at - 1)))
            && (end == name.length() || isBetween(name.charAt(end)))) {
          return true;
        }
        at = name.indexOf(word, at + 1);
      }
    }
    return false;
  }

  private static boolean isBetween(char c) {
    return c < 'a' || c > 'z';
  }
}
