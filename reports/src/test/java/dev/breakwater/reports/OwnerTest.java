package dev.breakwater.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breakwater.assess.Report;
import dev.breakwater.model.finding.Finding;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.model.kube.ObjectId;
import dev.breakwater.model.kube.Owner;
import dev.breakwater.model.kube.Resource;
import dev.breakwater.model.tree.Position;
import dev.breakwater.reports.formats.Format;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnerTest {
  private static String written(Format format) {
    var pod =
        new Resource(
            new ObjectId("v1", "Pod", "shop", "cart-5d8f-x2x"),
            new Owner("apps/v1", "ReplicaSet", "cart-5d8f"),
            "all.json",
            Position.of(3, 1));
    var finding =
        new Finding(
            "host-path",
            Severity.HIGH,
            Outcome.FAIL,
            pod,
            null,
            "spec",
            Position.of(3, 1),
            Position.of(3, 5),
            "is wrong",
            null,
            null);
    Report report = SampleReport.of(List.of(finding), List.of());
    return Golden.written(format, report, RenderOptions.plain("1.2.3"));
  }

  @Test
  void jsonNamesTheOwner() {
    var owner =
        Schemas.parse(written(Format.JSON)).get("findings").get(0).get("resource").get("owner");
    assertThat(owner.get("apiVersion").asString()).isEqualTo("apps/v1");
    assertThat(owner.get("kind").asString()).isEqualTo("ReplicaSet");
    assertThat(owner.get("name").asString()).isEqualTo("cart-5d8f");
  }

  @Test
  void textNamesTheOwnerInTheHeading() {
    assertThat(written(Format.TEXT))
        .contains("Pod shop/cart-5d8f-x2x (of ReplicaSet cart-5d8f)  all.json:3");
  }
}
