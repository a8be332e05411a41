package dev.breakwater.model.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class SchemasTest {
  @Test
  void knowsAKindOnlyWhereItIsServed() {
    assertThat(Schemas.of(29).kind("flowcontrol.apiserver.k8s.io/v1", "FlowSchema")).isNotNull();
    assertThat(Schemas.of(28).kind("flowcontrol.apiserver.k8s.io/v1", "FlowSchema")).isNull();
    assertThat(Schemas.of(37).kind("apps/v1", "Ingress")).isNull();
    assertThat(Schemas.of(37).kind("example.com/v1", "Deployment")).isNull();
  }

  @Test
  void saysSinceWhenAKindIsGoneAndWhatTookItsPlace() {
    assertThat(Schemas.of(37).removal("extensions/v1beta1", "Ingress"))
        .isEqualTo(new Removal(22, "networking.k8s.io/v1 Ingress"));
    assertThat(Schemas.of(37).removal("policy/v1beta1", "PodSecurityPolicy"))
        .isEqualTo(new Removal(25, null));
    assertThat(Schemas.of(31).removal("flowcontrol.apiserver.k8s.io/v1beta2", "FlowSchema"))
        .isEqualTo(new Removal(29, "flowcontrol.apiserver.k8s.io/v1 FlowSchema"));
    assertThat(Schemas.of(37).removal("autoscaling/v2beta2", "HorizontalPodAutoscaler"))
        .isEqualTo(new Removal(26, "autoscaling/v2 HorizontalPodAutoscaler"));
    assertThat(Schemas.of(28).removal("flowcontrol.apiserver.k8s.io/v1beta2", "FlowSchema"))
        .isNull();
  }

  @Test
  void knowsOfOldMinorsOnlyWhatWasGoneThen() {
    Schemas old = Schemas.of(20);
    assertThat(old.kind("v1", "Pod")).isNull();
    assertThat(old.removal("extensions/v1beta1", "Deployment"))
        .isEqualTo(new Removal(16, "apps/v1 Deployment"));
    assertThat(old.removal("extensions/v1beta1", "Ingress")).isNull();
  }

  @Test
  void knowsConfigurationFilesThoughNoServerServesThem() {
    String version = "apiserver.config.k8s.io/v1";
    for (int minor = Schemas.oldest(); minor <= Schemas.newest(); minor++) {
      assertThat(Schemas.of(minor).kind(version, "EncryptionConfiguration")).isNotNull();
      assertThat(Schemas.of(minor).removal(version, "EncryptionConfiguration")).isNull();
    }
    var kubelet =
        Objects.requireNonNull(
            Schemas.of(37).kind("kubelet.config.k8s.io/v1beta1", "KubeletConfiguration"));
    var authentication = (ObjectType) Objects.requireNonNull(kubelet.field("authentication"));
    assertThat(authentication.names()).containsExactly("anonymous", "webhook", "x509");
    assertThat(Schemas.of(37).removal("kubeadm.k8s.io/v1beta3", "ClusterConfiguration"))
        .isEqualTo(new Removal(37, "kubeadm.k8s.io/v1 ClusterConfiguration"));
  }

  @Test
  void takesAMinorThatIsNewerThanAllForTheNewest() {
    assertThat(Schemas.of(Schemas.newest() + 1)).isSameAs(Schemas.of(Schemas.newest()));
  }

  @Test
  void saysInWhichOtherMinorAFieldIsKnown() {
    // `restartPolicyRules` came with 1.34; the gitRepo volume is still there.
    ObjectType before = container(33);
    assertThat(before.field("restartPolicyRules")).isNull();
    assertThat(before.knownFrom("restartPolicyRules")).isEqualTo(34);
    assertThat(before.knownUntil("restartPolicyRules")).isZero();
    assertThat(container(34).field("restartPolicyRules")).isNotNull();
    assertThat(before.knownFrom("image")).isEqualTo(34);
    assertThat(before.knownFrom("imag")).isZero();
  }

  @Test
  void listsTheFieldsThatItFinds() {
    ObjectType container = container(37);
    assertThat(container.names()).contains("image", "securityContext").isSorted();
    assertThat(container.names()).allMatch(name -> container.field(name) != null);
    assertThat(container.field("Image")).isNull();
    assertThat(container.field("")).isNull();
  }

  private static ObjectType container(int minor) {
    var pod = Objects.requireNonNull(Schemas.of(minor).kind("v1", "Pod"));
    var spec = (ObjectType) Objects.requireNonNull(pod.field("spec"));
    var containers = (FieldType.ListOf) Objects.requireNonNull(spec.field("containers"));
    return (ObjectType) containers.item();
  }
}
