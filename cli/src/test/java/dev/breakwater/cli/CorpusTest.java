package dev.breakwater.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.breakwater.model.tree.MalformedDocumentException;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.Sequence;
import dev.breakwater.model.tree.YamlReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Manifests that people really publish, by every control. */
class CorpusTest {
  private static Path corpus() {
    Path corpus = Repository.root().resolve("../shared/corpus").normalize();
    boolean there = Files.isDirectory(corpus);
    assertThat(there || !"true".equals(System.getenv("CI"))).as("no " + corpus).isTrue();
    assumeTrue(there, "no corpus beside the checkout");
    return corpus;
  }

  private static Cli.Outcome scan(Path folder) {
    return Cli.in(folder)
        .run("scan", "--framework", "all", "--fail-on", "none", "--format", "json", ".");
  }

  @ParameterizedTest
  @ValueSource(strings = {"kubernetes-examples", "kube-prometheus"})
  void findsTheSameTwiceAndNothingWithoutALine(String set) {
    Path folder = corpus().resolve(set);
    String report = scan(folder).out();
    assertThat(scan(folder).out()).isEqualTo(report);
    Sequence findings = root(report).sequence("findings");
    assertThat(findings).isNotNull();
    assertThat(findings.size()).isGreaterThan(100);
    for (int i = 0; i < findings.size(); i++) {
      Mapping location = ((Mapping) findings.get(i)).mapping("location");
      assertThat(location).isNotNull();
      assertThat(location.get("line")).as("line of finding " + i).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"kubernetes-examples", "kube-prometheus"})
  void readsEveryObject(String set) {
    Mapping report = root(scan(corpus().resolve(set)).out());
    Sequence problems = report.sequence("problems");
    assertThat(problems).isNotNull();
    for (int i = 0; i < problems.size(); i++) {
      Node lost = ((Mapping) problems.get(i)).get("lost");
      assertThat(lost instanceof Scalar s && s.isFalse()).as("problem " + i).isTrue();
    }
    Mapping summary = report.mapping("summary");
    assertThat(summary).isNotNull();
    assertThat(summary.get("resources"))
        .isInstanceOfSatisfying(
            Scalar.class,
            count ->
                assertThat(Integer.parseInt(count.text()))
                    .isGreaterThanOrEqualTo(set.equals("kube-prometheus") ? 131 : 281));
  }

  private static Mapping root(String json) {
    try {
      return (Mapping) requireNonNull(new YamlReader().read(json, 1).root());
    } catch (MalformedDocumentException e) {
      throw new AssertionError(e);
    }
  }
}
