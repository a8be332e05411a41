package dev.breakwater.cli;

import static dev.breakwater.cli.Manifests.write;
import static org.assertj.core.api.Assertions.assertThat;

import dev.breakwater.controls.catalogue.CaseManifest;
import dev.breakwater.controls.catalogue.Catalogue;
import dev.breakwater.controls.catalogue.Control;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

class ControlsAndVersionTest {
  @TempDir Path folder;

  private String run(String line) {
    Cli.Outcome outcome = Cli.in(folder).run(line.split(" "));
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isZero();
    return outcome.out();
  }

  static List<String> controls() {
    return Catalogue.load().controls().stream().map(Control::id).toList();
  }

  @Test
  void listsEveryControlOnce() {
    String out = run("controls list");
    for (String id : controls()) {
      assertThat(out.lines().filter(line -> line.contains(" " + id + " "))).hasSize(1);
    }
    assertThat(out).contains(controls().size() + " controls.");
  }

  @Test
  void listsTheControlsOfAFramework() {
    assertThat(run("controls list --framework pss-baseline"))
        .contains("privileged-container", "host-network")
        .doesNotContain("run-as-non-root");
  }

  @Test
  void listsTheControlsOfAFrameworkOfOnesOwn() {
    write(folder, "ours.yaml", "{id: ours, title: Ours, controls: [host-pid]}");
    assertThat(run("controls list --framework ours.yaml")).contains("host-pid", "1 controls.");
    assertThat(run("controls list --framework ours.yaml --format json"))
        .contains("\"all\", \"ours\"]");
  }

  @Test
  void listsTheFrameworksWithTheirControls() {
    assertThat(run("controls frameworks"))
        .contains("nsa ", "cis ", "mitre ", "pss-baseline ", "pss-restricted ")
        .contains("12 of 12 requirements   Pod Security Standards, baseline")
        .containsPattern("all +" + controls().size() + " controls  ");
    assertThat(run("controls frameworks --format json"))
        .contains("\"pss-baseline\": {\"title\": \"Pod Security Standards, baseline\"")
        .contains("\"requirements\": 12, \"covered\": 12, \"unanswerable\": 0}");
  }

  @Test
  void tellsWhatAnswersEachRequirementOfAFramework() {
    assertThat(run("controls frameworks cis"))
        .startsWith("cis: CIS Kubernetes Benchmark v1.12\n  131 requirements: ")
        .contains(
            "\n5.2 Pod Security Standards\n", "\n  5.2.3: Pods do not share the host's processes")
        .contains("\n    controls        host-pid\n")
        .contains("\n    no control      Modes of files show on the node only");
    String json = run("controls frameworks cis --format json");
    assertThat(json)
        .contains(
            "{\"id\": \"5.2.3\", \"title\": \"Pods do not share the host's processes\", \"section\":"
                + " \"5.2 Pod Security Standards\", \"controls\": [\"host-pid\"]}")
        .contains("\"controls\": [], \"reason\": \"Modes of files");
    assertThat(names(json)).startsWith("schemaVersion", "id", "title", "controls", "requirements");
  }

  @Test
  void tellsWhatAFrameworkOfOnesOwnAsksFor() {
    write(
        folder,
        "ours.yaml",
        """
        id: ours
        title: What we ask for
        requirements:
          - id: A1
            title: Processes are our own
            controls: [host-pid]
            rest: The rest is looked at by hand.
        controls: [host-ipc]
        """);
    assertThat(run("controls frameworks ours.yaml"))
        .isEqualTo(
            """
            ours: What we ask for
              1 requirement: 1 answered by 2 controls.

              A1: Processes are our own
                controls        host-pid
                not shown       The rest is looked at by hand.

            Controls under no requirement
              host-ipc
            """);
  }

  @Test
  void listsForPrograms() {
    String json = run("controls list --format json");
    assertThat(names(json)).containsAll(controls());
    assertThat(json)
        .contains("\"frameworks\": [\"nsa\"", "\"podSecurity\": [\"baseline/privileged\"]");
  }

  @ParameterizedTest
  @MethodSource("controls")
  void showsAllAboutEveryControl(String id) {
    Control control = Catalogue.load().find(id);
    String out = run("controls show " + id);
    boolean dockerfile = CaseManifest.areDockerfiles(control);
    String what = dockerfile ? "Dockerfile" : "manifest";
    assertThat(out)
        .startsWith(id + " (" + control.severity().word() + ")\n  ")
        .contains("\nWhy\n", "\nWhat to do\n", "\nWhere it stands\n", "\n  edit ", "\n  CEL ")
        .contains("\nA " + what + " that it finds fault with\n", "\nThe same " + what + ", fixed\n")
        .contains(dockerfile ? "  FROM " : "  apiVersion: ");
    assertThat(out.replaceAll("\\s+", " "))
        .contains(control.title(), control.why().replaceAll("\\s+", " "));
    control
        .references()
        .equivalents()
        .forEach((tool, checks) -> assertThat(out).contains(tool.word()).contains(checks));
  }

  @Test
  void saysWhichBreakwaterThisIs() {
    String version = run("version");
    assertThat(version)
        .matches(
            "breakwater \\d+\\.\\d+\\.\\d+\\S*\nJava 2\\S+, .+\nKubernetes rules from 1.0 to 1.37\n");
    assertThat(run("--version")).isEqualTo(version.lines().findFirst().orElseThrow() + "\n");
    assertThat(run("-V")).isEqualTo(run("--version"));
    assertThat(names(run("version --format json")))
        .containsExactly("version", "java", "javaVendor", "newestKubernetes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "scan",
        "controls",
        "controls list",
        "controls show",
        "controls frameworks",
        "version",
        "completion"
      })
  void everyCommandHasHelp(String command) {
    String help = run((command + " --help").strip());
    assertThat(help)
        .startsWith("Usage: breakwater " + command)
        .contains("Examples:\n  breakwater " + command.split(" ")[0]);
    assertThat(help.lines().mapToInt(String::length).max().orElseThrow()).isLessThanOrEqualTo(100);
    assertThat(run((command + " -h").strip())).isEqualTo(help);
  }

  @Test
  void helpOfAScanSaysTheExitCodes() {
    assertThat(run("scan --help")).contains("Exit codes:\n  0 ", "\n  1 ", "\n  2 ");
  }

  private static List<String> names(String json) {
    var names = new ArrayList<String>();
    try (JsonParser parser =
        JsonFactory.builder().build().createParser(ObjectReadContext.empty(), json)) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.PROPERTY_NAME) {
          names.add(parser.currentName());
        }
      }
    }
    return names;
  }

  @Test
  void showsTheCelOfAControlThatHasOne() {
    Path here = Repository.root();
    assertThat(Cli.in(here).run("controls", "show", "host-network").out())
        .contains("As CEL, on a Pod", "object.spec.hostNetwork == false");
    assertThat(Cli.in(here).run("controls", "show", "credential-in-env").out())
        .doesNotContain("As CEL");
  }
}
