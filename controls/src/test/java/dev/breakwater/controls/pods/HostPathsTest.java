package dev.breakwater.controls.pods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.breakwater.controls.Harness;
import dev.breakwater.model.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Host paths by what they lay open, as the node resolves them. */
class HostPathsTest {
  @ParameterizedTest
  @CsvSource({
    "/var/run/docker.sock, RUNTIME_SOCKET",
    "/run/docker.sock/, RUNTIME_SOCKET",
    "//var//run/./docker.sock, RUNTIME_SOCKET",
    "/var/run/../run/docker.sock, RUNTIME_SOCKET",
    "/../run/containerd/containerd.sock, RUNTIME_SOCKET",
    "/var/run/docker, RUNTIME_SOCKET",
    "/run/crio/crio.sock, RUNTIME_SOCKET",
    "/run/user/1000/podman/podman.sock, RUNTIME_SOCKET",
    "/run/k3s/containerd, RUNTIME_SOCKET",
    "\\\\.\\pipe\\docker_engine, RUNTIME_SOCKET",
    "/run/dockerish, OTHER",
    "/usr/libexec/kubernetes/kubelet-plugins/volume/exec, SYSTEM",
    "/root/.aws/credentials, CREDENTIALS",
    "/home/ann/.kube, CREDENTIALS",
    "/etc/kubernetes/pki, CREDENTIALS",
    "/var/lib/kubelet, CREDENTIALS",
    "/var/lib/kubelet/pods, CREDENTIALS",
    "/var/lib/kubelet/plugins/driver, OTHER",
    "/var/lib/kubelet/device-plugins, OTHER",
    "/opt/app/.config/gcloud, CREDENTIALS",
    "/etc/sshd, OTHER",
    "/, SYSTEM",
    "/etc/, SYSTEM",
    "/etc/localtime, OTHER",
    "/etc/kubernetes-tools, OTHER",
    "/proc/1/root, SYSTEM",
    "/sys, SYSTEM",
    "/var/run, SYSTEM",
    "/usr/share/zoneinfo, OTHER",
    "/srv/data, OTHER",
    "'', SYSTEM"
  })
  void tellsWhatAPathLaysOpen(String path, HostPlace place) {
    assertThat(HostPlace.of(path)).isEqualTo(place);
  }

  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: web}
      spec:
        containers:
          - name: web
            volumeMounts:
              - {name: run, mountPath: /run/host, subPath: docker.sock, readOnly: true}
              - {name: cache, mountPath: /cache}
        initContainers:
          - name: setup
            volumeMounts:
              - {name: run, mountPath: /run/host}
        volumes:
          - name: run
            hostPath: {path: /var/run/}
          - name: unused
            hostPath: {path: /run/crio/crio.sock}
          - name: cache
            emptyDir: {}
      """;

  @Test
  void socketIsFoundThroughSubPathAndWhereItIsNotMounted() {
    assertThat(Harness.findings("container-runtime-socket", POD))
        .extracting(Finding::container, Finding::path, Finding::message)
        .containsExactly(
            tuple(
                null,
                "spec.volumes[1].hostPath.path",
                "host path /run/crio/crio.sock lets the container command the runtime of the"
                    + " node"),
            tuple(
                "web",
                "spec.containers[0].volumeMounts[0].subPath",
                "host path /var/run/docker.sock lets the container command the runtime of the"
                    + " node"));
  }

  @Test
  void aPathIsToldByOneKindOfDanger() {
    assertThat(Harness.findings("sensitive-host-path", POD))
        .extracting(Finding::path)
        .containsExactly("spec.volumes[0].hostPath.path");
    assertThat(Harness.findings("host-credentials-path", POD)).isEmpty();
  }

  @Test
  void writableIsEveryMountThatDoesNotSayReadOnly() {
    assertThat(Harness.findings("writable-host-path", POD))
        .extracting(Finding::container, Finding::path)
        .containsExactly(tuple("setup", "spec.initContainers[0].volumeMounts[0].readOnly"));
  }

  @Test
  void theRootIsToldAsAllOfTheNode() {
    assertThat(Harness.findings("sensitive-host-path", POD.replace("/var/run/", "/var/..")))
        .extracting(Finding::message)
        .containsExactly("host path /var/.. is the whole file system of the node");
  }
}
