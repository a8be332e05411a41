package dev.breakwater.controls.podsecurity;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.breakwater.controls.Harness;
import dev.breakwater.controls.catalogue.Catalogue;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.frameworks.BuiltInFramework;
import dev.breakwater.controls.frameworks.Framework;
import dev.breakwater.controls.requirement.Parameters;
import dev.breakwater.model.finding.Finding;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.kube.KubeObject;
import dev.breakwater.model.tree.MalformedDocumentException;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.Sequence;
import dev.breakwater.model.tree.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The verdict on every pod of Kubernetes' own Pod Security test data, at every minor version: a
 * refused pod fails the check that its name says, an allowed one fails none of its level.
 */
class PodSecurityConformanceTest {
  /** How many verdicts the data hold; fewer would mean that some were not looked at. */
  private static final int VERDICTS = 4537;

  private static final Catalogue CATALOGUE = Catalogue.load();
  private static final @Nullable Path DATA = Harness.conformance();
  private static final Map<String, Map<String, List<KubeObject>>> READ = new HashMap<>();
  private static final List<Mapping> CHECKS = new ArrayList<>();

  /** A folder of pods that share level, version and verdict. */
  record Verdicts(String level, int minor, boolean allowed, Path folder) {
    @Override
    public String toString() {
      return level + " 1." + minor + (allowed ? " allows" : " refuses");
    }
  }

  static Stream<Verdicts> verdicts() throws IOException {
    if (DATA == null) {
      return Stream.of(new Verdicts("no data", 0, true, Path.of(".")));
    }
    var all = new ArrayList<Verdicts>();
    Mapping levels = (Mapping) json("versions.json");
    for (int l = 0; l < levels.size(); l++) {
      Mapping minors = (Mapping) levels.value(l);
      for (int m = 0; m < minors.size(); m++) {
        Path folder =
            DATA.resolve("pod-security")
                .resolve(levels.key(l))
                .resolve(((Scalar) minors.value(m)).text());
        int minor = Integer.parseInt(minors.key(m).substring("v1.".length()));
        all.add(new Verdicts(levels.key(l), minor, true, folder.resolve("pass")));
        all.add(new Verdicts(levels.key(l), minor, false, folder.resolve("fail")));
      }
    }
    return all.stream().filter(v -> Files.isDirectory(v.folder()));
  }

  @ParameterizedTest
  @MethodSource("verdicts")
  void agreesWithKubernetes(Verdicts verdicts) throws IOException {
    assumeTrue(DATA != null, "conformance data missing");
    Framework framework = Objects.requireNonNull(BuiltInFramework.find("pss-" + verdicts.level()));
    List<Control> controls =
        CATALOGUE.controls().stream().filter(c -> framework.includes(c, verdicts.minor())).toList();
    var disagreements = new ArrayList<String>();
    for (var pod : pods(verdicts.folder()).entrySet()) {
      Set<String> failed = failedChecks(controls, verdicts.minor(), pod.getValue());
      boolean agrees =
          verdicts.allowed() ? failed.isEmpty() : failed.contains(expected(pod.getKey(), verdicts));
      if (!agrees) {
        disagreements.add(pod.getKey() + ": failed " + failed);
      }
    }
    assertThat(disagreements).isEmpty();
  }

  @Test
  void looksAtEveryVerdict() throws IOException {
    assumeTrue(DATA != null, "conformance data missing");
    int count = 0;
    for (Verdicts verdicts : verdicts().toList()) {
      count += pods(verdicts.folder()).size();
    }
    assertThat(count).isEqualTo(VERDICTS);
  }

  @Test
  void everyCheckHasItsControls() throws IOException {
    assumeTrue(DATA != null, "conformance data missing");
    var known = new ArrayList<String>();
    for (Mapping check : checks()) {
      known.add(check.string("level") + "/" + check.string("check"));
    }
    assertThat(
            CATALOGUE.controls().stream()
                .flatMap(c -> c.references().podSecurity().stream())
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(known);
  }

  private static Set<String> failedChecks(
      List<Control> controls, int minor, List<KubeObject> objects) {
    return Harness.findings(controls, minor, Parameters.DEFAULT, objects).stream()
        .filter(f -> f.outcome() == Outcome.FAIL)
        .map(Finding::control)
        .flatMap(id -> requireNonNull(CATALOGUE.find(id)).references().podSecurity().stream())
        .map(check -> check.substring(check.indexOf('/') + 1))
        .collect(Collectors.toSet());
  }

  /** The check that a refused pod breaks: that of its name, or what stands in for it. */
  private static String expected(String file, Verdicts verdicts) throws IOException {
    String prefix = file.substring(0, file.lastIndexOf('.')).replaceFirst("\\d+$", "");
    for (Mapping check : checks()) {
      if (prefix.equals(check.string("prefix"))) {
        String name = requireNonNull(check.string("check"));
        return verdicts.level().equals("restricted") ? standIn(name, verdicts.minor()) : name;
      }
    }
    throw new AssertionError("no check for " + file);
  }

  private static String standIn(String check, int minor) {
    return switch (check) {
      case "capabilities_baseline" -> minor >= 22 ? "capabilities_restricted" : check;
      case "seccompProfile_baseline" -> minor >= 19 ? "seccompProfile_restricted" : check;
      case "hostPathVolumes" -> "restrictedVolumes";
      case "procMount" -> minor >= 35 ? "procMount_restricted" : check;
      default -> check;
    };
  }

  private static synchronized List<Mapping> checks() throws IOException {
    if (CHECKS.isEmpty()) {
      Sequence list = (Sequence) json("checks.json");
      for (int i = 0; i < list.size(); i++) {
        CHECKS.add((Mapping) list.get(i));
      }
    }
    return CHECKS;
  }

  private static Object json(String name) throws IOException {
    Path file = requireNonNull(DATA).resolve("pod-security").resolve(name);
    try {
      return requireNonNull(new YamlReader().read(Files.readString(file), 1).root());
    } catch (MalformedDocumentException e) {
      throw new AssertionError(file.toString(), e);
    }
  }

  /** The pods of a folder by file name, each folder read once. */
  private static synchronized Map<String, List<KubeObject>> pods(Path folder) throws IOException {
    Map<String, List<KubeObject>> known = READ.get(folder.toString());
    if (known == null) {
      known = new TreeMap<>();
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
          String name = file.getFileName().toString();
          known.put(name, Harness.objects(Files.readString(file), name));
        }
      }
      READ.put(folder.toString(), known);
    }
    return known;
  }
}
