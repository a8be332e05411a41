package dev.breakwater.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breakwater.model.kube.KubeObject;
import dev.breakwater.model.kube.PodTemplates;
import dev.breakwater.model.kube.Provenance;
import dev.breakwater.model.tree.FieldPath;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Position;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.Sequence;
import dev.breakwater.sources.helm.ChartOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where every field of two overlays was written, in listings that were checked by hand. {@code
 * -Dgolden.update=true} writes them anew.
 */
class OverlayPlacesTest {
  private static final Path RESOURCES =
      Path.of("src/test/resources/dev/breakwater/sources/kustomize").toAbsolutePath();

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  void tellTheLineToChange(String overlay) throws Exception {
    Reading reading = read("shop/overlays/" + overlay);

    assertThat(reading.codes()).isEmpty();
    var lines = new ArrayList<String>();
    reading.objects.forEach(object -> list(object, lines));
    Path golden = RESOURCES.resolve(overlay + ".places");
    if (Boolean.getBoolean("golden.update")) {
      Files.write(golden, lines);
    }
    assertThat(lines).isEqualTo(Files.readAllLines(golden));
  }

  @Test
  void showNoValueOfASecret() throws Exception {
    Reading reading = read("shop/overlays/dev");

    var lines = new ArrayList<String>();
    reading.objects.forEach(object -> list(object, lines));
    assertThat(lines).noneMatch(line -> line.contains("made-up"));
  }

  private static Reading read(String folder) throws IOException, InterruptedException {
    return Reading.of(
        new SourcePlan(
            List.of(folder),
            List.of(),
            RESOURCES,
            InputStream::nullInputStream,
            PodTemplates.BUILT_IN,
            ChartOptions.DEFAULT,
            KustomizeProgram.environment(),
            null),
        Sources.CHUNK);
  }

  private static void list(KubeObject object, List<String> lines) {
    lines.add("# " + object.resource().id() + " of " + object.resource().origin());
    lines.add("  " + Position.in(object.resource().file(), object.resource().start()));
    entries(object, "", object.root(), lines);
    if (object.pod() != null) {
      for (String field : List.of("hostPID", "automountServiceAccountToken", "securityContext")) {
        absent(object, "spec.template.spec." + field, lines);
      }
      Sequence containers = object.pod().spec().sequence("containers");
      for (int i = 0; containers != null && i < containers.size(); i++) {
        String container = "spec.template.spec.containers[" + i + "]";
        absent(object, container + ".securityContext.runAsNonRoot", lines);
        absent(object, container + ".resources.limits.cpu", lines);
      }
    }
    lines.add("");
  }

  private static void entries(KubeObject object, String path, Node node, List<String> lines) {
    if (node instanceof Mapping map) {
      for (int i = 0; i < map.size(); i++) {
        String key = FieldPath.appendKey(new StringBuilder(path), map.key(i)).toString();
        long start = map.keyStart(i);
        Node value = map.value(i);
        boolean oneLine =
            value instanceof Scalar && Position.line(value.end()) == Position.line(start);
        long end = oneLine ? value.end() : start + map.key(i).length();
        lines.add(line(object, key, start, end));
        entries(object, key, value, lines);
      }
    } else if (node instanceof Sequence list) {
      for (int i = 0; i < list.size(); i++) {
        String item = path + "[" + i + "]";
        lines.add(line(object, item, list.get(i).start(), list.get(i).end()));
        entries(object, item, list.get(i), lines);
      }
    }
  }

  private static void absent(KubeObject object, String path, List<String> lines) {
    if (FieldPath.resolve(object.root(), FieldPath.parse(path)) == null) {
      lines.add("absent " + line(object, path, 0, 0));
    }
  }

  private static String line(KubeObject object, String path, long start, long end) {
    Provenance.Place place = Objects.requireNonNull(object.provenance()).place(path, start, end);
    String snippet = place.snippet() == null ? "" : " |" + place.snippet();
    return path + " " + Position.in(place.file(), place.start()) + snippet;
  }
}
