package dev.breakwater.assess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breakwater.controls.catalogue.Catalogue;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.frameworks.BuiltInFramework;
import dev.breakwater.model.finding.Finding;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.model.kube.ObjectId;
import dev.breakwater.model.kube.Resource;
import dev.breakwater.model.tree.Position;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TallyTest {
  private static final Control PRIVILEGED = control("privileged-container");
  private static final Control NON_ROOT = control("run-as-non-root");

  private final Tally tally = new Tally();

  @Test
  void countsUnknownAndExceptedApartFromPassedAndInNoScore() {
    one(NON_ROOT, Outcome.FAIL);
    one(NON_ROOT, Outcome.UNKNOWN);
    one(NON_ROOT, Outcome.EXCEPTED);

    Summary.FrameworkScore nsa = score(List.of(NON_ROOT), 4);

    assertThat(nsa.controls())
        .containsExactly(new Summary.ControlScore("run-as-non-root", 1, 1, 1, 1));
    assertThat(nsa.score()).hasValue(50.0);
  }

  @Test
  void hasNoScoreWhereEverythingIsUnknownOrExcepted() {
    one(NON_ROOT, Outcome.UNKNOWN);
    one(NON_ROOT, Outcome.EXCEPTED);

    assertThat(score(List.of(NON_ROOT), 2).score()).isEmpty();
  }

  @Test
  void countsAnObjectOnceForAControlByItsWorstOutcome() {
    Resource pod = pod();
    tally.add(finding(NON_ROOT, Outcome.EXCEPTED, pod));
    tally.add(finding(NON_ROOT, Outcome.FAIL, pod));
    tally.add(finding(NON_ROOT, Outcome.UNKNOWN, pod));

    assertThat(score(List.of(NON_ROOT), 1).controls())
        .containsExactly(new Summary.ControlScore("run-as-non-root", 0, 1, 0, 0));
  }

  @Test
  void weighsBySeverity() {
    one(PRIVILEGED, Outcome.FAIL);
    int critical = Severity.CRITICAL.weight();
    int high = Severity.HIGH.weight();

    assertThat(score(List.of(PRIVILEGED, NON_ROOT), 1).score().orElseThrow())
        .isEqualTo(Math.round(1000.0 * high / (critical + high)) / 10.0);
  }

  @Test
  void isWholeOnlyWhereNothingFailed() {
    one(NON_ROOT, Outcome.FAIL);

    assertThat(score(List.of(NON_ROOT), 1_000_000).score()).hasValue(99.9);
  }

  @Test
  void isNothingOnlyWhereNothingPassed() {
    for (int i = 0; i < 9_999; i++) {
      one(NON_ROOT, Outcome.FAIL);
    }

    assertThat(score(List.of(NON_ROOT), 10_000).score()).hasValue(0.1);
  }

  private void one(Control control, Outcome outcome) {
    tally.add(finding(control, outcome, pod()));
  }

  private Summary.FrameworkScore score(List<Control> controls, long objects) {
    long[] evaluations = new long[controls.size()];
    Arrays.fill(evaluations, objects);
    return tally
        .summary(objects, objects, 0, controls, evaluations, List.of(BuiltInFramework.NSA), 37)
        .frameworks()
        .getFirst();
  }

  private static Resource pod() {
    return new Resource(new ObjectId("v1", "Pod", "shop", "cart"), "cart.yaml", Position.of(1, 1));
  }

  private static Finding finding(Control control, Outcome outcome, Resource pod) {
    return new Finding(
        control.id(),
        control.severity(),
        outcome,
        pod,
        null,
        "spec",
        Position.of(1, 1),
        Position.of(1, 5),
        "wrong",
        null,
        null);
  }

  private static Control control(String id) {
    return Objects.requireNonNull(Catalogue.load().find(id));
  }
}
