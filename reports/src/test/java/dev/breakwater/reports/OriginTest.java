package dev.breakwater.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breakwater.assess.Report;
import dev.breakwater.model.finding.Edit;
import dev.breakwater.model.finding.Finding;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.model.kube.ObjectId;
import dev.breakwater.model.kube.Origin;
import dev.breakwater.model.kube.Resource;
import dev.breakwater.model.tree.Position;
import dev.breakwater.reports.formats.Format;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was rendered names what rendered it, and a finding the file in which it was written. */
class OriginTest {
  private static String written(Format format) {
    var role =
        new Resource(
            new ObjectId("rbac.authorization.k8s.io/v1", "Role", "shop", "cart"),
            null,
            new Origin(Origin.Kind.OVERLAY, "overlays/prod", "overlays/prod/kustomization.yaml"),
            "base/role.yaml",
            Position.of(1, 1));
    var finding =
        new Finding(
            "host-path",
            Severity.HIGH,
            Outcome.FAIL,
            role,
            "ServiceAccount shop/cart",
            null,
            "rules[0].verbs",
            "overlays/prod/verbs.yaml",
            Position.of(7, 3),
            Position.of(7, 8),
            "is wrong",
            "  verbs",
            new Edit(Edit.Operation.REMOVE, "rules[0].verbs", null));
    Report report = SampleReport.of(List.of(finding), List.of());
    return Golden.written(format, report, RenderOptions.plain("1.2.3"));
  }

  @Test
  void jsonNamesOriginSubjectAndFile() {
    String json = written(Format.JSON);
    assertThat(Schemas.REPORT.violations(json)).isEmpty();
    var finding = Schemas.parse(json).get("findings").get(0);
    var origin = finding.get("resource").get("origin");
    assertThat(origin.get("kind").asString()).isEqualTo("overlay");
    assertThat(origin.get("name").asString()).isEqualTo("overlays/prod");
    assertThat(origin.get("file").asString()).isEqualTo("overlays/prod/kustomization.yaml");
    assertThat(finding.get("subject").asString()).isEqualTo("ServiceAccount shop/cart");
    assertThat(finding.get("location").get("file").asString())
        .isEqualTo("overlays/prod/verbs.yaml");
  }

  @Test
  void textNamesOriginSubjectAndFile() {
    assertThat(written(Format.TEXT))
        .contains("Role shop/cart (overlay overlays/prod)  base/role.yaml:1")
        .contains("(held by ServiceAccount shop/cart)")
        .contains("            in overlays/prod/verbs.yaml\n         7 |   verbs")
        .contains("overlays/prod/verbs.yaml:7 Role shop/cart ends 1 high finding");
  }

  @Test
  void sarifPointsAtTheFile() {
    var result = Schemas.parse(written(Format.SARIF)).get("runs").get(0).get("results").get(0);
    assertThat(result.get("message").get("text").asString())
        .startsWith("Role shop/cart (overlay overlays/prod): ");
    assertThat(
            result
                .get("locations")
                .get(0)
                .get("physicalLocation")
                .get("artifactLocation")
                .get("uri")
                .asString())
        .isEqualTo("overlays/prod/verbs.yaml");
  }
}
