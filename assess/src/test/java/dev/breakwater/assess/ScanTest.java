package dev.breakwater.assess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breakwater.controls.catalogue.Catalogue;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.frameworks.BuiltInFramework;
import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Parameters;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.model.finding.Finding;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.finding.Problem;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.model.kube.PodTemplates;
import dev.breakwater.model.tree.Node;
import dev.breakwater.sources.SourcePlan;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanTest {
  private static final String HARDENED =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: hardened, namespace: shop}
      spec:
        containers:
        - name: web
          image: registry.example.com/web:1.0
          securityContext: {privileged: false}
      """;
  private static final String PRIVILEGED =
      HARDENED.replace("hardened", "open").replace("false", "yes");
  private static final String MOUNTS_TOKEN =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: quiet, namespace: shop}
      spec:
        serviceAccountName: quiet
        containers: [{name: web, image: registry.example.com/web:1.0}]
      """;
  private static final String DECLINES =
      """
      apiVersion: v1
      kind: ServiceAccount
      metadata: {name: quiet, namespace: shop}
      automountServiceAccountToken: false
      """;

  @TempDir Path folder;

  @Test
  void findsWhatKubernetesWouldTakeForTrueAndCountsObjectsByVerdict() throws IOException {
    Report report = scan(List.of("privileged-container"), 2, HARDENED, PRIVILEGED);

    assertThat(report.findings())
        .singleElement()
        .satisfies(f -> {
          assertThat(f.outcome()).isEqualTo(Outcome.FAIL);
          assertThat(f.resource().id().name()).isEqualTo("open");
          assertThat(f.resource().file()).isEqualTo("1.yaml");
          assertThat(f.path()).isEqualTo("spec.containers[0].securityContext.privileged");
        });
    Summary summary = report.summary();
    assertThat(summary.resources()).isEqualTo(2);
    assertThat(summary.evaluated()).isEqualTo(2);
    assertThat(summary.failed()).isEqualTo(1);
    assertThat(summary.bySeverity()).containsEntry(Severity.CRITICAL, 1L);
    assertThat(summary.frameworks())
        .singleElement()
        .satisfies(nsa -> {
          assertThat(nsa.score()).hasValue(50.0);
          assertThat(nsa.controls())
              .containsExactly(new Summary.ControlScore("privileged-container", 1, 1, 0, 0));
        });
  }

  @Test
  void hasNoScoreWhereNothingWasDecided() throws IOException {
    Report report = scan(List.of("privileged-container"), 1, DECLINES);

    assertThat(report.summary().evaluated()).isZero();
    assertThat(report.summary().frameworks().getFirst().score()).isEmpty();
  }

  @Test
  void letsAnotherObjectMakeUpForAFindingWhereverItStands() throws IOException {
    List<String> only = List.of("service-account-token-automount");

    assertThat(scan(only, 2, MOUNTS_TOKEN).findings()).hasSize(1);
    assertThat(scan(only, 2, MOUNTS_TOKEN, DECLINES).findings()).isEmpty();
    assertThat(scan(only, 2, DECLINES, MOUNTS_TOKEN).findings()).isEmpty();
    assertThat(scan(only, 1, MOUNTS_TOKEN + "---\n" + DECLINES).findings()).isEmpty();
  }

  @Test
  void countsAWaivedFindingAsAPass() throws IOException {
    Report report = scan(List.of("service-account-token-automount"), 1, MOUNTS_TOKEN, DECLINES);

    assertThat(report.summary().failed()).isZero();
    assertThat(report.summary().frameworks().getFirst().score()).hasValue(100.0);
  }

  @Test
  void tellsEqualObjectsApartByWhereTheyStand() throws IOException {
    Report report = scan(List.of("privileged-container"), 2, PRIVILEGED, PRIVILEGED);

    assertThat(report.summary().failed()).isEqualTo(2);
  }

  @Test
  void keepsTheNeighboursOfABrokenDocument() throws IOException {
    Report report =
        scan(List.of("privileged-container"), 1, HARDENED + "---\nkind: [\n---\n" + PRIVILEGED);

    assertThat(report.findings()).hasSize(1);
    assertThat(report.problems())
        .singleElement()
        .satisfies(p -> {
          assertThat(p.lost()).isTrue();
          assertThat(p.where()).startsWith("0.yaml:");
        });
  }

  @Test
  void saysTheSameWithAnyNumberOfWorkersAndInAnyOrder() throws IOException {
    long seed = Long.getLong("breakwater.seed", 20260801L);
    System.out.println("ScanTest seed " + seed + " (-Dbreakwater.seed to change)");
    var random = new Random(seed);
    var documents = new ArrayList<String>();
    for (int i = 0; i < 300; i++) {
      String each = List.of(HARDENED, PRIVILEGED, MOUNTS_TOKEN, DECLINES).get(random.nextInt(4));
      documents.add(
          each.replace("shop", "ns" + random.nextInt(5)).replaceFirst("name: ", "name: n" + i));
    }
    Map<String, Long> expected = null;
    for (int workers = 1; workers <= 4; workers++) {
      Report one = scan(List.of(), workers, documents.toArray(String[]::new));
      Report again = scan(List.of(), workers, documents.toArray(String[]::new));
      assertThat(again.findings()).isEqualTo(one.findings());
      assertThat(again.summary()).isEqualTo(one.summary());
      if (expected == null) {
        expected = byMeaning(one);
      }
      assertThat(byMeaning(one)).as("%d workers", workers).isEqualTo(expected);
      Collections.shuffle(documents, random);
    }
  }

  @Test
  void readsStandardInput() {
    var plan =
        plan(
            List.of("privileged-container"),
            new SourcePlan(
                List.of("-"),
                List.of(),
                folder,
                () -> new ByteArrayInputStream(PRIVILEGED.getBytes(StandardCharsets.UTF_8)),
                PodTemplates.BUILT_IN));

    Report report = Scan.run(plan, Scan.Progress.SILENT, 1);

    assertThat(report.findings()).extracting(f -> f.resource().file()).containsExactly("<stdin>");
  }

  @Test
  void reportsWhatItCannotFind() {
    var plan =
        plan(
            List.of(),
            new SourcePlan(
                List.of("missing.yaml"),
                List.of(),
                folder,
                () -> new ByteArrayInputStream(new byte[0]),
                PodTemplates.BUILT_IN));

    assertThat(Scan.run(plan, Scan.Progress.SILENT, 1).problems())
        .extracting(Problem::code)
        .containsExactly("not-found");
  }

  @Test
  void namesTheObjectWhoseEvaluationFailsAndScansTheRest() throws IOException {
    for (Throwable bug : List.of(new IllegalStateException("hunter2"), new StackOverflowError())) {
      Files.writeString(folder.resolve("a.yaml"), PRIVILEGED + "---\n" + MOUNTS_TOKEN);
      Files.writeString(folder.resolve("b.yaml"), PRIVILEGED);
      var chosen = plan(List.of("privileged-container"), sources("a.yaml", "b.yaml"));
      var controls = new ArrayList<>(chosen.controls());
      controls.add(failingOn("quiet", bug));
      var plan =
          new ScanPlan(
              chosen.sources(), chosen.frameworks(), controls, chosen.minor(), chosen.parameters());

      Report report = Scan.run(plan, Scan.Progress.SILENT, 2);

      assertThat(report.problems())
          .singleElement()
          .satisfies(p -> {
            assertThat(p.code()).isEqualTo("internal-error");
            assertThat(p.what()).isEqualTo("Pod shop/quiet could not be evaluated");
            assertThat(p.where()).isEqualTo("a.yaml:10:1");
            assertThat(p.cause()).contains(bug.getClass().getSimpleName(), "ScanTest");
            assertThat(p.toString()).doesNotContain("hunter2");
            assertThat(p.lost()).isTrue();
          });
      assertThat(report.findings())
          .extracting(f -> f.resource().file())
          .contains("a.yaml", "b.yaml");
      assertThat(report.summary().resources()).isEqualTo(3);
      assertThat(report.summary().evaluated()).isEqualTo(2);
      assertThat(report.summary().frameworks().getFirst().controls())
          .containsExactly(new Summary.ControlScore("privileged-container", 0, 2, 0, 0));
    }
  }

  /** A control with a bug that objects of one name bring out. */
  private static Control failingOn(String name, Throwable bug) {
    return Control.ofKinds("buggy", "/Pod")
        .title("Buggy")
        .severity(Severity.LOW)
        .why("None.")
        .remediation("None.")
        .requires(
            new Own() {
              @Override
              public Truth test(Node scope, Evaluation evaluation) {
                if (!evaluation.object().resource().id().name().equals(name)) {
                  return Truth.TRUE;
                }
                if (bug instanceof Error error) {
                  throw error;
                }
                throw (RuntimeException) bug;
              }

              @Override
              public void explain(Node scope, Trail trail, Evaluation evaluation) {}
            })
        .build();
  }

  private SourcePlan sources(String... names) {
    return new SourcePlan(
        List.of(names),
        List.of(),
        folder,
        () -> new ByteArrayInputStream(new byte[0]),
        PodTemplates.BUILT_IN);
  }

  /** What is found, without where: files are named by their place in the order. */
  private static Map<String, Long> byMeaning(Report report) {
    return report.findings().stream()
        .collect(Collectors.groupingBy(ScanTest::meaning, Collectors.counting()));
  }

  private static String meaning(Finding f) {
    return f.control() + " " + f.resource().id() + " " + f.path() + " " + f.message();
  }

  private Report scan(List<String> only, int workers, String... files) throws IOException {
    try (var old = Files.list(folder)) {
      for (Path file : old.toList()) {
        Files.delete(file);
      }
    }
    for (int i = 0; i < files.length; i++) {
      Files.writeString(folder.resolve(i + ".yaml"), files[i]);
    }
    List<String> names = IntStream.range(0, files.length).mapToObj(i -> i + ".yaml").toList();
    return Scan.run(
        plan(
            only,
            new SourcePlan(
                names,
                List.of(),
                folder,
                () -> new ByteArrayInputStream(new byte[0]),
                PodTemplates.BUILT_IN)),
        Scan.Progress.SILENT,
        workers);
  }

  private static ScanPlan plan(List<String> only, SourcePlan sources) {
    try {
      return new ScanPlan(
          sources,
          List.of(BuiltInFramework.NSA),
          new ControlChoice(List.of(BuiltInFramework.NSA), only, List.of(), Severity.LOW)
              .from(Catalogue.load(), 37),
          37,
          Parameters.DEFAULT);
    } catch (ControlChoice.UnknownControlException e) {
      throw new AssertionError(e);
    }
  }
}
