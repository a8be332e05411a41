package dev.breakwater.graphs.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breakwater.graphs.Cluster;
import dev.breakwater.graphs.Objects;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessTest {
  private static Access access(String yaml) {
    return Objects.cluster(yaml).access();
  }

  private static Access.Grants granted(String rule) {
    Access.Grants grants =
        access(
                """
                apiVersion: rbac.authorization.k8s.io/v1
                kind: ClusterRole
                metadata: {name: r}
                rules:
                - %s
                """
                    .formatted(rule))
            .grants(new RoleReference(true, "", "r"));
    assertThat(grants).isNotNull();
    return grants;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          READ_SECRETS     | [""]   | [secrets]                | [get]         | yes
          READ_SECRETS     | [""]   | [secrets]                | [list]        | yes
          READ_SECRETS     | [""]   | [secrets]                | [create]      | no
          READ_SECRETS     | [""]   | ["*"]                    | [watch]       | yes
          READ_SECRETS     | ["*"]  | [secrets]                | ["*"]         | yes
          READ_SECRETS     | [apps] | [secrets]                | [get]         | no
          READ_SECRETS     | []     | [secrets]                | [get]         | no
          READ_SECRETS     | [""]   | [Secrets]                | [get]         | no
          EXEC_PODS        | [""]   | [pods/exec]              | [create]      | yes
          EXEC_PODS        | [""]   | ["*/exec"]               | [create]      | yes
          EXEC_PODS        | [""]   | ["pods/*"]               | [create]      | no
          EXEC_PODS        | [""]   | [pods]                   | ["*"]         | no
          EXEC_PODS        | [""]   | ["*/ec"]                 | [create]      | no
          PORT_FORWARD     | [""]   | ["*"]                    | [create]      | yes
          CREATE_PODS      | [apps] | [pods]                   | [create]      | no
          CREATE_WORKLOADS | [batch]| [cronjobs]               | [patch]       | yes
          ESCALATE_ROLES   | [rbac.authorization.k8s.io] | [roles] | [bind]     | yes
          IMPERSONATE      | [""]   | [serviceaccounts]        | [impersonate] | yes
          IMPERSONATE      | [authentication.k8s.io] | [uids]  | [impersonate] | yes
          APPROVE_CSRS     | [certificates.k8s.io] | [signers] | [approve]     | yes
          APPROVE_CSRS     | [certificates.k8s.io] | [signers] | [get]         | no
          CHANGE_NETWORK_POLICIES | [networking.k8s.io] | [networkpolicies] | [create] | no
          """)
  void decidesAsTheAuthorizerDoes(
      Right right, String groups, String resources, String verbs, String granted) {
    String rule = "{apiGroups: %s, resources: %s, verbs: %s}".formatted(groups, resources, verbs);
    assertThat(granted(rule).rights().contains(right)).isEqualTo(granted.equals("yes"));
  }

  @ParameterizedTest
  @CsvSource({
    "secrets, get, a,",
    "users, impersonate, a,",
    "groups, impersonate, system:masters, IMPERSONATE",
    "clusterroles, bind, a,",
    "clusterroles, bind, cluster-admin, ESCALATE_ROLES",
    "clusterroles, escalate, a, ESCALATE_ROLES",
  })
  void takesRulesOnNamedObjectsForHarmlessUnlessANameIsEnough(
      String resource, String verb, String name, @Nullable Right right) {
    String rule =
        "{apiGroups: [\"\", rbac.authorization.k8s.io], resources: [%s], verbs: [%s],"
            + " resourceNames: [\"%s\"]}";
    assertThat(granted(rule.formatted(resource, verb, name)).rights())
        .isEqualTo(right == null ? EnumSet.noneOf(Right.class) : EnumSet.of(right));
  }

  @Test
  void knowsWhatGrantsEverything() {
    assertThat(granted("{apiGroups: [\"\"], resources: [\"*\"], verbs: [\"*\"]}").everything())
        .isTrue();
    Access.Grants all = granted("{apiGroups: [\"*\"], resources: [\"*\"], verbs: [\"*\"]}");
    assertThat(all.everything()).isTrue();
    assertThat(all.rights()).isEqualTo(EnumSet.allOf(Right.class));
    assertThat(granted("{apiGroups: [metrics.k8s.io], resources: [\"*\"], verbs: [\"*\"]}"))
        .isEqualTo(new Access.Grants(EnumSet.noneOf(Right.class), false));
  }

  private static final String BINDINGS =
      """
      apiVersion: rbac.authorization.k8s.io/v1
      kind: ClusterRoleBinding
      metadata: {name: a}
      roleRef: {kind: ClusterRole, name: reader}
      subjects:
      - {kind: ServiceAccount, name: cart, namespace: shop}
      - {kind: User, name: "system:serviceaccount:shop:db"}
      - {kind: Group, name: "system:serviceaccounts:ops"}
      ---
      apiVersion: rbac.authorization.k8s.io/v1
      kind: RoleBinding
      metadata: {name: b, namespace: shop}
      roleRef: {kind: Role, name: reader}
      subjects:
      - {kind: ServiceAccount, name: cart}
      ---
      apiVersion: rbac.authorization.k8s.io/v1
      kind: ClusterRoleBinding
      metadata: {name: refused}
      roleRef: {kind: Role, name: reader}
      subjects:
      - {kind: ServiceAccount, name: cart, namespace: shop}
      """;

  @Test
  void namesTheHoldersOfARole() {
    Access access = access(BINDINGS);
    assertThat(access.holders(new RoleReference(true, "", "reader")))
        .extracting(Subject::toString)
        .containsExactly(
            "ServiceAccount shop/cart",
            "ServiceAccount shop/db",
            "Group system:serviceaccounts:ops");
    assertThat(access.bindingsOf(new RoleReference(false, "shop", "reader"))).hasSize(1);
    assertThat(access.bindingsOf(new RoleReference(false, "", "reader"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "shop, cart, 1",
    "shop, db, 1",
    "shop, other, 0",
    "ops, any, 1",
    "default, cart, 0",
  })
  void findsTheClusterRoleBindingsOfAnAccount(String namespace, String account, int count) {
    assertThat(access(BINDINGS).clusterBindingsOf(namespace, account)).hasSize(count);
  }

  @Test
  void knowsTheRolesThatEveryClusterHasUnlessTheInputHasThem() {
    Access access = access(BINDINGS);
    assertThat(access.grants(new RoleReference(true, "", "cluster-admin")))
        .matches(g -> g != null && g.everything());
    assertThat(access.grants(new RoleReference(true, "", "edit")))
        .matches(g -> g != null && g.rights().contains(Right.READ_SECRETS));
    assertThat(access.grants(new RoleReference(true, "", "somebody-elses"))).isNull();
    assertThat(access.grants(new RoleReference(false, "shop", "admin"))).isNull();
  }

  @Test
  void joinsWhatSeveralThreadsCollected() {
    Cluster first = Objects.cluster(BINDINGS);
    first.addAll(
        Objects.cluster(
            """
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: {name: reader}
            rules:
            - {apiGroups: [""], resources: [secrets], verbs: [get]}
            """));
    assertThat(first.access().grants(new RoleReference(true, "", "reader")))
        .matches(g -> g != null && g.rights().equals(EnumSet.of(Right.READ_SECRETS)));
  }
}
