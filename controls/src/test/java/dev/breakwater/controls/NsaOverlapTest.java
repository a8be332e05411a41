package dev.breakwater.controls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breakwater.controls.catalogue.Catalogue;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.frameworks.BuiltInFramework;
import dev.breakwater.controls.requirement.Parameters;
import dev.breakwater.model.finding.Finding;
import dev.breakwater.model.kube.KubeObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The default framework does not say one thing twice. */
class NsaOverlapTest {
  /** Controls that say different things of one field. */
  private static final Set<Set<String>> DIFFERENT =
      Set.of(
          // Which version runs, and who made it.
          Set.of("image-tag", "untrusted-registry"),
          // Where the path leads, and that the kubelet follows links in it.
          Set.of("container-runtime-socket", "sub-path-symlink-exchange"),
          Set.of("host-credentials-path", "sub-path-symlink-exchange"),
          Set.of("sensitive-host-path", "sub-path-symlink-exchange"));

  @Test
  void pointsAtAFieldOnce() throws IOException {
    List<Control> controls =
        Catalogue.load().controls().stream()
            .filter(c -> BuiltInFramework.NSA.includes(c, Harness.NEWEST))
            .toList();
    var said = new HashMap<String, Set<String>>();
    List<KubeObject> objects = objects();
    for (int i = 0; i < objects.size(); i++) {
      for (Finding finding :
          Harness.findings(
              controls,
              Harness.NEWEST,
              new Parameters(List.of("registry.example.com")),
              List.of(objects.get(i)))) {
        said.computeIfAbsent(i + " " + finding.path(), key -> new TreeSet<>())
            .add(finding.control());
      }
    }
    Map<Set<String>, String> twice = new HashMap<>();
    said.forEach((where, by) -> {
      if (by.size() > 1 && !DIFFERENT.contains(by)) {
        twice.put(by, where);
      }
    });
    assertThat(said).hasSizeGreaterThan(100);
    assertThat(twice).isEmpty();
  }

  /** Every control's own manifests, and the conformance data. */
  private static List<KubeObject> objects() throws IOException {
    var objects = new ArrayList<KubeObject>();
    for (Control control : Catalogue.load().controls()) {
      for (String which : List.of("good", "bad", "fixed")) {
        objects.addAll(Harness.objectsOf(control, which));
      }
    }
    Path conformance = Harness.conformance();
    if (conformance != null) {
      try (Stream<Path> files = Files.walk(conformance.resolve("pod-security"))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
          objects.addAll(Harness.objects(Files.readString(file), file.toString()));
        }
      }
    }
    return objects;
  }
}
