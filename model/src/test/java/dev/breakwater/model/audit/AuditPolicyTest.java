package dev.breakwater.model.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breakwater.model.tree.MalformedDocumentException;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.YamlReader;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditPolicyTest {
  private static final String WEB = "system:serviceaccount:shop:web";

  private static AuditPolicy policy(String rules) throws MalformedDocumentException {
    String text = "{apiVersion: audit.k8s.io/v1, kind: Policy, rules: [" + rules + "]}";
    return new AuditPolicy((Mapping) Objects.requireNonNull(new YamlReader().read(text, 1).root()));
  }

  /** {@code VERB GROUP/RESOURCE[/SUBRESOURCE] NAMESPACE NAME}, or {@code VERB URL}. */
  private static AuditRequest request(String text) {
    String[] words = text.split(" ", -1);
    var actor =
        new AuditRequest.Actor(WEB, List.of("system:serviceaccounts", "system:authenticated"));
    if (words.length == 2) {
      return new AuditRequest(actor, words[0], new AuditRequest.Url(words[1]));
    }
    String[] parts = words[1].split("/", -1);
    return new AuditRequest(
        actor,
        words[0],
        new AuditRequest.Resource(
            parts[0], parts[1], parts.length > 2 ? parts[2] : "", words[2], words[3]));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | get /secrets shop a | true",
        "'' | get /healthz | true",
        "'users: [" + WEB + "]' | get /secrets shop a | true",
        "'users: [alice]' | get /secrets shop a | false",
        "'users: []' | get /secrets shop a | true",
        "'users: ~' | get /secrets shop a | true",
        "'userGroups: [system:authenticated]' | get /secrets shop a | true",
        "'userGroups: [system:nodes, system:serviceaccounts]' | get /secrets shop a | true",
        "'userGroups: [system:nodes]' | get /secrets shop a | false",
        "'users: [" + WEB + "], userGroups: [system:nodes]' | get /secrets shop a | false",
        "'verbs: [get, list]' | list /secrets shop a | true",
        "'verbs: [get, list]' | watch /secrets shop a | false",
        "'verbs: [\"*\"]' | get /secrets shop a | false",
        "'namespaces: [shop]' | get /secrets shop a | true",
        "'namespaces: [shop]' | get /secrets bank a | false",
        "'namespaces: [\"\"]' | get /nodes  a | true",
        "'namespaces: [\"\"]' | get /secrets shop a | false",
        "'namespaces: [shop]' | get /healthz | false",
        "'resources: [{group: \"\"}]' | get /secrets shop a | true",
        "'resources: [{}]' | get /secrets shop a | true",
        "'resources: [{group: apps}]' | get /secrets shop a | false",
        "'resources: [{group: \"*\"}]' | get apps/deployments shop a | true",
        "'resources: [{group: \"\", resources: [secrets]}]' | get /secrets shop a | true",
        "'resources: [{group: \"\", resources: [pods]}]' | get /secrets shop a | false",
        "'resources: [{group: \"\", resources: [\"*\"]}]' | get /secrets shop a | true",
        "'resources: [{group: \"\", resources: [\"*\"]}]' | create /pods/exec shop a | true",
        "'resources: [{group: \"\", resources: [pods]}]' | create /pods/exec shop a | false",
        "'resources: [{group: \"\", resources: [pods/exec]}]' | create /pods/exec shop a | true",
        "'resources: [{group: \"\", resources: [pods/log]}]' | create /pods/exec shop a | false",
        "'resources: [{group: \"\", resources: [\"pods/*\"]}]' | create /pods/exec shop a | true",
        "'resources: [{group: \"\", resources: [\"pods/*\"]}]' | create /pods shop a | true",
        "'resources: [{group: \"\", resources: [\"*/exec\"]}]' | create /pods/exec shop a | true",
        "'resources: [{group: \"\", resources: [\"*/exec\"]}]' | create /pods shop a | false",
        "'resources: [{group: \"\", resources: [\"*/status\"]}]' | create /pods/exec shop a | false",
        "'resources: [{group: \"\", resources: [secrets], resourceNames: [a]}]' | get /secrets shop a | true",
        "'resources: [{group: \"\", resources: [secrets], resourceNames: [b]}]' | get /secrets shop a | false",
        "'resources: [{group: \"\", resourceNames: [b]}]' | get /secrets shop a | true",
        "'resources: [{group: apps}, {group: \"\"}]' | get /secrets shop a | true",
        "'resources: [{group: \"\"}]' | get /healthz | false",
        "'nonResourceURLs: [/healthz]' | get /healthz | true",
        "'nonResourceURLs: [/healthz]' | get /healthz/etcd | false",
        "'nonResourceURLs: [\"/healthz*\"]' | get /healthz/etcd | true",
        "'nonResourceURLs: [\"/healthz/*\"]' | get /healthz | false",
        "'nonResourceURLs: [\"*\"]' | get /version | true",
        "'nonResourceURLs: [\"*\"]' | get /secrets shop a | false",
        "'namespaces: [shop], nonResourceURLs: [\"*\"]' | get /version | false",
      })
  void matchesRequestsAsTheApiServerDoes(String criteria, String request, boolean matches)
      throws MalformedDocumentException {
    String rule = "{level: Metadata" + (criteria.isEmpty() ? "" : ", " + criteria) + "}";
    assertThat(policy(rule).deciding(request(request))).isEqualTo(matches ? 0 : AuditPolicy.NONE);
  }

  @Test
  void letsTheFirstRuleThatMatchesDecide() throws MalformedDocumentException {
    AuditPolicy policy =
        policy("{level: None, verbs: [watch]}, {level: Request, verbs: [get]}, {level: Metadata}");

    assertThat(policy.deciding(request("watch /secrets shop a"))).isZero();
    assertThat(policy.deciding(request("get /secrets shop a"))).isEqualTo(1);
    assertThat(policy.deciding(request("list /secrets shop a"))).isEqualTo(2);
    assertThat(policy.level(1)).isEqualTo(AuditLevel.REQUEST);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "None | | NONE",
        "Metadata | | METADATA",
        "Request | RequestReceived | REQUEST",
        "RequestResponse | | REQUEST_RESPONSE",
        "RequestResponse | ResponseComplete | METADATA",
        "RequestResponse | 'RequestReceived, ResponseComplete' | NONE",
        "metadata | | NONE",
      })
  void logsNothingOfStagesThatAreLeftOut(String level, String omitted, AuditLevel logged)
      throws MalformedDocumentException {
    String stages = omitted == null ? "" : omitted;
    assertThat(policy("{level: " + level + ", omitStages: [" + stages + "]}").level(0))
        .isEqualTo(logged);
  }

  @Test
  void joinsTheStagesThatPolicyAndRuleLeaveOut() throws MalformedDocumentException {
    String text =
        "{omitStages: [RequestReceived], rules: [{level: Metadata, omitStages: [ResponseComplete]}]}";
    var policy =
        new AuditPolicy((Mapping) Objects.requireNonNull(new YamlReader().read(text, 1).root()));

    assertThat(policy.level(0)).isEqualTo(AuditLevel.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'{level: None}' | true",
        "'{level: None, verbs: [get]}' | true",
        "'{level: None, users: [alice], namespaces: [shop]}' | true",
        "'{level: None, resources: [{group: \"*\"}]}' | true",
        "'{level: None, resources: [{group: \"*\", resources: [\"*\"]}]}' | true",
        "'{level: None, resources: [{group: \"*\", resources: [leases]}]}' | false",
        "'{level: None, resources: [{group: \"\"}]}' | false",
        "'{level: None, nonResourceURLs: [\"*\"]}' | false",
        "'{level: Metadata}' | false",
      })
  void knowsRulesThatDropWhateverIsAskedFor(String rule, boolean broad)
      throws MalformedDocumentException {
    assertThat(policy(rule).isBroad(0)).isEqualTo(broad);
  }
}
