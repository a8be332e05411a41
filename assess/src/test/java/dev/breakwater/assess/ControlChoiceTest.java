package dev.breakwater.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breakwater.controls.catalogue.Catalogue;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.frameworks.BuiltInFramework;
import dev.breakwater.controls.frameworks.Framework;
import dev.breakwater.model.finding.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class ControlChoiceTest {
  private static final Catalogue CATALOGUE = Catalogue.load();

  @Test
  void takesTheControlsOfAnyFrameworkAskedFor() throws Exception {
    List<String> both =
        ids(List.of(BuiltInFramework.NSA, BuiltInFramework.PSS_RESTRICTED), List.of(), List.of());

    assertThat(both)
        .containsAll(ids(List.of(BuiltInFramework.NSA), List.of(), List.of()))
        .containsAll(ids(List.of(BuiltInFramework.PSS_RESTRICTED), List.of(), List.of()))
        .doesNotHaveDuplicates()
        .isSorted();
  }

  @Test
  void takesOnlyTheNamedOnesWhateverTheFramework() throws Exception {
    assertThat(ids(List.of(BuiltInFramework.PSS_BASELINE), List.of("cpu-limit"), List.of()))
        .containsExactly("cpu-limit");
  }

  @Test
  void leavesOutWhatIsToBeSkippedAndWhatIsLessSevere() throws Exception {
    List<Control> chosen =
        new ControlChoice(
                List.of(BuiltInFramework.ALL),
                List.of(),
                List.of("privileged-container"),
                Severity.HIGH)
            .from(CATALOGUE, 37);

    assertThat(chosen).extracting(Control::id).isNotEmpty().doesNotContain("privileged-container");
    assertThat(chosen).extracting(Control::severity).containsOnly(Severity.CRITICAL, Severity.HIGH);
  }

  @Test
  void refusesANameThatNoControlHas() {
    assertThatThrownBy(() -> ids(List.of(BuiltInFramework.NSA), List.of("priviledged"), List.of()))
        .isInstanceOf(ControlChoice.UnknownControlException.class)
        .hasMessageContaining("priviledged");
  }

  private static List<String> ids(List<Framework> frameworks, List<String> only, List<String> skip)
      throws Exception {
    return new ControlChoice(frameworks, only, skip, Severity.LOW)
        .from(CATALOGUE, 37).stream().map(Control::id).toList();
  }
}
