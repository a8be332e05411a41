package dev.breakwater.controls.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breakwater.controls.Harness;
import dev.breakwater.controls.requirement.Parameters;
import dev.breakwater.model.finding.Finding;
import dev.breakwater.model.kube.KubeObject;
import dev.breakwater.model.tree.Position;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What of the text a finding points at, and what is shown of it. */
class EvaluatorTest {
  /** A finding on a manifest whose text is at hand: place and snippet. */
  private static String shown(String control, String manifest) {
    String[] lines = manifest.split("\n", -1);
    List<KubeObject> objects =
        Harness.objects(manifest, "test.yaml").stream()
            .map(o -> new KubeObject(o.resource(), o.root(), o.pod(), n -> lines[n - 1]))
            .toList();
    Finding finding =
        Harness.findings(
                List.of(Harness.control(control)), Harness.NEWEST, Parameters.DEFAULT, objects)
            .getFirst();
    return "%d:%d-%d %s"
        .formatted(
            Position.line(finding.start()),
            Position.column(finding.start()),
            Position.column(finding.end()),
            finding.snippet());
  }

  @Test
  void aKeyIsShownWithItsColonWhichIsNotPointedAt() {
    assertThat(
            shown(
                "allow-privilege-escalation",
                """
                apiVersion: v1
                kind: Pod
                spec:
                  containers:
                    - name: a
                      securityContext:
                        privileged: false
                """))
        .isEqualTo("6:7-22       securityContext:");
  }

  @Test
  void aQuotedKeyIsPointedAtWithItsQuotes() {
    assertThat(
            shown(
                "allow-privilege-escalation",
                """
                {"apiVersion": "v1", "kind": "Pod",
                 "spec": {"containers": [{"name": "a",
                   "securityContext": {}}]}}
                """))
        .isEqualTo("3:4-21    \"securityContext\":");
  }

  @Test
  void anEscapedQuoteDoesNotEndAKey() {
    assertThat(
            shown(
                "credential-in-configmap",
                """
                apiVersion: v1
                kind: ConfigMap
                data:
                  'it''s.password': hunter2
                """))
        .isEqualTo("4:3-19   'it''s.password':");
  }

  @Test
  void theItemOfAJsonListStandsAtItsFirstKey() {
    assertThat(
            shown(
                "liveness-probe",
                """
                {"apiVersion": "v1", "kind": "Pod", "spec": {"containers": [
                  {
                    "name": "web"
                  }
                ]}}
                """))
        .isEqualTo("3:5-18     \"name\": \"web\"");
  }

  @Test
  void aValueOfOneLineIsShownWhole() {
    assertThat(shown("host-network", "apiVersion: v1\nkind: Pod\nspec:\n  hostNetwork: true\n"))
        .isEqualTo("4:3-20   hostNetwork: true");
  }
}
