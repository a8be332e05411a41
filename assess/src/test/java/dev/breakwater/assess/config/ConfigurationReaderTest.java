package dev.breakwater.assess.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.breakwater.model.finding.Problem;
import dev.breakwater.model.kube.ObjectId;
import dev.breakwater.model.settings.SettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationReaderTest {
  @TempDir Path folder;

  private static Configuration parse(String text) throws SettingsException {
    return ConfigurationReader.parse(text, "conf.yaml");
  }

  @Test
  void readsWorkloadsAndRegistries() throws SettingsException {
    Configuration configuration =
        parse(
            """
            workloads:
              - group: example.com
                kind: Widget
                path: spec.pods[of.this].template
              - kind: Gadget   # core group
                path: spec
            trustedRegistries: [ghcr.io/acme/, registry.shop.example]
            """);
    assertThat(configuration.parameters().trustedRegistries())
        .containsExactly("ghcr.io/acme", "registry.shop.example");
    assertThat(
            configuration.podTemplates().knows(new ObjectId("example.com/v2", "Widget", null, "a")))
        .isTrue();
    assertThat(configuration.podTemplates().knows(new ObjectId("v1", "Gadget", null, "a")))
        .isTrue();
    assertThat(configuration.podTemplates().knows(new ObjectId("v1", "Pod", null, "a"))).isTrue();
    assertThat(configuration.podTemplates().knows(new ObjectId("v1", "Other", null, "a")))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing yet\n", "workloads:\n", "trustedRegistries: []"})
  void mayBeEmpty(String text) throws SettingsException {
    assertThat(parse(text).parameters()).isEqualTo(Configuration.DEFAULT.parameters());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          trustedRegistry: []                      | 1:1  | the configuration has no key `trustedRegistry` | Did you mean `trustedRegistries`?
          xyzzy: 1                                 | 1:1  | the configuration has no key `xyzzy` | There are trustedRegistries, workloads.
          [ghcr.io]                                | 1:1  | the configuration is a list, not a map | Write keys with values; there are trustedRegistries, workloads.
          trustedRegistries: ghcr.io               | 1:20 | `trustedRegistries` is a text, not a list | Write one entry a line, each after `- `.
          trustedRegistries: [5000]                | 1:21 | an entry of `trustedRegistries` is a number, not a text | Put it in quotes.
          trustedRegistries: [on]                  | 1:21 | an entry of `trustedRegistries` is a boolean, not a text | Put it in quotes.
          trustedRegistries: [{}]                  | 1:21 | an entry of `trustedRegistries` is a map, not a text | Write a plain value.
          trustedRegistries: ['']                  | 1:21 | an entry of `trustedRegistries` is empty | Write a value.
          trustedRegistries: ['https://ghcr.io']   | 1:21 | `https://ghcr.io` is no registry | Write a host, with or without a path, as in ghcr.io/acme: no scheme, no wildcard.
          workloads: [{kind: A, paths: b}]         | 1:23 | an entry of `workloads` has no key `paths` | Did you mean `path`?
          workloads: [{kind: A}]                   | 1:13 | an entry of `workloads` lacks `path` | Give `kind` and `path`, and `group` unless it is the core group.
          workloads: [{path: a}]                   | 1:13 | an entry of `workloads` lacks `kind` | Give `kind` and `path`, and `group` unless it is the core group.
          workloads: [{kind: A, path: 'a..b'}]     | 1:29 | `path` is no path of fields: a key is empty at character 2: a..b | Write the fields from the object to its pod template, as in spec.template.
          workloads: [{kind: A, path: [spec]}]     | 1:29 | `path` is a list, not a text | Write a plain value.
          workloads: [Widget]                      | 1:13 | an entry of `workloads` is a text, not a map | Write keys with values; there are group, kind, path.
          """)
  void saysWhatIsWrongWhereAndWhatWouldBeRight(
      String text, String position, String cause, String nextStep) {
    assertThat(problem(text))
        .isEqualTo(
            new Problem(
                "invalid-configuration",
                "the configuration is wrong",
                "conf.yaml:" + position,
                cause,
                nextStep,
                true));
  }

  @Test
  void aKeyMayNotStandTwice() {
    Problem problem = problem("workloads: []\ntrustedRegistries: []\nworkloads: []\n");
    assertThat(problem.where()).isEqualTo("conf.yaml:3:1");
    assertThat(problem.cause()).isEqualTo("`workloads` stands twice, first in line 1");
  }

  @Test
  void hasToBeYaml() {
    Problem problem = problem("workloads:\n  - {kind: A\n");
    assertThat(problem.where()).startsWith("conf.yaml:");
    assertThat(problem.cause()).startsWith("not valid YAML: ");
  }

  @Test
  void readsAFileThatBeginsWithAByteOrderMark() throws IOException, SettingsException {
    Path file = Files.writeString(folder.resolve("c.yaml"), "\uFEFFtrustedRegistries: [ghcr.io]");
    assertThat(ConfigurationReader.read(file, "c.yaml").parameters().trustedRegistries())
        .containsExactly("ghcr.io");
  }

  @Test
  void saysWhyAFileCannotBeRead() throws IOException {
    Path latin = Files.write(folder.resolve("latin.yaml"), new byte[] {(byte) 0xe4});
    assertThat(unreadable(latin)).isEqualTo("it is not UTF-8 text");
    assertThat(unreadable(folder)).isEqualTo("it is a folder");
    assertThat(unreadable(folder.resolve("none.yaml"))).isEqualTo("there is no such file");
  }

  private static String unreadable(Path file) {
    return catchThrowableOfType(
            SettingsException.class, () -> ConfigurationReader.read(file, "c.yaml"))
        .problem()
        .cause();
  }

  private static Problem problem(String text) {
    return catchThrowableOfType(SettingsException.class, () -> parse(text)).problem();
  }
}
