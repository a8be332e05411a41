package dev.breakwater.cli;

import static dev.breakwater.cli.Manifests.PRIVILEGED;
import static dev.breakwater.cli.Manifests.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MistakesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                              | breakwater               | a command is missing; there are scan, controls, version, completion
          scn                             | breakwater               | there is no command scn; did you mean scan?
          frobnicate                      | breakwater               | there is no command frobnicate; there are scan, controls, version, completion
          --verzion                       | breakwater               | there is no option --verzion; did you mean --version?
          controls                        | breakwater controls      | a command is missing; there are list, show, frameworks
          controls lst                    | breakwater controls      | there is no command lst; did you mean list?
          controls show                   | breakwater controls show | ID is missing
          controls show privileged        | breakwater controls show | there is no control privileged; did you mean privileged-container?
          controls show xyzzy             | breakwater controls show | there is no control xyzzy; 'breakwater controls list' names them all
          controls show a b               | breakwater controls show | unexpected argument b
          controls list --framework x     | breakwater controls list | option --framework cannot be x; it takes nsa, cis, mitre, pss-baseline, pss-restricted, all, or a FILE.yaml of your own
          controls frameworks citre       | breakwater controls frameworks | there is no framework citre; did you mean mitre?
          controls frameworks xyzzy       | breakwater controls frameworks | there is no framework xyzzy; there are nsa, cis, mitre, pss-baseline, pss-restricted, all, or a FILE.yaml of your own
          controls list --format yaml     | breakwater controls list | option --format cannot be yaml; it takes text, json
          version now                     | breakwater version       | unexpected argument now
          version --format xml            | breakwater version       | option --format cannot be xml; it takes text, json
          completion                      | breakwater completion    | SHELL is missing
          completion zhs                  | breakwater completion    | there is no completion for zhs; did you mean zsh?
          completion tcsh4                | breakwater completion    | there is no completion for tcsh4; there are bash, zsh, fish
          scan --formt json               | breakwater scan          | there is no option --formt; did you mean --format?
          scan --formt=json               | breakwater scan          | there is no option --formt; did you mean --format?
          scan --help=yes                 | breakwater scan          | option --help takes no value
          scan --output                   | breakwater scan          | option --output needs a value: --output FILE
          scan --output=                  | breakwater scan          | option --output needs a value, and this one is empty
          scan --output --format json     | breakwater scan          | option --output needs a value: --output FILE
          scan --format jsn               | breakwater scan          | option --format cannot be jsn; did you mean json?
          scan --format text --format json| breakwater scan          | option --format is given twice, and takes one value
          scan --framework psr            | breakwater scan          | option --framework cannot be psr; it takes nsa, cis, mitre, pss-baseline, pss-restricted, all, or a FILE.yaml of your own
          scan --framework nsa,           | breakwater scan          | option --framework has an empty value
          scan --framework restricted     | breakwater scan          | option --framework cannot be restricted; did you mean pss-restricted?
          scan --fail-on hihg             | breakwater scan          | option --fail-on cannot be hihg; did you mean high?
          scan --fail-on serious          | breakwater scan          | option --fail-on cannot be serious; it takes critical, high, medium, low, none
          scan --min-severity none        | breakwater scan          | option --min-severity cannot be none; it takes critical, high, medium, low
          scan --color sometimes          | breakwater scan          | option --color cannot be sometimes; it takes auto, always, never
          scan --kubernetes-version 1.38  | breakwater scan          | option --kubernetes-version cannot be 1.38; it takes 1.0 to 1.37, as in 1.37
          scan --kubernetes-version 2.0   | breakwater scan          | option --kubernetes-version cannot be 2.0; it takes 1.0 to 1.37, as in 1.37
          scan --kubernetes-version 1     | breakwater scan          | option --kubernetes-version cannot be 1; it takes 1.0 to 1.37, as in 1.37
          scan --control run-as-nonroot   | breakwater scan          | there is no control run-as-nonroot; did you mean run-as-non-root?
          scan --values=                  | breakwater scan          | option --values has an empty value
          scan --set image                | breakwater scan          | option --set cannot be image: 'image' has no value: write key=value
          scan --set a[x]=1               | breakwater scan          | option --set cannot be a[x]=1: after [ at character 2 must come a number and ]
          scan --set a={1,2               | breakwater scan          | option --set cannot be a={1,2: a list that { begins must end with }
          scan --release-name Shop        | breakwater scan          | option --release-name cannot be Shop; a release is named with a-z, 0-9, - and ., at most 53 of them
          scan --namespace a.b            | breakwater scan          | option --namespace cannot be a.b; a namespace is named with a-z, 0-9 and -, at most 63 of them
          scan --skip run-as-nonroot      | breakwater scan          | there is no control run-as-nonroot; did you mean run-as-non-root?
          scan --control host-port --skip host-port | breakwater scan | no control is left to evaluate: --control, --skip and --min-severity exclude all of them
          """)
  void saysWhatIsWrongAndWhereHelpIs(String line, String command, String message) {
    String[] args = line.isEmpty() ? new String[0] : line.split(" ");
    Cli.Outcome outcome = Cli.in(folder).run(args);
    assertThat(outcome.err())
        .isEqualTo("breakwater: " + message + "\nRun '" + command + " --help'.\n");
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.code()).isEqualTo(2);
  }

  @Test
  void anEmptySourceIsAMistake() {
    assertThat(Cli.in(folder).run("scan", "").err())
        .startsWith("breakwater: a source is an empty text; is a variable unset?\n");
  }

  @Test
  void saysWhyTheReportCannotBeWrittenBeforeScanning() {
    write(folder, "k8s/agent.yaml", PRIVILEGED);
    Supplier<InputStream> unread =
        () ->
            new InputStream() {
              @Override
              public int read() {
                throw new AssertionError("scanned");
              }
            };
    for (List<String> each :
        List.of(
            List.of("k8s", "it is a folder; give a file"),
            List.of(
                "out/report.json",
                "the folder "
                    + folder.resolve("out")
                    + " does not exist; make it first, or give another file"))) {
      Cli.Outcome outcome =
          Cli.in(folder).stdin(unread.get()).run("scan", "-", "--output", each.getFirst());
      assertThat(outcome.err())
          .isEqualTo(
              "breakwater: cannot write the report to "
                  + each.getFirst()
                  + ": "
                  + each.getLast()
                  + "\n");
      assertThat(outcome.out()).isEmpty();
      assertThat(outcome.code()).isEqualTo(2);
    }
  }

  @Test
  void saysWhereTheConfigurationIsWrong() {
    write(folder, "conf.yaml", "trustedRegistries: [ghcr.io]\nworkload: []\n");
    Cli.Outcome outcome = Cli.in(folder).run("scan", "--config", "conf.yaml");
    assertThat(outcome.err())
        .isEqualTo(
            "breakwater: conf.yaml:2:1: the configuration is wrong: the configuration has no key"
                + " `workload`. Did you mean `workloads`?\n");
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.code()).isEqualTo(2);
  }

  @Test
  void saysWhereAFrameworkIsWrong() {
    write(folder, "ours.yaml", "id: ours\ntitle: Ours\ncontrols:\n  - hostpid\n");
    for (String[] args :
        List.of(
            new String[] {"scan", "--framework", "ours.yaml"},
            new String[] {"controls", "list", "--framework", "nsa,ours.yaml"},
            new String[] {"controls", "frameworks", "ours.yaml"})) {
      assertThat(Cli.in(folder).run(args))
          .isEqualTo(
              new Cli.Outcome(
                  2,
                  "",
                  "breakwater: ours.yaml:4:5: the framework is wrong: there is no control"
                      + " `hostpid`. Did you mean `host-pid`?\n"));
    }
  }

  @Test
  void twoFrameworksOfOneNameAreAMistake() {
    write(folder, "a.yaml", "{id: ours, title: A, controls: [host-pid]}");
    write(folder, "b.yaml", "{id: ours, title: B, controls: [host-ipc]}");
    assertThat(Cli.in(folder).run("scan", "--framework", "a.yaml,./b.yaml").err())
        .startsWith("breakwater: two frameworks of your own are called ours; rename one\n");
  }

  @Test
  void aMissingFrameworkIsSaid() {
    assertThat(Cli.in(folder).run("scan", "--framework", "our/framework").err())
        .isEqualTo(
            "breakwater: our/framework: the framework cannot be read: there is no such file."
                + " Check the path given to --framework.\n");
  }

  @Test
  void valuesThatCannotBeReadAreSaid() {
    write(folder, "list.yaml", "- a\n");
    write(folder, "broken.yaml", "a: [\n");
    for (List<String> each :
        List.of(
            List.of("none.yaml", "none.yaml: the values cannot be read: there is no such file;"),
            List.of("list.yaml", "list.yaml:1:1: the values cannot be read: values are a map;"),
            List.of("broken.yaml", "broken.yaml:2:1: the values cannot be read:"))) {
      Cli.Outcome outcome = Cli.in(folder).run("scan", "--values", each.getFirst());
      assertThat(outcome.err()).startsWith("breakwater: " + each.getLast());
      assertThat(outcome.code()).isEqualTo(2);
    }
  }

  @Test
  void aMissingConfigurationIsSaid() {
    assertThat(Cli.in(folder).run("scan", "--config", "conf.yaml"))
        .isEqualTo(
            new Cli.Outcome(
                2,
                "",
                "breakwater: conf.yaml: the configuration cannot be read: there is no such file."
                    + " Check the path given to --config.\n"));
  }

  @Test
  void aBugIsOneLineThatHoldsNothingOfTheInput() {
    Cli.Outcome outcome = broken(new IllegalStateException("hunter2")).run("scan", "-");
    assertThat(outcome.err())
        .startsWith("breakwater: internal error, IllegalStateException at ")
        .contains("BREAKWATER_DEBUG=1")
        .doesNotContain("hunter2")
        .hasLineCount(1);
    assertThat(outcome.code()).isEqualTo(2);
  }

  @Test
  void aBugShowsItsStackToWhoeverAsks() {
    Cli cli = broken(new IllegalStateException("told")).with("BREAKWATER_DEBUG", "1");
    assertThat(cli.run("scan", "-").err()).contains("told", "\tat ");
  }

  @Test
  void saysHowToAllowMoreMemory() {
    Cli.Outcome outcome = broken(new OutOfMemoryError()).run("scan", "-");
    assertThat(outcome.err()).contains("BREAKWATER_JAVA_OPTS=-Xmx").hasLineCount(1);
    assertThat(outcome.code()).isEqualTo(2);
  }

  private Cli broken(Throwable by) {
    return Cli.in(folder)
        .stdin(
            new InputStream() {
              @Override
              public int read() {
                if (by instanceof Error error) {
                  throw error;
                }
                throw (RuntimeException) by;
              }
            });
  }

  @Test
  void saysWhatAControlNeedsThatIsAskedForByName() {
    Cli.Outcome outcome = Cli.in(folder).run("scan", "--control", "untrusted-registry", ".");
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("untrusted-registry", "trustedRegistries", "--config FILE");
  }

  @Test
  void countsNoPassForAControlThatNobodyConfigured() {
    write(folder, "pod.yaml", Manifests.PRIVILEGED);
    write(folder, "conf.yaml", "trustedRegistries: [registry.shop.example]\n");
    assertThat(Cli.in(folder).run("scan", "--format", "json", "pod.yaml").out())
        .doesNotContain("untrusted-registry");
    assertThat(
            Cli.in(folder)
                .run("scan", "--format", "json", "--config", "conf.yaml", "pod.yaml")
                .out())
        .contains("{\"id\": \"untrusted-registry\", \"passed\": 1");
  }
}
