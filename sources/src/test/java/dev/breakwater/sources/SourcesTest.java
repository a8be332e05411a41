package dev.breakwater.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {
  @TempDir Path folder;

  @Test
  void readsEveryManifestBelowAFolderInOrderOfPaths() throws IOException {
    write("k8s/b.yaml", pod("b"));
    write("k8s/a/x.yml", pod("x"));
    write("k8s/a-b.json", "{\"apiVersion\": \"v1\", \"kind\": \"Pod\"}");
    write("k8s/notes.txt", pod("no"));
    write("k8s/.hidden.yaml", pod("no"));
    write("k8s/.git/y.yaml", pod("no"));

    Reading reading = Reading.of(folder, "k8s");

    assertThat(reading.seen())
        .containsExactly(
            "k8s/a-b.json:1:1 Pod (unnamed)", "k8s/a/x.yml:1:1 Pod x", "k8s/b.yaml:1:1 Pod b");
    assertThat(reading.problems).isEmpty();
  }

  @Test
  void scansTheNeighboursOfABrokenDocument() throws IOException {
    write("all.yaml", pod("a") + "---\nkind: [\n---\n" + pod("b"));

    Reading reading = Reading.of(folder, "all.yaml");

    assertThat(reading.seen()).containsExactly("all.yaml:1:1 Pod a", "all.yaml:8:1 Pod b");
    assertThat(reading.problems).hasSize(1);
    assertThat(reading.problems.getFirst().code()).isEqualTo("malformed-yaml");
    assertThat(reading.problems.getFirst().lost()).isTrue();
  }

  @Test
  void readsStandardInput() {
    Reading reading = Reading.of(folder, List.of(), pod("a"), Sources.CHUNK, "-", "-");

    assertThat(reading.seen()).containsExactly("<stdin>:1:1 Pod a");
  }

  static String pod(String name) {
    return "apiVersion: v1\nkind: Pod\nmetadata:\n  name: " + name + "\n";
  }

  void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
