package dev.breakwater.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breakwater.model.finding.Problem;
import dev.breakwater.model.kube.Owner;
import dev.breakwater.model.kube.Pod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PodsTest {
  @TempDir Path folder;

  private Reading read(String yaml) throws IOException {
    Files.writeString(folder.resolve("a.yaml"), yaml);
    return Reading.of(folder, "a.yaml");
  }

  @ParameterizedTest
  @CsvSource({
    "v1, Pod, ''",
    "v1, PodTemplate, template",
    "v1, ReplicationController, spec.template",
    "apps/v1, Deployment, spec.template",
    "apps/v1beta1, StatefulSet, spec.template",
    "apps/v1, ReplicaSet, spec.template",
    "apps/v1, DaemonSet, spec.template",
    "extensions/v1beta1, Deployment, spec.template",
    "extensions/v1beta1, DaemonSet, spec.template",
    "batch/v1, Job, spec.template",
    "batch/v1beta1, CronJob, spec.jobTemplate.spec.template",
    "batch/v2alpha1, CronJob, spec.jobTemplate.spec.template",
    "argoproj.io/v1alpha1, Rollout, spec.template",
    "serving.knative.dev/v1, Service, spec.template",
    "serving.knative.dev/v1, Configuration, spec.template",
    "serving.knative.dev/v1, Revision, ''",
  })
  void findsThePodOfEveryWorkload(String version, String kind, String path) throws IOException {
    String pod = "spec: {containers: [{name: a, image: b}]}";
    String[] keys = path.isEmpty() ? new String[0] : path.split("\\.", -1);
    for (int i = keys.length - 1; i >= 0; i--) {
      pod = keys[i] + ": {" + pod + "}";
    }
    Reading reading = read("{apiVersion: " + version + ", kind: " + kind + ", " + pod + "}");
    Pod found = reading.objects.getFirst().pod();
    assertThat(found).isNotNull();
    assertThat(String.join(".", found.path())).isEqualTo(path);
    assertThat(found.spec().sequence("containers")).isNotNull();
    assertThat(reading.problems).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{spec: []} | spec must be a map | a list",
        "{spec: {containers: {}}} | spec.containers must be a list | a map",
        "{spec: {containers: [null]}} | spec.containers[0] must be a map | null",
        "{spec: {containers: [web]}} | spec.containers[0] must be a map | text",
        "{spec: {securityContext: x}} | spec.securityContext must be a map | text",
        "{spec: {hostPID: 'true'}} | spec.hostPID must be true or false | text",
        "{spec: {containers: [{securityContext: {privileged: 'true'}}]}} |"
            + " spec.containers[0].securityContext.privileged must be true or false | text",
        "{spec: {containers: [{securityContext: {runAsUser: '0'}}]}} |"
            + " spec.containers[0].securityContext.runAsUser must be an integer | text",
        "{spec: {initContainers: [{ports: {a: 1}}]}} |"
            + " spec.initContainers[0].ports must be a list | a map",
        "{spec: {containers: [{resources: {limits: {cpu: much}}}]}} |"
            + " spec.containers[0].resources.limits.cpu must be a quantity | text",
        "{spec: {volumes: [{hostPath: /}]}} | spec.volumes[0].hostPath must be a map | text",
      })
  void tellsWhatKubernetesWouldNotDecode(String fields, String what, String found)
      throws IOException {
    Reading reading =
        read("{apiVersion: v1, kind: Pod, " + fields.substring(1, fields.length() - 1) + "}");
    assertThat(reading.problems)
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.code()).isEqualTo("wrong-type");
          assertThat(problem.lost()).isTrue();
          assertThat(problem.what().replace(" of Pod (unnamed)", "")).isEqualTo(what);
          assertThat(problem.cause()).contains("it is " + found);
        });
  }

  @Test
  void takesNullForAbsentAndAPodElsewhereForNone() throws IOException {
    assertThat(
            read("{apiVersion: v1, kind: Pod, spec: {containers: null, hostPID: null}}").problems)
        .isEmpty();
    Reading rollout =
        read(
            "{apiVersion: argoproj.io/v1alpha1, kind: Rollout,"
                + " spec: {workloadRef: {apiVersion: apps/v1, kind: Deployment, name: a}}}");
    assertThat(rollout.problems).extracting(Problem::code).isEmpty();
    assertThat(rollout.objects.getFirst().pod()).isNull();
  }

  @Test
  void namesTheControllingOwner() throws IOException {
    Reading reading =
        read(
            "{apiVersion: v1, kind: Pod, metadata: {name: a, ownerReferences: ["
                + "{apiVersion: v1, kind: Node, name: n},"
                + "{apiVersion: apps/v1, kind: ReplicaSet, name: r, controller: true}]}}\n---\n"
                + "{apiVersion: v1, kind: Pod, metadata: {generateName: b-, ownerReferences: ["
                + "{apiVersion: v1, kind: Node, name: n}]}}\n");
    assertThat(reading.objects)
        .extracting(o -> o.resource().owner())
        .containsExactly(new Owner("apps/v1", "ReplicaSet", "r"), null);
    assertThat(reading.objects.getLast().resource().id().name()).isEqualTo("b-*");
  }
}
