package dev.breakwater.controls.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breakwater.controls.Harness;
import dev.breakwater.controls.catalogue.Catalogue;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.Guidance;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * Nothing that the guidance, the Pod Security Standards, the CIS Benchmark or ATT&CK asks for is
 * passed over in silence: each has a control, or a reason why none can show it.
 */
class FrameworksTest {
  private static final Catalogue CATALOGUE = Catalogue.load();

  private static List<FrameworkRequirement> requirements(BuiltInFramework framework) {
    return framework.requirements(CATALOGUE, Harness.NEWEST);
  }

  @ParameterizedTest
  @EnumSource(value = BuiltInFramework.class, names = "ALL", mode = Mode.EXCLUDE)
  void everyRequirementHasAControlOrAReasonAndNotBoth(BuiltInFramework framework) {
    List<FrameworkRequirement> requirements = requirements(framework);
    assertThat(requirements).isNotEmpty();
    assertThat(requirements)
        .filteredOn(each -> each.controls().isEmpty() && each.reason() == null)
        .extracting(FrameworkRequirement::id)
        .as("neither control nor reason, and not pending")
        .isSubsetOf(Pending.REQUIREMENTS);
    assertThat(requirements)
        .filteredOn(each -> !each.controls().isEmpty() && each.reason() != null)
        .extracting(FrameworkRequirement::id)
        .as("a reason why no control can show it, and controls")
        .isEmpty();
  }

  @Test
  void nothingIsPendingThatIsAnswered() {
    var open = new TreeSet<String>();
    for (BuiltInFramework framework : BuiltInFramework.values()) {
      for (FrameworkRequirement each : requirements(framework)) {
        if (each.controls().isEmpty() && each.reason() == null) {
          open.add(each.id());
        }
      }
    }
    assertThat(new TreeSet<>(Pending.REQUIREMENTS)).isEqualTo(open);
  }

  @ParameterizedTest
  @EnumSource(value = BuiltInFramework.class, names = "ALL", mode = Mode.EXCLUDE)
  void dataSaysWhatTheFrameworkIs(BuiltInFramework framework) {
    FrameworkFile data = framework.data(CATALOGUE);
    assertThat(data.id()).isEqualTo(framework.id());
    assertThat(data.title()).isEqualTo(framework.title());
    for (FrameworkRequirement each : data.requirements()) {
      assertThat(each.title()).as(each.id()).hasSizeGreaterThan(10).doesNotEndWith(".");
      assertThat(each.section()).as(each.id()).isNotNull();
      for (String sentence : new String[] {each.reason(), each.rest()}) {
        if (sentence != null) {
          assertThat(sentence).as(each.id()).hasSizeGreaterThan(30).endsWith(".");
        }
      }
    }
  }

  /** For the other direction: what a control claims to answer has to be asked. */
  @ParameterizedTest
  @EnumSource(names = {"CIS", "MITRE", "PSS_BASELINE", "PSS_RESTRICTED"})
  void everyReferenceOfAControlStandsInTheData(BuiltInFramework framework) {
    Set<String> asked =
        framework.data(CATALOGUE).requirements().stream()
            .map(FrameworkRequirement::id)
            .collect(Collectors.toSet());
    var unknown = new ArrayList<String>();
    for (Control control : CATALOGUE.controls()) {
      if (framework.includes(control, Harness.NEWEST)) {
        framework.named(control.references()).stream()
            .filter(reference -> !asked.contains(reference))
            .filter(reference -> isOf(framework, reference))
            .forEach(reference -> unknown.add(control.id() + ": " + reference));
      }
    }
    assertThat(unknown).isEmpty();
  }

  /** The levels share their references: baseline knows its own, restricted all not replaced. */
  private static boolean isOf(BuiltInFramework framework, String reference) {
    return switch (framework) {
      case PSS_BASELINE -> reference.startsWith("baseline/");
      case PSS_RESTRICTED -> !BuiltInFramework.replaced(reference, 0);
      default -> true;
    };
  }

  @Test
  void everyControlOfNsaAnswersARecommendation() {
    Set<String> answering = BuiltInFramework.NSA.data(CATALOGUE).controls();
    List<String> members =
        CATALOGUE.controls().stream()
            .filter(control -> BuiltInFramework.NSA.includes(control, Harness.NEWEST))
            .map(Control::id)
            .toList();
    assertThat(answering).containsExactlyInAnyOrderElementsOf(members);
  }

  @Test
  void recommendationsOfTheGuidanceStandUnderItsHeadings() {
    List<String> sections =
        requirements(BuiltInFramework.NSA).stream().map(FrameworkRequirement::section).toList();
    assertThat(sections).isSubsetOf(Guidance.headings());
    // A chapter that has sections says in them what it asks for.
    List<String> headings =
        Guidance.headings().stream()
            .filter(heading ->
                Guidance.headings().stream().noneMatch(h -> h.startsWith(heading + ": ")))
            .toList();
    assertThat(sections).containsAll(headings);
  }

  @Test
  void sectionFiveOfTheBenchmarkIsWhole() {
    assertThat(
            requirements(BuiltInFramework.CIS).stream()
                .map(FrameworkRequirement::id)
                .filter(id -> id.startsWith("5.")))
        .containsExactlyElementsOf(
            Stream.of(
                    numbers("5.1", 13),
                    numbers("5.2", 12),
                    numbers("5.3", 2),
                    numbers("5.4", 2),
                    numbers("5.5", 1),
                    numbers("5.6", 4))
                .flatMap(List::stream)
                .toList());
  }

  private static List<String> numbers(String section, int count) {
    var numbers = new ArrayList<String>();
    for (int i = 1; i <= count; i++) {
      numbers.add(section + "." + i);
    }
    return numbers;
  }

  @Test
  void aStricterCheckStandsInForABaselineCheckOnceThereIsOne() {
    assertThat(ids(BuiltInFramework.PSS_RESTRICTED, 37))
        .contains("restricted/capabilities_restricted", "baseline/sysctls")
        .doesNotContain("baseline/capabilities_baseline", "baseline/procMount");
    assertThat(ids(BuiltInFramework.PSS_RESTRICTED, 21))
        .contains("baseline/capabilities_baseline", "baseline/procMount");
  }

  private static List<String> ids(BuiltInFramework framework, int minor) {
    return framework.requirements(CATALOGUE, minor).stream().map(FrameworkRequirement::id).toList();
  }

  @Test
  void whatStandsAgainstAPartOfATechniqueStandsAgainstTheTechnique() {
    FrameworkRequirement userExecution =
        requirements(BuiltInFramework.MITRE).stream()
            .filter(each -> each.id().equals("T1204"))
            .findFirst()
            .orElseThrow();
    assertThat(userExecution.controls()).contains("image-tag");
  }
}
