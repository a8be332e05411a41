package dev.breakwater.controls;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.breakwater.controls.catalogue.Catalogue;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.controls.requirement.Parameters;
import dev.breakwater.model.finding.Finding;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.tree.MalformedDocumentException;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.Sequence;
import dev.breakwater.model.tree.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The controls, held to the cases of the kubescape rules on objects: a failing case is failed by a
 * control that claims one of its IDs, at the objects that it names; a passing case by none.
 */
class KubescapeConformanceTest {
  /** Cases with another verdict, and why that is right. */
  private static final Map<String, String> DIFFERENCES =
      Map.of(
          "workload-mounted-configmap/failed_pod", "that a volume is mounted is no weakness",
          "workload-mounted-pvc/failed_pod_mounted", "that a volume is mounted is no weakness",
          "workload-mounted-secrets/failed", "a file is the safest way to hand over a Secret");

  private static final Set<String> SUBJECTS = Set.of("User", "Group", "ServiceAccount");
  private static final Catalogue CATALOGUE = Catalogue.load();
  private static final @Nullable Path DATA = Harness.conformance();

  /** Stands for the cases where there are none, so that the test is shown as skipped. */
  static final List<Case> NO_DATA = List.of(new Case("no data", "", Path.of("."), Set.of()));

  /** One case of a rule, with the kubescape controls that the rule alone decides. */
  record Case(String rule, String name, Path folder, Set<String> decides) {
    @Override
    public String toString() {
      return rule + "/" + name;
    }
  }

  /** What an object is told by in the expected findings. */
  record Named(String kind, String name) {}

  static Stream<Case> cases() throws IOException {
    return DATA == null ? NO_DATA.stream() : cases("controls", decides("controls").keySet());
  }

  private static Mapping scope(Path data) throws IOException {
    return (Mapping) json(data.resolve("scope.json"));
  }

  /** The cases of some rules of a set that are to be agreed with. */
  static Stream<Case> cases(String set, Set<String> rules) throws IOException {
    Path data = requireNonNull(DATA);
    Mapping scope = scope(data);
    Set<String> skipped = keys(scope.mapping("differences"));
    skipped.addAll(keys(scope.mapping("outOfScope")));
    Map<String, Set<String>> decides = decides(set);
    var cases = new ArrayList<Case>();
    for (String rule : rules.stream().sorted().toList()) {
      Path folder = data.resolve(set).resolve(rule);
      if (!Files.isDirectory(folder) || skipped.contains(rule)) {
        continue;
      }
      try (Stream<Path> names = Files.list(folder)) {
        for (Path at : names.sorted().toList()) {
          var next = new Case(rule, at.getFileName().toString(), at, decides.get(rule));
          if (isJudged(next) && !skipped.contains(next.toString())) {
            cases.add(next);
          }
        }
      }
    }
    return cases.stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void agrees(Case next) throws IOException {
    agrees(next, DIFFERENCES);
  }

  static void agrees(Case next, Map<String, String> differences) throws IOException {
    assumeTrue(DATA != null, "conformance data missing");
    String disagreement = disagreement(next);
    if (differences.containsKey(next.toString())) {
      assertThat(disagreement).as("no difference any more").isNotNull();
    } else {
      assertThat(disagreement).isNull();
    }
  }

  @Test
  void differsOnlyInCasesThatThereAre() throws IOException {
    assumeTrue(DATA != null, "conformance data missing");
    assertThat(cases().map(Case::toString)).containsAll(DIFFERENCES.keySet());
  }

  private static @Nullable String disagreement(Case next) throws IOException {
    Mapping expected = expected(next);
    Sequence wrong = requireNonNull(expected.sequence("findings"));
    boolean fails = wrong.size() > 0;
    Set<String> wanted = fails ? strings(expected.sequence("controls")) : next.decides();
    List<Finding> findings =
        Harness.findings(
            CATALOGUE.controls(),
            Harness.NEWEST,
            Parameters.DEFAULT,
            Harness.objects(next.folder().resolve("input")));
    Set<Named> found = named(findings, wanted);
    if (found.isEmpty() == fails) {
      return (fails ? "missed " : "flagged ") + wanted + " " + found;
    }
    var objects = new HashSet<Named>();
    for (int i = 0; i < wrong.size(); i++) {
      Mapping finding = (Mapping) wrong.get(i);
      String kind = requireNonNull(finding.string("kind"));
      Sequence related = finding.sequence("related");
      if (SUBJECTS.contains(kind) || (related != null && related.size() > 0)) {
        return null;
      }
      String name = finding.string("name");
      objects.add(new Named(kind, name == null ? "" : name));
    }
    if (!found.containsAll(objects)) {
      return "found only " + found + " of " + objects;
    }
    Set<Named> beside = named(findings, next.decides());
    beside.removeAll(objects);
    return beside.isEmpty() ? null : "flagged beside: " + beside;
  }

  /** The objects failed by a control that claims one of these kubescape IDs. */
  private static Set<Named> named(List<Finding> findings, Set<String> ids) {
    return findings.stream()
        .filter(f -> f.outcome() == Outcome.FAIL)
        .filter(f ->
            requireNonNull(CATALOGUE.find(f.control()))
                .references()
                .equivalents()
                .getOrDefault(Tool.KUBESCAPE, List.of())
                .stream()
                .anyMatch(ids::contains))
        .map(f -> new Named(f.resource().id().kind(), f.resource().id().name()))
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** Cases that set options, and passing ones that leave a control undecided, say nothing here. */
  private static boolean isJudged(Case next) throws IOException {
    if (!Files.isDirectory(next.folder().resolve("input"))
        || Files.exists(next.folder().resolve("config.json"))) {
      return false;
    }
    return !next.decides().isEmpty()
        || requireNonNull(expected(next).sequence("findings")).size() > 0;
  }

  private static Mapping expected(Case next) throws IOException {
    return (Mapping) json(next.folder().resolve("expected.json"));
  }

  private static Map<String, Set<String>> decides(String set) throws IOException {
    var decides = new HashMap<String, Set<String>>();
    Sequence index = (Sequence) json(requireNonNull(DATA).resolve(set).resolve("index.json"));
    for (int i = 0; i < index.size(); i++) {
      Mapping rule = (Mapping) index.get(i);
      decides.put(requireNonNull(rule.string("rule")), strings(rule.sequence("decides")));
    }
    return decides;
  }

  static Set<String> strings(@Nullable Sequence list) {
    var strings = new HashSet<String>();
    for (int i = 0; list != null && i < list.size(); i++) {
      strings.add(((Scalar) list.get(i)).text());
    }
    return strings;
  }

  private static Set<String> keys(@Nullable Mapping mapping) {
    var keys = new HashSet<String>();
    for (int i = 0; mapping != null && i < mapping.size(); i++) {
      keys.add(mapping.key(i));
    }
    return keys;
  }

  static Node json(Path file) throws IOException {
    try {
      return requireNonNull(new YamlReader().read(Files.readString(file), 1).root());
    } catch (MalformedDocumentException e) {
      throw new AssertionError(file.toString(), e);
    }
  }
}
