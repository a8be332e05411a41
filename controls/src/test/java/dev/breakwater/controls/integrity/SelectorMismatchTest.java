package dev.breakwater.controls.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.breakwater.controls.Harness;
import dev.breakwater.controls.requirement.Parameters;
import dev.breakwater.model.finding.Finding;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectorMismatchTest {
  private static final String ID = "selector-mismatch";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "apps/v1 | StatefulSet | {} | {a: b} | spec.selector",
        "apps/v1 | ReplicaSet | {selector: {}} | {a: b} | spec.selector",
        "apps/v1 | DaemonSet | {selector: {matchLabels: {a: b}}} | {a: b, c: d} | -",
        "apps/v1 | DaemonSet | {selector: {matchLabels: {a: b}}} | {} | spec.selector.matchLabels.a",
        "apps/v1 | DaemonSet | {selector: {matchLabels: {a: '1'}}} | {a: 1} | spec.selector.matchLabels.a",
        "apps/v1 | Deployment | {selector: {matchExpressions: [{key: a, operator: Exists}]}} | {} | spec.selector.matchExpressions[0]",
        "apps/v1 | Deployment | {selector: {matchExpressions: [{key: a, operator: Has}]}} | {} | spec.selector",
        "extensions/v1beta1 | Deployment | {} | {a: b} | -",
        "v1 | ReplicationController | {} | {a: b} | -",
        "v1 | ReplicationController | {} | {} | spec.selector",
        "v1 | ReplicationController | {selector: {a: b}} | {a: c} | spec.selector.a",
        "batch/v1 | Job | {} | {a: b} | -",
        "batch/v1 | Job | {manualSelector: true} | {a: b} | spec.selector",
        "batch/v1 | Job | {manualSelector: true, selector: {matchLabels: {a: c}}} | {a: b} | spec.selector.matchLabels.a",
      })
  void comparesTheSelectorWithTheTemplate(
      String version, String kind, String spec, String labels, String path) {
    String fields = spec.equals("{}") ? "" : spec.substring(1, spec.length() - 1) + ", ";
    List<Finding> findings =
        Harness.findings(
            ID,
            "{apiVersion: %s, kind: %s, metadata: {name: x}, spec: {%stemplate: {metadata: {labels: %s}, spec: {}}}}"
                .formatted(version, kind, fields, labels));
    if (path == null) {
      assertThat(findings).isEmpty();
    } else {
      assertThat(findings).extracting(Finding::path).containsExactly(path);
    }
  }

  @Test
  void saysWhatIsAskedForAndWhatIsThere() {
    assertThat(Harness.findings(ID, Harness.caseOf(ID, "bad")))
        .extracting(Finding::message)
        .containsExactly(
            "selector asks for the label tier to be \"backend\", and the template has \"frontend\"");
  }

  @Test
  void leavesAnObjectWithoutTemplateAlone() {
    assertThat(Harness.findings(ID, "{apiVersion: apps/v1, kind: Deployment, spec: {replicas: 2}}"))
        .isEmpty();
  }

  @Test
  void agreesWithKubescapesCases() throws Exception {
    Path data = Harness.conformance();
    assumeTrue(data != null, "conformance data missing");
    Path cases = data.resolve("controls/mismatching-selector");
    assertThat(found(cases.resolve("success/input"))).isEmpty();
    assertThat(found(cases.resolve("workload/input")))
        .extracting(f -> f.resource().id().name())
        .containsExactly("mismatching-selector-deployment");
  }

  private static List<Finding> found(Path input) throws Exception {
    return Harness.findings(
        List.of(Harness.control(ID)), Harness.NEWEST, Parameters.DEFAULT, Harness.objects(input));
  }
}
