package dev.breakwater.controls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breakwater.controls.catalogue.Catalogue;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.catalogue.Guidance;
import dev.breakwater.controls.requirement.Parameters;
import dev.breakwater.model.finding.Finding;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.tree.Position;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What has to be there, and to be true, of every control: an incomplete one fails the build. */
class EveryControlTest {
  static Stream<Control> controls() {
    return Catalogue.load().controls().stream();
  }

  @ParameterizedTest
  @MethodSource("controls")
  void hasCompleteMetadata(Control control) {
    assertThat(control.id()).matches("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    assertThat(control.title()).isNotBlank().doesNotEndWith(".");
    assertThat(control.why()).endsWith(".").hasSizeGreaterThan(80);
    assertThat(control.remediation()).endsWith(".").hasSizeGreaterThan(30);
    var references = control.references();
    assertThat(references.nsa()).isSubsetOf(Guidance.headings());
    if (control.outsideNsa() == null) {
      assertThat(references.nsa()).isNotEmpty();
    } else {
      assertThat(control.outsideNsa()).hasSizeGreaterThan(20).doesNotEndWith(".");
    }
    assertThat(references.mitre()).allMatch(t -> t.matches("T\\d{4}(\\.\\d{3})?"));
    assertThat(references.cis()).allMatch(c -> c.matches("\\d(\\.\\d+)+"));
    for (String text : List.of(control.why(), control.remediation())) {
      // A word that was broken at its hyphen when the line was.
      assertThat(text).doesNotMatch("(?s).*`[^` ]*- [^`]*`.*");
    }
    assertThat(references.podSecurity()).allMatch(c -> c.matches("(baseline|restricted)/\\w+"));
    references
        .equivalents()
        .forEach((tool, checks) -> assertThat(checks).as(tool.word()).hasSizeLessThanOrEqualTo(6));
    if (control.edit() instanceof Derivation.None none) {
      assertThat(none.because()).hasSizeGreaterThan(15);
    }
    if (control.cel() instanceof Derivation.None none) {
      assertThat(none.because()).hasSizeGreaterThan(15);
    }
  }

  @ParameterizedTest
  @MethodSource("controls")
  void passesItsGoodManifest(Control control) {
    assertThat(findings(control, "good")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("controls")
  void failsItsBadManifestAtAPlace(Control control) {
    List<Finding> findings = findings(control, "bad");
    assertThat(findings).anyMatch(f -> f.outcome() == Outcome.FAIL);
    assertThat(findings).allMatch(f -> Position.line(f.start()) > 0 && f.start() <= f.end());
    if (control.edit() instanceof Derivation.Derived) {
      assertThat(findings).anyMatch(f -> f.edit() != null);
    }
  }

  @ParameterizedTest
  @MethodSource("controls")
  void passesItsBadManifestOnceFixed(Control control) {
    assertThat(Harness.caseOf(control.id(), "fixed"))
        .isNotEqualTo(Harness.caseOf(control.id(), "bad"));
    assertThat(findings(control, "fixed")).isEmpty();
  }

  private static List<Finding> findings(Control control, String which) {
    return Harness.findings(
        List.of(control),
        Harness.NEWEST,
        new Parameters(List.of("registry.example.com")),
        Harness.objectsOf(control, which));
  }
}
