package dev.breakwater.controls.namespaces;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breakwater.controls.Harness;
import dev.breakwater.model.finding.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefaultNamespaceObjectTest {
  private static final String RBAC = "rbac.authorization.k8s.io/v1";

  private static List<Finding> findings(String... objects) {
    return Harness.findings("default-namespace-object", String.join("\n---\n", objects));
  }

  private static String object(String apiVersion, String kind, String metadata) {
    return "{apiVersion: %s, kind: %s, metadata: {%s}}".formatted(apiVersion, kind, metadata);
  }

  @ParameterizedTest
  @CsvSource({
    "v1, ConfigMap",
    "v1, Secret",
    "v1, Service",
    "networking.k8s.io/v1, Ingress",
    "coordination.k8s.io/v1, Lease",
    "storage.k8s.io/v1, CSIStorageCapacity",
    "example.com/v1, Widget"
  })
  void tellsObjectsThatSayDefaultAndNotThoseThatSayNothing(String apiVersion, String kind) {
    assertThat(findings(object(apiVersion, kind, "name: x, namespace: default")))
        .singleElement()
        .satisfies(f -> {
          assertThat(f.path()).isEqualTo("metadata.namespace");
          assertThat(f.message()).isEqualTo("namespace is \"default\"");
        });
    assertThat(findings(object(apiVersion, kind, "name: x"))).isEmpty();
    assertThat(findings(object(apiVersion, kind, "name: x, namespace: shop"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "v1, Service, kubernetes",
    "v1, ConfigMap, kube-root-ca.crt",
    "v1, ServiceAccount, default",
    "v1, Endpoints, kubernetes",
    "discovery.k8s.io/v1, EndpointSlice, kubernetes",
    "v1, Event, node1.17",
    "rbac.authorization.k8s.io/v1, ClusterRole, reader",
    "storage.k8s.io/v1, StorageClass, fast",
    "v1, PersistentVolume, disk"
  })
  void leavesWhatKubernetesMakesAndWhatIsInNoNamespace(
      String apiVersion, String kind, String name) {
    assertThat(findings(object(apiVersion, kind, "name: " + name + ", namespace: default")))
        .isEmpty();
  }

  @Test
  void leavesWorkloadsToTheirOwnControl() {
    String pod = "{apiVersion: v1, kind: Pod, metadata: {name: p, namespace: default}, spec: {}}";
    assertThat(findings(pod)).isEmpty();
    assertThat(Harness.findings("default-namespace", pod)).hasSize(1);
  }

  @Test
  void leavesWhatAnotherObjectMade() {
    String owned =
        "name: x, namespace: default, ownerReferences:"
            + " [{apiVersion: v1, kind: Service, name: web, controller: true}]";
    assertThat(findings(object("v1", "ConfigMap", owned))).isEmpty();
  }

  private static String binding(String namespace, String subject) {
    return """
    apiVersion: %s
    kind: RoleBinding
    metadata: {name: b%s}
    roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: r}
    subjects: [%s]
    """
        .formatted(RBAC, namespace, subject);
  }

  private static final String IN_DEFAULT = ", namespace: default";
  private static final String OTHERS = "{kind: ServiceAccount, name: prometheus, namespace: m}";

  @Test
  void tellsRolesAndBindingsThatGrantWhereverTheyAreApplied() {
    assertThat(findings(object(RBAC, "Role", "name: r")))
        .singleElement()
        .satisfies(f -> assertThat(f.message()).contains("not set", "wherever it is applied"));
    assertThat(findings(binding("", "{kind: User, name: jo}"))).hasSize(1);
  }

  @Test
  void leavesGrantsOverTheDefaultNamespaceToAccountsOfOthers() {
    String role = object(RBAC, "Role", "name: r" + IN_DEFAULT);
    assertThat(findings(role, binding(IN_DEFAULT, OTHERS))).isEmpty();
    assertThat(findings(role)).hasSize(1);
    String own = "{kind: ServiceAccount, name: cart, namespace: default}";
    assertThat(findings(role, binding(IN_DEFAULT, own))).hasSize(2);
    assertThat(findings(role, binding(IN_DEFAULT, OTHERS + ", " + own))).hasSize(2);
  }
}
