package dev.breakwater.controls.images;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breakwater.controls.Harness;
import dev.breakwater.controls.requirement.Parameters;
import dev.breakwater.model.finding.Edit;
import dev.breakwater.model.finding.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImagesTest {
  private static final String DIGEST = "@sha256:" + "0123456789abcdef".repeat(4);

  private static String pod(String container) {
    return "{apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {containers: [{name: a, "
        + container
        + "}]}}";
  }

  private static boolean fails(String control, String container) {
    return !Harness.findings(control, pod(container)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "nginx, , false, false",
    "nginx:latest, , false, false",
    "nginx:latest, Always, false, false",
    "nginx:latest, IfNotPresent, true, true",
    "nginx, Never, true, true",
    "nginx:1.27, , false, true",
    "nginx:1.27, IfNotPresent, false, true",
    "nginx:1.27, Always, false, false",
  })
  void judgesThePullPolicyThatKubernetesWouldDefault(
      String image, String policy, boolean moving, boolean always) {
    String container =
        "image: '" + image + "'" + (policy == null ? "" : ", imagePullPolicy: " + policy);
    assertThat(fails("image-pull-policy", container)).isEqualTo(moving);
    assertThat(fails("always-pull-image", container)).isEqualTo(always);
  }

  @Test
  void leavesAPinnedImageToItsDigest() {
    String container = "image: 'nginx:latest" + DIGEST + "', imagePullPolicy: IfNotPresent";
    assertThat(fails("image-pull-policy", container)).isFalse();
    assertThat(fails("image-tag", container)).isFalse();
    assertThat(fails("image-digest", container)).isFalse();
  }

  @Test
  void setsThePullPolicyByItsEdit() {
    assertThat(Harness.findings("image-pull-policy", pod("image: nginx, imagePullPolicy: Never")))
        .extracting(Finding::edit)
        .containsExactly(
            new Edit(Edit.Operation.SET, "spec.containers[0].imagePullPolicy", "\"Always\""));
  }

  @Test
  void asksNothingWhereNoImageIsNamedYet() {
    assertThat(fails("image-tag", "command: [x]")).isFalse();
    assertThat(fails("image-digest", "image: ''")).isFalse();
    assertThat(fails("image-digest", "image: auto")).isFalse();
    assertThat(fails("image-digest", "image: AUTO")).isTrue();
  }

  @Test
  void looksAtEveryKindOfContainerAndAtImageVolumes() {
    String yaml =
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: p}
        spec:
          initContainers: [{name: i, image: nginx}]
          ephemeralContainers: [{name: e, image: nginx}]
          volumes: [{name: v, image: {reference: nginx}}, {name: w, emptyDir: {}}]
        """;
    assertThat(Harness.findings("image-tag", yaml))
        .extracting(Finding::path)
        .containsExactlyInAnyOrder(
            "spec.initContainers[0].image",
            "spec.ephemeralContainers[0].image",
            "spec.volumes[0].image.reference");
  }

  @ParameterizedTest
  @CsvSource({
    "ghcr.io/acme/web:1, false",
    "ghcr.io/other/web:1, true",
    "nginx, false",
    "docker.io/library/nginx, false",
    "docker.io/evil/nginx, true",
  })
  void trustsWhatIsConfigured(String image, boolean fails) {
    var parameters = new Parameters(List.of("ghcr.io/acme", "docker.io/library"));
    var objects = Harness.objects(pod("image: '" + image + "'"), "p");
    var control = List.of(Harness.control("untrusted-registry"));
    assertThat(Harness.findings(control, Harness.NEWEST, parameters, objects).isEmpty())
        .isEqualTo(!fails);
    assertThat(Harness.findings(control, Harness.NEWEST, Parameters.DEFAULT, objects)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "k8s.gcr.io/pause:3.2, true",
    "eu.k8s.gcr.io/pause:3.2, true",
    "gcr.io/google_containers/pause:3.2, true",
    "gcr.io/google_containers_fork/pause:3.2, false",
    "registry.k8s.io/pause:3.10, false",
    "gcr.io/acme/k8s.gcr.io:1, false",
  })
  void knowsTheFrozenRegistry(String image, boolean fails) {
    assertThat(fails("old-kubernetes-registry", "image: '" + image + "'")).isEqualTo(fails);
  }
}
