package dev.breakwater.controls.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breakwater.controls.Harness;
import dev.breakwater.controls.catalogue.Catalogue;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.requirement.Parameters;
import dev.breakwater.model.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditControlsTest {
  private static final List<Control> CONTROLS =
      Catalogue.load().controls().stream().filter(c -> c.id().startsWith("audit-policy-")).toList();

  /** Noise that operators drop, told so narrowly that nothing is lost by it. */
  private static final String NOISE =
      """
      - level: None
        users: ["system:kube-proxy"]
        verbs: [watch]
        resources: [{group: "", resources: [endpoints, services, services/status]}]
      - level: None
        userGroups: ["system:nodes"]
        verbs: [get]
        resources: [{group: "", resources: [nodes, nodes/status]}]
      - level: None
        users: ["system:kube-controller-manager", "system:kube-scheduler"]
        verbs: [get, update]
        namespaces: [kube-system]
        resources: [{group: "", resources: [endpoints]}]
      - level: None
        users: ["system:unsecured"]
        namespaces: [kube-system]
        verbs: [get]
        resources: [{group: "", resources: [configmaps]}]
      - level: None
        nonResourceURLs: ["/healthz*", /version, "/swagger*"]
      - level: None
        resources: [{group: "", resources: [events]}, {group: coordination.k8s.io}]
      """;

  private static final String SECRETS =
      """
      - level: Metadata
        resources:
          - group: ""
            resources: [secrets, configmaps, serviceaccounts/token]
          - group: authentication.k8s.io
            resources: [tokenreviews]
      """;

  private static final String REST =
      """
      - level: Request
        verbs: [get, list, watch]
      - level: RequestResponse
      """;

  private static List<Finding> findings(String rules) {
    return Harness.findings(
        CONTROLS,
        Harness.NEWEST,
        Parameters.DEFAULT,
        Harness.objects(
            "apiVersion: audit.k8s.io/v1\nkind: Policy\nomitStages: [RequestReceived]\nrules:\n"
                + rules,
            "policy.yaml"));
  }

  @Test
  void findsNothingInAPolicyThatDropsOnlyNoise() {
    assertThat(findings(NOISE + SECRETS + REST)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'resources: [{group: \"\", resources: [secrets]}]' | audit-policy-unlogged-secrets",
        "'verbs: [watch], resources: [{group: \"\", resources: [secrets]}]' | audit-policy-unlogged-secrets",
        "'userGroups: [\"system:nodes\"], resources: [{group: \"\", resources: [secrets]}]' | audit-policy-unlogged-secrets",
        "'users: [backup], namespaces: [bank], resources: [{group: \"\", resources: [secrets]}]' | audit-policy-unlogged-secrets",
        "'resources: [{group: \"\", resources: [pods/exec]}]' | audit-policy-unlogged-exec",
        "'verbs: [get], resources: [{group: \"\", resources: [\"*/portforward\"]}]' | audit-policy-unlogged-exec",
        "'resources: [{group: \"\", resources: [nodes/proxy]}]' | audit-policy-unlogged-exec",
        "'resources: [{group: rbac.authorization.k8s.io, resources: [clusterrolebindings]}]' | audit-policy-unlogged-rbac-changes",
        "'resources: [{group: certificates.k8s.io}]' | audit-policy-unlogged-rbac-changes",
        "'resources: [{group: \"\", resources: [serviceaccounts/token]}]' | audit-policy-unlogged-tokens",
        "'verbs: [delete], resources: [{group: \"\", resources: [pods]}]' | audit-policy-unlogged-workload-changes",
        "'users: [\"system:serviceaccount:kube-system:job-controller\"], resources: [{group: batch}]' | audit-policy-unlogged-workload-changes",
        "'resources: [{group: apiextensions.k8s.io}]' | audit-policy-unlogged-admission-changes",
        "'users: [alice]' | audit-policy-broad-none-rule",
        "'userGroups: [\"system:masters\"]' | audit-policy-broad-none-rule",
        "'namespaces: [kube-system]' | audit-policy-broad-none-rule",
        "'verbs: [get, list, watch]' | audit-policy-broad-none-rule",
        "'resources: [{group: \"*\", resources: [\"*\"]}]' | audit-policy-broad-none-rule",
      })
  void tellsTheRuleThatLosesWhatMatters(String criteria, String id) {
    List<Finding> findings =
        findings(NOISE + "- {level: None, " + criteria + "}\n" + SECRETS + REST);

    assertThat(findings).extracting(Finding::control).containsExactly(id);
    assertThat(findings).extracting(Finding::path).containsExactly("rules[6].level");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'resources: [{group: \"\", resources: [pods/status, pods/log]}]'",
        "'resources: [{group: \"\", resources: [secrets], resourceNames: [noise]}]'",
        "'verbs: [get, list, watch], resources: [{group: rbac.authorization.k8s.io}]'",
        "'verbs: [get, list, watch], resources: [{group: apps}]'",
        "'users: [\"system:kube-proxy\"], resources: [{group: discovery.k8s.io}]'",
        "'nonResourceURLs: [\"*\"]'",
      })
  void letsRulesDropWhatDoesNotMatter(String criteria) {
    assertThat(findings("- {level: None, " + criteria + "}\n" + SECRETS + REST)).isEmpty();
  }

  @Test
  void passesOverARuleThatAnEarlierOneLeavesNothing() {
    assertThat(findings(SECRETS + REST + "- {level: None}\n")).isEmpty();
  }

  @Test
  void saysWhatIsLostAndOfWhom() {
    assertThat(
            findings(
                "- {level: None, users: [backup], namespaces: [bank], resources: [{group: \"\"}]}\n"
                    + SECRETS
                    + REST))
        .filteredOn(f -> f.control().equals("audit-policy-unlogged-secrets"))
        .extracting(Finding::message)
        .containsExactly(
            "leaves unlogged: get, list, watch, create, update, patch, delete, deletecollection of"
                + " secrets, by those whom it names, in the namespaces it names");
  }

  @Test
  void asksForARuleThatDecidesAboutEverybody() {
    List<Finding> findings =
        findings(SECRETS + "- {level: RequestResponse, userGroups: [\"system:authenticated\"]}\n");

    assertThat(findings).extracting(Finding::control).containsExactly("audit-policy-no-catch-all");
    assertThat(findings).extracting(Finding::path).containsExactly("rules");
  }

  @Test
  void asksForARuleThatDecidesAboutListsOfAllNamespaces() {
    assertThat(findings(SECRETS + "- {level: RequestResponse, namespaces: [shop]}\n"))
        .extracting(Finding::control)
        .containsExactly("audit-policy-no-catch-all");
  }

  @Test
  void takesAPolicyWithoutRulesForOneThatLogsNothing() {
    assertThat(findings("  []"))
        .extracting(Finding::control)
        .containsExactly("audit-policy-no-catch-all");
  }

  @Test
  void takesStagesThatAreLeftOutForRequestsThatAre() {
    assertThat(
            findings(
                "- level: Metadata\n  omitStages: [ResponseComplete]\n"
                    + "  resources: [{group: \"\", resources: [secrets]}]\n"
                    + SECRETS
                    + REST))
        .extracting(Finding::control)
        .containsExactly("audit-policy-unlogged-secrets");
  }

  @Test
  void tellsBodiesThatAreMissingFromBodiesThatMustNotBeThere() {
    assertThat(findings("- {level: Metadata}\n"))
        .extracting(Finding::control)
        .containsExactly("audit-policy-changes-without-bodies");
    assertThat(findings("- {level: Request}\n"))
        .extracting(Finding::control, Finding::message)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "audit-policy-logs-secret-bodies",
                "logs what is sent with: create, update, patch of secrets; create of tokenreviews"));
    assertThat(findings("- {level: RequestResponse}\n")).hasSize(2);
  }

  @Test
  void judgesThePolicyBehindTheConformanceEvents() throws IOException {
    Path data = Harness.conformance();
    if (data != null) {
      String text = Files.readString(data.resolve("audit/audit-policy.yaml"));
      assertThat(
              Harness.findings(
                  CONTROLS, Harness.NEWEST, Parameters.DEFAULT, Harness.objects(text, "p.yaml")))
          .extracting(Finding::control)
          .containsOnly("audit-policy-logs-secret-bodies");
    }
  }

  @Test
  void looksAtEveryUserAndNamespaceOfARule() {
    String rule = "- {level: %s, users: [a, b], namespaces: [c, d], resources: [{group: \"\"}]}\n";
    String exempt = "- {level: None, users: [%s], namespaces: [%s], resources: [{group: \"\"}]}\n";

    for (String call : List.of("b c", "a d")) {
      String[] who = call.split(" ");
      assertThat(
              findings(
                  exempt.formatted(who[0], who[1]) + rule.formatted("Metadata") + SECRETS + REST))
          .as(call)
          .extracting(Finding::path)
          .contains("rules[0].level");
    }
  }

  @Test
  void judgesPoliciesThatNameMoreCallersThanAreAskedAbout() {
    var rules = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      rules.append("- {level: Metadata, resources: [{group: x}], users: [");
      for (int k = 0; k < 30; k++) {
        rules.append('u').append(i).append('x').append(k).append(", ");
      }
      rules.append("z]}\n");
    }
    assertThat(findings(rules + SECRETS + REST)).isEmpty();
    assertThat(findings(rules + "- {level: None, users: [alice]}\n" + SECRETS + REST))
        .extracting(Finding::path)
        .containsExactly("rules[60].level");
  }
}
