package dev.breakwater.controls.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breakwater.controls.Harness;
import dev.breakwater.model.finding.Finding;
import dev.breakwater.model.finding.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessControlsTest {
  private static final String PROXY =
      """
      apiVersion: rbac.authorization.k8s.io/v1
      kind: %s
      metadata: {name: monitor, namespace: shop}
      rules:
      - apiGroups: [""]
        resources: [pods]
        verbs: [get]
      - apiGroups: [""]
        resources: [nodes, nodes/proxy]
        verbs: [get, list]
      """;

  private static String binding(String kind, String role, String subject) {
    return """
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: %s
    metadata: {name: b, namespace: shop}
    roleRef: {kind: ClusterRole, name: %s}
    subjects: [%s]
    """
        .formatted(kind, role, subject);
  }

  private static final String CART = "{kind: ServiceAccount, name: cart, namespace: shop}";
  private static final String JANE = "{kind: User, name: jane}";

  @Test
  void pointsAtTheResourceAndNamesWhoHoldsTheRight() {
    String yaml =
        PROXY.formatted("ClusterRole")
            + binding("ClusterRoleBinding", "monitor", CART + ", " + JANE);
    Finding finding = Harness.findings("node-proxy-access", yaml).getFirst();
    assertThat(finding.path()).isEqualTo("rules[1].resources[1]");
    assertThat(finding.message()).isEqualTo("grants get on nodes/proxy");
    assertThat(finding.subject()).isEqualTo("ServiceAccount shop/cart and 1 more");
  }

  @Test
  void tellsOfAClusterRoleThatNobodyHolds() {
    assertThat(Harness.findings("node-proxy-access", PROXY.formatted("ClusterRole")))
        .extracting(Finding::subject)
        .containsExactly((String) null);
  }

  @Test
  void doesNotTellWhatARoleOrABindingInANamespaceCannotGrant() {
    assertThat(Harness.findings("node-proxy-access", PROXY.formatted("Role"))).isEmpty();
    String within = PROXY.formatted("ClusterRole") + binding("RoleBinding", "monitor", CART);
    assertThat(Harness.findings("node-proxy-access", within)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"system:node-problem-detector", "cluster-admin"})
  void leavesTheRulesOfKubernetesOwnRolesAlone(String name) {
    String yaml = PROXY.formatted("ClusterRole").replace("monitor", name);
    assertThat(Harness.findings("node-proxy-access", yaml)).isEmpty();
  }

  @Test
  void takesAWildcardForEveryRight() {
    String yaml =
        """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRole
        metadata: {name: all}
        rules:
        - apiGroups: ["*"]
          resources: ["*"]
          verbs: ["*"]
        """;
    for (String id : List.of("secret-access", "impersonation", "wildcard-verbs")) {
      assertThat(Harness.findings(id, yaml)).as(id).hasSize(1);
    }
    assertThat(Harness.findings("wildcard-resources", yaml).getFirst().message())
        .isEqualTo("grants every verb on every resource of every API group");
    assertThat(
            Harness.findings("cluster-admin-binding", yaml + binding("RoleBinding", "all", JANE))
                .getFirst()
                .message())
        .isEqualTo("gives every right in the namespace");
  }

  @Test
  void doesNotKnowWhatARoleOutsideTheInputGrantsToEverybody() {
    String everybody = "{kind: Group, name: \"system:authenticated\"}";
    String yaml = binding("ClusterRoleBinding", "elsewhere", everybody).replaceFirst("---\n", "");
    assertThat(Harness.findings("everybody-binding", yaml))
        .extracting(Finding::outcome)
        .containsExactly(Outcome.UNKNOWN);
    String harmless = yaml.replace("elsewhere", "system:discovery");
    assertThat(Harness.findings("everybody-binding", harmless)).isEmpty();
    String strong = yaml.replace("elsewhere", "edit");
    assertThat(Harness.findings("everybody-binding", strong))
        .extracting(Finding::outcome)
        .containsExactly(Outcome.FAIL);
  }

  @Test
  void letsAWorkloadOffWhoseTokenIsNotMounted() {
    String pod =
        """
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: cart, namespace: shop}
        spec: {serviceAccountName: cart, containers: []}
        """;
    String account =
        """
        ---
        apiVersion: v1
        kind: ServiceAccount
        metadata: {name: cart, namespace: shop}
        automountServiceAccountToken: %s
        """;
    String admin =
        binding("ClusterRoleBinding", "cluster-admin", CART).replaceFirst("---\n", "") + pod;
    assertThat(Harness.findings("workload-cluster-admin", admin))
        .extracting(Finding::message)
        .containsExactly(
            "runs as cart, which ClusterRole cluster-admin gives every right in every namespace");
    String id = "workload-cluster-admin";
    assertThat(Harness.findings(id, admin + account.formatted("false"))).isEmpty();
    assertThat(Harness.findings(id, admin + account.formatted("true"))).hasSize(1);
  }

  @Test
  void tellsOfConfigMapsOnlyWhereThoseOfTheSystemAreInReach() {
    String role =
        """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: %s
        metadata: {name: r, namespace: %s}
        rules:
        - {apiGroups: [""], resources: [configmaps], verbs: [update]}
        """;
    assertThat(Harness.findings("core-dns-change", role.formatted("Role", "shop"))).isEmpty();
    assertThat(Harness.findings("core-dns-change", role.formatted("Role", "kube-system")))
        .hasSize(1);
    String clusterRole = role.formatted("ClusterRole", "");
    assertThat(Harness.findings("core-dns-change", clusterRole)).hasSize(1);
    assertThat(Harness.findings("core-dns-change", clusterRole + binding("RoleBinding", "r", CART)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "example.com | * | get | '' | rules[0].resources[0]",
        "example.com | * | * | '' | rules[0].verbs[0]",
        "example.com | things | * | '' | rules[0].verbs[0]",
        "gateway.networking.k8s.io | * | get | '' | rules[0].resources[0]",
        "networking.k8s.io | * | get | wildcard-resources | ''",
        "'\"\", example.com' | things | * | wildcard-verbs | ''",
        "'\"*\"' | things | * | wildcard-verbs | ''",
        "example.com | things | get | '' | ''",
      })
  void keepsWildcardsForCustomResourcesApart(
      String groups, String resource, String verb, String own, String custom) {
    String role =
        """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRole
        metadata: {name: r}
        rules:
        - {apiGroups: [%s], resources: ["%s"], verbs: ["%s"]}
        """
            .formatted(groups, resource, verb);
    assertThat(Harness.findings("custom-resource-wildcard", role))
        .extracting(Finding::path)
        .isEqualTo(custom.isEmpty() ? List.of() : List.of(custom));
    for (String id : List.of("wildcard-resources", "wildcard-verbs")) {
      assertThat(Harness.findings(id, role)).hasSize(id.equals(own) ? 1 : 0);
    }
  }

  @ParameterizedTest
  @CsvSource({"create, 0", "patch, 1", "delete, 1"})
  void tellsOnlyOfDefinitionsThatAreChanged(String verb, int findings) {
    String role =
        """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRole
        metadata: {name: r}
        rules:
        - {apiGroups: [apiextensions.k8s.io], resources: [customresourcedefinitions], verbs: [%s]}
        """
            .formatted(verb);
    assertThat(Harness.findings("api-change", role)).hasSize(findings);
  }

  @ParameterizedTest
  @CsvSource({"secrets, FAIL", "leases,", "pods,"})
  void tellsOfForeignAccountsWhereTheyGetPower(String resource, @Nullable Outcome outcome) {
    String binding =
        binding("RoleBinding", "r", CART.replace("shop", "ops")).replaceFirst("---\n", "");
    String role =
        """
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRole
        metadata: {name: r}
        rules:
        - {apiGroups: ["", coordination.k8s.io], resources: [%s], verbs: [get, list, update]}
        """
            .formatted(resource);
    assertThat(Harness.findings("foreign-account-binding", binding + role))
        .extracting(Finding::outcome)
        .isEqualTo(outcome == null ? List.of() : List.of(outcome));
    assertThat(Harness.findings("foreign-account-binding", binding))
        .extracting(Finding::outcome)
        .containsExactly(Outcome.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "signers, kubernetes.io/kubelet-serving, 0",
    "signers, issuers.example.com/*, 0",
    "signers, kubernetes.io/kube-apiserver-client, 1",
    "'\"*\"', kubernetes.io/kubelet-serving, 1",
  })
  void knowsWhichCertificatesMakeAnIdentity(String resource, String signer, int findings) {
    String role =
        """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRole
        metadata: {name: approver}
        rules:
        - apiGroups: [certificates.k8s.io]
          resources: [certificatesigningrequests/approval]
          verbs: [update]
        - {apiGroups: [certificates.k8s.io], resources: [%s], resourceNames: ["%s"], verbs: [approve]}
        """
            .formatted(resource, signer);
    assertThat(Harness.findings("csr-approval", role)).hasSize(findings);
  }

  @ParameterizedTest
  @CsvSource({
    "view, anonymous-binding",
    "somewhere-else, anonymous-binding",
    "edit, everybody-binding",
    "cluster-admin, everybody-binding",
    "system:public-info-viewer, anonymous-binding",
  })
  void tellsOfAnonymousUsersOnce(String role, @Nullable String told) {
    String group = "{kind: Group, name: \"system:unauthenticated\"}";
    String yaml =
        binding("ClusterRoleBinding", "\"" + role + "\"", group).replaceFirst("---\n", "");
    for (String id : List.of("anonymous-binding", "everybody-binding")) {
      assertThat(Harness.findings(id, yaml).stream().filter(f -> f.outcome() == Outcome.FAIL))
          .hasSize(id.equals(told) ? 1 : 0);
    }
  }

  @ParameterizedTest
  @CsvSource({"kubeadm:cluster-admins, Group, 0", "kubeadm:cluster-admins, User, 1", "b, Group, 1"})
  void takesTheAdministratorsOfKubeadmForItsOwn(String name, String kind, int findings) {
    String subject = "{kind: %s, name: \"kubeadm:cluster-admins\"}".formatted(kind);
    String yaml =
        binding("ClusterRoleBinding", "cluster-admin", subject)
            .replaceFirst("---\n", "")
            .replace("name: b,", "name: \"%s\",".formatted(name));
    assertThat(Harness.findings("cluster-admin-binding", yaml)).hasSize(findings);
  }

  @ParameterizedTest
  @CsvSource({"kube-public, 0", "shop, 1"})
  void letsKubeadmPublishWhatNodesJoinBy(String namespace, int findings) {
    String yaml =
        binding(
                "RoleBinding",
                "\"kubeadm:bootstrap-signer-clusterinfo\"",
                "{kind: User, name: \"system:anonymous\"}")
            .replaceFirst("---\n", "")
            .replace("namespace: shop", "namespace: " + namespace);
    assertThat(Harness.findings("anonymous-binding", yaml)).hasSize(findings);
  }
}
