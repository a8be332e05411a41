package dev.breakwater.controls.pods;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What of its node a host path lays open; a path is of the first kind that fits. */
enum HostPlace {
  /** A container runtime's socket, or the folder that it stands in. */
  RUNTIME_SOCKET,
  /** Keys, tokens and credentials of the node, the cluster, a cloud account or a person. */
  CREDENTIALS,
  /** Folders that the node's own programs, kernel and configuration live in. */
  SYSTEM,
  /** Nothing that is known to be dangerous. */
  OTHER;

  private static final Set<String> SOCKET_NAMES =
      Set.of(
          "docker.sock",
          "dockershim.sock",
          "cri-dockerd.sock",
          "containerd.sock",
          "containerd.sock.ttrpc",
          "crio.sock",
          "podman.sock",
          "balena-engine.sock");

  private static final List<String> RUNTIME_FOLDERS =
      List.of(
          "/run/docker",
          "/run/containerd",
          "/run/crio",
          "/run/podman",
          "/run/k3s/containerd",
          "/run/k0s",
          // Named pipes of Windows nodes, \\.\pipe\NAME.
          "/pipe/docker_engine",
          "/pipe/containerd-containerd");

  /** Folders of credentials in the home of any user. */
  private static final Set<String> CREDENTIAL_NAMES =
      Set.of(".aws", ".azure", ".docker", ".gcloud", ".gnupg", ".kube", ".oci", ".ssh");

  private static final List<String> CREDENTIAL_FOLDERS =
      List.of(
          "/etc/kubernetes",
          "/etc/rancher",
          "/etc/shadow",
          "/etc/gshadow",
          "/etc/ssh",
          "/root",
          "/home",
          "/var/lib/cloud",
          "/var/lib/etcd",
          "/var/lib/k0s/pki",
          "/var/lib/kubelet",
          "/var/lib/minikube/certs",
          "/var/lib/rancher");

  /** What drivers and device plugins need of the kubelet's folder, where it keeps no secrets. */
  private static final List<String> KUBELET_SOCKETS =
      List.of(
          "/var/lib/kubelet/device-plugins",
          "/var/lib/kubelet/plugins",
          "/var/lib/kubelet/plugins_registry",
          "/var/lib/kubelet/pod-resources");

  /** Dangerous as such; much below them is harmless ({@code /etc/localtime}). */
  private static final Set<String> SYSTEM_FOLDERS =
      Set.of(
          "/",
          "/bin",
          "/dev",
          "/dev/kmem",
          "/dev/mem",
          "/etc",
          "/etc/cni",
          "/etc/cni/net.d",
          "/lib",
          "/lib64",
          "/opt",
          "/opt/cni",
          "/opt/cni/bin",
          "/run",
          "/sbin",
          "/usr",
          "/usr/bin",
          "/usr/lib",
          "/usr/lib64",
          "/usr/libexec",
          "/usr/local",
          "/usr/local/bin",
          "/usr/local/sbin",
          "/usr/sbin",
          "/var",
          "/var/lib",
          "/var/lib/containerd",
          "/var/lib/containers",
          "/var/lib/docker");

  /** Dangerous with everything below them. */
  private static final List<String> SYSTEM_TREES =
      List.of(
          "/boot",
          "/etc/cron.d",
          "/etc/cron.daily",
          "/etc/cron.hourly",
          "/etc/crontab",
          "/etc/init.d",
          "/etc/ld.so.preload",
          "/etc/pam.d",
          "/etc/passwd",
          "/etc/sudoers",
          "/etc/sudoers.d",
          "/etc/systemd",
          "/lib/systemd",
          "/proc",
          "/sys",
          "/usr/lib/systemd",
          // The kubelet runs what it finds there: FlexVolume drivers.
          "/usr/libexec/kubernetes",
          "/var/spool/cron");

  /** What a path on the node lays open. */
  static HostPlace of(String path) {
    String clean = clean(path);
    String name = clean.substring(clean.lastIndexOf('/') + 1);
    if (SOCKET_NAMES.contains(name) || within(clean, RUNTIME_FOLDERS)) {
      return RUNTIME_SOCKET;
    }
    if (holdsCredentials(clean)) {
      return CREDENTIALS;
    }
    return SYSTEM_FOLDERS.contains(clean) || within(clean, SYSTEM_TREES) ? SYSTEM : OTHER;
  }

  /** Whether a path on the node is the root of its file system, which holds all the places. */
  static boolean isRoot(String path) {
    return clean(path).equals("/");
  }

  private static boolean holdsCredentials(String clean) {
    for (String name : clean.split("/", -1)) {
      if (CREDENTIAL_NAMES.contains(name)) {
        return true;
      }
    }
    return clean.contains("/.config/gcloud")
        || (within(clean, CREDENTIAL_FOLDERS) && !within(clean, KUBELET_SOCKETS));
  }

  private static boolean within(String clean, List<String> folders) {
    for (String folder : folders) {
      if (clean.startsWith(folder)
          && (clean.length() == folder.length() || clean.charAt(folder.length()) == '/')) {
        return true;
      }
    }
    return false;
  }

  /**
   * The path that the node resolves: without empty elements, {@code .} and {@code ..}, and with
   * {@code /var/run}, a link on every current distribution, as {@code /run}. A named pipe of
   * Windows is written with slashes, in lower case.
   */
  static String clean(String path) {
    String slashed =
        path.startsWith("\\\\") ? path.replace('\\', '/').toLowerCase(Locale.ROOT) : path;
    Deque<String> elements = new ArrayDeque<>();
    for (String element : slashed.split("/", -1)) {
      if (element.equals("..")) {
        elements.pollLast();
      } else if (!element.isEmpty() && !element.equals(".")) {
        elements.addLast(element);
      }
    }
    String clean = "/" + String.join("/", elements);
    return clean.equals("/var/run") || clean.startsWith("/var/run/")
        ? clean.substring("/var".length())
        : clean;
  }
}
