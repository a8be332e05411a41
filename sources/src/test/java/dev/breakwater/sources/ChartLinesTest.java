package dev.breakwater.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breakwater.model.kube.KubeObject;
import dev.breakwater.model.kube.Provenance;
import dev.breakwater.model.tree.FieldPath;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Position;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.Sequence;
import dev.breakwater.sources.helm.SampleCharts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Where every field of a rendered chart was written. The golden file was checked by hand, line by
 * line, against the templates; so has to be what is changed in it ({@code -Dgolden.update=true}).
 */
class ChartLinesTest {
  private static final Path GOLDEN = Path.of("src/test/resources/dev/breakwater/sources/helm");

  @TempDir Path folder;

  @Test
  void everyFieldStandsWhereItWasWritten() throws IOException {
    SampleCharts.shop(folder);

    compare("shop");
  }

  /** What public charts do: helpers of a library, values that hold templates, random values. */
  @Test
  void helpersOfALibraryDoNotHideWhoCallsThem() throws IOException {
    SampleCharts.copy("vendor", folder);

    compare("vendor");
  }

  @Test
  void linesOfWindowsAreTheSameLines() throws IOException {
    Path shop = SampleCharts.shop(folder);
    try (var files = Files.walk(shop.resolve("templates"))) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));
      }
    }

    compare("shop");
  }

  private void compare(String chart) throws IOException {
    Reading reading = Reading.of(folder, chart);

    assertThat(reading.problems).isEmpty();
    var lines = new StringBuilder();
    for (KubeObject object : reading.objects) {
      new Fields(object, lines).write();
    }
    Path golden = GOLDEN.resolve(chart + ".lines");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(golden, lines);
    }
    assertThat(lines.toString()).isEqualTo(Files.readString(golden));
  }

  /** One object, field by field: path, place, and the source line up to the field's end. */
  private record Fields(KubeObject object, StringBuilder lines) {
    void write() {
      Provenance provenance = object.provenance();
      lines
          .append("== ")
          .append(object.resource().id())
          .append(", ")
          .append(object.resource().origin())
          .append(provenance == null ? ", as it stands" : "")
          .append('\n');
      if (provenance != null) {
        node("", object.root(), provenance);
      }
    }

    private void node(String path, Node node, Provenance provenance) {
      if (node instanceof Mapping mapping) {
        for (int i = 0; i < mapping.size(); i++) {
          Node value = mapping.value(i);
          String below = FieldPath.appendKey(new StringBuilder(path), mapping.key(i)).toString();
          long start = mapping.keyStart(i);
          boolean oneLine =
              value instanceof Scalar && Position.line(value.end()) == Position.line(start);
          line(below, start, oneLine ? value.end() : start + mapping.key(i).length(), provenance);
          node(below, value, provenance);
        }
      } else if (node instanceof Sequence list) {
        for (int i = 0; i < list.size(); i++) {
          Node item = list.get(i);
          String below = FieldPath.appendIndex(new StringBuilder(path), i).toString();
          if (item instanceof Scalar) {
            line(below, item.start(), item.end(), provenance);
          }
          node(below, item, provenance);
        }
      } else if (node.end() > node.start() && Position.column(node.end()) == 1) {
        // A block: each line of it has a place of its own.
        for (int at = Position.line(node.start()) + 1; at < Position.line(node.end()); at++) {
          String text = object.text().line(at);
          int indent = text == null ? 0 : text.length() - text.stripLeading().length();
          long start = Position.of(at, indent + 1);
          line("  line of it", start, start + 1, provenance);
        }
      }
    }

    private void line(String path, long start, long end, Provenance provenance) {
      Provenance.Place place = provenance.place(path, start, end);
      String at = Position.in(place.file(), place.start());
      lines.append(path).append(" | ").append(at).append(" | ").append(place.snippet());
      lines.append('\n');
    }
  }
}
