package dev.breakwater.controls.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.breakwater.controls.Harness;
import dev.breakwater.model.finding.Finding;
import dev.breakwater.model.finding.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is missing, what is kept elsewhere, and what an operator makes. */
class DanglingTest {
  private static final String SERVICE =
      """
      apiVersion: v1
      kind: Service
      metadata: {name: db, namespace: shop}
      spec: {selector: {app: db}}
      """;

  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: web, namespace: shop, labels: {app: web}}
      spec: {containers: []}
      """;

  private static final String OPERATED =
      """
      apiVersion: postgresql.example.com/v1
      kind: Cluster
      metadata: {name: db, namespace: shop}
      spec: {template: {podMetadata: {labels: {app: %s}}}}
      """;

  private static List<Outcome> outcomes(String id, String... documents) {
    return Harness.findings(id, String.join("---\n", documents)).stream()
        .map(Finding::outcome)
        .toList();
  }

  @Test
  void tellsOfAServiceOnlyBesidePodsThatItCouldMean() {
    assertThat(outcomes("dangling-service", SERVICE, POD)).containsExactly(Outcome.FAIL);
    assertThat(outcomes("dangling-service", SERVICE)).containsExactly(Outcome.UNKNOWN);
    String selected = POD.replace("app: web", "app: db");
    assertThat(outcomes("dangling-service", SERVICE, selected)).isEmpty();
    String elsewhere = selected.replace("shop", "other");
    assertThat(outcomes("dangling-service", SERVICE, POD, elsewhere)).containsExactly(Outcome.FAIL);
  }

  @Test
  void countsWhatAnOperatorMakes() {
    assertThat(outcomes("dangling-service", SERVICE, POD, OPERATED.formatted("db"))).isEmpty();
    assertThat(outcomes("dangling-service", SERVICE, POD, OPERATED.formatted("mq")))
        .containsExactly(Outcome.UNKNOWN);
  }

  @Test
  void takesNoNamespaceForDefault() {
    String service = SERVICE.replace(", namespace: shop", "");
    String pod = POD.replace("app: web", "app: db").replace("shop", "default");
    assertThat(outcomes("dangling-service", service, pod)).isEmpty();
  }

  @Test
  void tellsOfAPolicyEvenWhereThereIsNoPod() {
    String policy =
        """
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {name: p, namespace: shop}
        spec: {podSelector: %s}
        """;
    assertThat(outcomes("dangling-network-policy", policy.formatted("{matchLabels: {app: x}}")))
        .containsExactly(Outcome.FAIL);
    assertThat(outcomes("dangling-network-policy", policy.formatted("{}"))).isEmpty();
  }

  @Test
  void readsBackendsOfEveryAgeOfIngress() {
    String ingress =
        """
        apiVersion: networking.k8s.io/v1beta1
        kind: Ingress
        metadata: {name: i, namespace: shop}
        spec:
          backend: {serviceName: gone, servicePort: 80}
          rules:
          - http: {paths: [{backend: {serviceName: db}}, {backend: {service: {name: lost}}}]}
        """;
    assertThat(Harness.findings("dangling-ingress", ingress + "---\n" + SERVICE))
        .extracting(Finding::path)
        .containsExactly(
            "spec.backend.serviceName", "spec.rules[0].http.paths[1].backend.service.name");
  }

  @Test
  void doesNotKnowGatewaysThatAreKeptElsewhere() {
    String route =
        """
        apiVersion: gateway.networking.k8s.io/v1
        kind: HTTPRoute
        metadata: {name: r, namespace: shop}
        spec: {parentRefs: [{name: public, namespace: edge}]}
        """;
    String gateway =
        """
        apiVersion: gateway.networking.k8s.io/v1
        kind: Gateway
        metadata: {name: %s, namespace: edge}
        """;
    String id = "dangling-route-gateway";
    assertThat(outcomes(id, route)).containsExactly(Outcome.UNKNOWN);
    assertThat(outcomes(id, route, gateway.formatted("other"))).containsExactly(Outcome.FAIL);
    assertThat(outcomes(id, route, gateway.formatted("public"))).isEmpty();
  }

  private static final String BINDING =
      """
      apiVersion: rbac.authorization.k8s.io/v1
      kind: RoleBinding
      metadata: {name: b, namespace: shop}
      roleRef: {kind: %s, name: %s}
      subjects: [{kind: ServiceAccount, name: %s, namespace: %s}]
      """;

  @ParameterizedTest
  @CsvSource({
    "ClusterRole, view, default, shop, ''",
    "ClusterRole, system:node, cart, shop, ''",
    "Role, reader, cart, shop, ''",
    "Role, reader, cart, kube-system, ''",
    "Role, gone, cart, shop, FAIL",
    "ClusterRole, gone, cart, shop, UNKNOWN",
    "Role, reader, gone, shop, FAIL",
    "Role, reader, gone, elsewhere, UNKNOWN",
  })
  void tellsOfBindingsByWhatTheInputHolds(
      String kind, String role, String account, String namespace, String expected) {
    String there =
        """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: Role
        metadata: {name: reader, namespace: shop}
        ---
        apiVersion: v1
        kind: ServiceAccount
        metadata: {name: cart, namespace: shop}
        """;
    List<Outcome> outcomes =
        outcomes("dangling-binding", BINDING.formatted(kind, role, account, namespace), there);
    assertThat(outcomes)
        .isEqualTo(expected.isEmpty() ? List.of() : List.of(Outcome.valueOf(expected)));
  }

  @Test
  void tellsOfEachLaterVariableOfAName() {
    String pod =
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: web}
        spec:
          containers:
          - name: c
            env: [{name: A}, {name: B}, {name: A}, {name: A}]
        """;
    assertThat(Harness.findings("duplicate-env-var", pod))
        .extracting(Finding::path, Finding::container, Finding::message)
        .containsExactly(
            tuple("spec.containers[0].env[2].name", "c", "A is set by env[0] already"),
            tuple("spec.containers[0].env[3].name", "c", "A is set by env[0] already"));
  }
}
