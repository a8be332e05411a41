package dev.breakwater.controls.frameworks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.breakwater.controls.Harness;
import dev.breakwater.controls.catalogue.Catalogue;
import dev.breakwater.model.finding.Problem;
import dev.breakwater.model.settings.SettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnFrameworkTest {
  private static final Catalogue CATALOGUE = Catalogue.load();

  @TempDir Path folder;

  private OwnFramework read(String text) throws SettingsException, IOException {
    Path file = Files.writeString(folder.resolve("ours.yaml"), text);
    return OwnFramework.read(file, "ours.yaml", CATALOGUE);
  }

  @Test
  void takesRequirementsAndControlsUnderNone() throws Exception {
    OwnFramework ours =
        read(
            """
            id: acme-2
            title: What ACME asks for
            requirements:
              - id: "1.1"
                title: Nobody owns the node
                section: Pods
                controls: [privileged-container, host-pid, host-pid]
                rest: Who logs in to nodes is looked at by hand.
              - id: "1.2"
                title: Keys are kept in a safe
                reason: The safe is made of steel.
            controls:
              - cpu-limit
            """);
    assertThat(ours.id()).isEqualTo("acme-2");
    assertThat(ours.requirements(CATALOGUE, Harness.NEWEST))
        .containsExactly(
            new FrameworkRequirement(
                "1.1",
                "Nobody owns the node",
                "Pods",
                List.of("privileged-container", "host-pid"),
                null,
                "Who logs in to nodes is looked at by hand."),
            new FrameworkRequirement(
                "1.2",
                "Keys are kept in a safe",
                null,
                List.of(),
                "The safe is made of steel.",
                null));
    assertThat(CATALOGUE.controls())
        .filteredOn(control -> ours.includes(control, Harness.NEWEST))
        .extracting(control -> control.id())
        .containsExactly("cpu-limit", "host-pid", "privileged-container");
  }

  @Test
  void mayBeAListOfControlsAlone() throws Exception {
    OwnFramework ours = read("{id: ours, title: Ours, controls: [image-tag]}");
    assertThat(ours.requirements()).isEmpty();
    assertThat(ours.controls()).containsExactly("image-tag");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          {id: a, title: A, control: []}                                          | 1:19 | the framework has no key `control` | Did you mean `controls`?
          {id: a, title: A, controls: [privileged-contaner]}                      | 1:30 | there is no control `privileged-contaner` | Did you mean `privileged-container`?
          {id: a, title: A, controls: [xyzzy]}                                    | 1:30 | there is no control `xyzzy` | 'breakwater controls list' names them all.
          {id: a, title: A, controls: [5.1]}                                      | 1:30 | an entry of `controls` is a number, not a text | Put it in quotes.
          {id: a, title: A, controls: cpu-limit}                                  | 1:29 | `controls` is a text, not a list | Write one entry a line, each after `- `.
          {id: a, title: A}                                                       | 1:1  | the framework names no control | Name some under `controls`; 'breakwater controls list' names them all.
          {title: A, controls: [cpu-limit]}                                       | 1:1  | the framework lacks `id` | Give `id` and `title`.
          {id: a, controls: [cpu-limit]}                                          | 1:1  | the framework lacks `title` | Give `id` and `title`.
          {id: Acme, title: A, controls: [cpu-limit]}                             | 1:6  | `Acme` is no ID | Write small letters and digits, with single dashes between them, as in acme-2.
          {id: a-, title: A, controls: [cpu-limit]}                               | 1:6  | `a-` is no ID | Write small letters and digits, with single dashes between them, as in acme-2.
          {id: nsa, title: A, controls: [cpu-limit]}                              | 1:6  | `nsa` is a framework that there is already | Choose another.
          {id: a, title: A, requirements: [{id: b, title: B}]}                    | 1:34 | an entry of `requirements` names no control and gives no reason | Name some under `controls`, or say under `reason` why none can show it.
          {id: a, title: A, requirements: [{id: b, controls: [cpu-limit]}]}       | 1:34 | an entry of `requirements` lacks `title` | Give `id` and `title`.
          {id: a, title: A, requirements: [{id: b, title: B, why: c}]}            | 1:52 | an entry of `requirements` has no key `why` | There are id, title, section, controls, reason, rest.
          {id: a, title: A, requirements: [{id: b, title: B, controls: [cpu-limit], reason: c}]} | 1:83 | `reason` says why no control can show it, and `controls` names some | Say under `rest` what of it they do not show.
          {id: a, title: A, requirements: [{id: b, title: B, reason: c}, {id: b, title: B, reason: c}]} | 1:69 | the requirement `b` stands twice | Make one of the two, or give one another `id`.
          [cpu-limit]                                                             | 1:1  | the framework is a list, not a map | Write keys with values; there are id, title, requirements, controls.
          ""                                                                      | 1:1  | it is empty | Write `id`, `title` and `controls`.
          """)
  void saysWhatIsWrongWhereAndWhatWouldBeRight(
      String text, String position, String cause, String nextStep) {
    assertThat(catchThrowableOfType(SettingsException.class, () -> read(text)).problem())
        .isEqualTo(
            new Problem(
                "invalid-framework",
                "the framework is wrong",
                "ours.yaml:" + position,
                cause,
                nextStep,
                true));
  }

  @Test
  void saysThatThereIsNoFile() {
    Path none = folder.resolve("none.yaml");
    assertThat(
            catchThrowableOfType(
                    SettingsException.class, () -> OwnFramework.read(none, "none.yaml", CATALOGUE))
                .problem()
                .nextStep())
        .isEqualTo("Check the path given to --framework.");
  }
}
