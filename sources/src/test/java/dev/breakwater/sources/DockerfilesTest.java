package dev.breakwater.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DockerfilesTest {
  @TempDir Path folder;

  @Test
  void findsDockerfilesByTheirNamesAmongManifests() throws IOException {
    write("api/Dockerfile", "# x\nFROM scratch\n");
    write("api/Dockerfile.dev", "FROM scratch\n");
    write("api/Dockerfile.dockerignore", "*\n");
    write("api/Dockerfile.md", "text\n");
    write("api/DockerfileX", "text\n");
    write("api/xDockerfile", "text\n");
    write("api/deploy.yaml", "{apiVersion: v1, kind: Pod}");
    write("b/Containerfile", "FROM scratch\n");
    write("b/app.Containerfile", "FROM scratch\n");
    write("b/app.Dockerfile", "FROM scratch\n");
    write("b/app.dockerfile", "FROM scratch\n");
    write("b/dockerfile", "FROM scratch\n");
    write("b/dockerfile.go", "package b\n");

    Reading reading = Reading.of(folder, ".");

    assertThat(reading.seen())
        .containsExactly(
            "api/Dockerfile:2:1 Dockerfile api/Dockerfile",
            "api/Dockerfile.dev:1:1 Dockerfile api/Dockerfile.dev",
            "api/deploy.yaml:1:1 Pod (unnamed)",
            "b/Containerfile:1:1 Dockerfile b/Containerfile",
            "b/app.Containerfile:1:1 Dockerfile b/app.Containerfile",
            "b/app.Dockerfile:1:1 Dockerfile b/app.Dockerfile",
            "b/app.dockerfile:1:1 Dockerfile b/app.dockerfile",
            "b/dockerfile:1:1 Dockerfile b/dockerfile");
    assertThat(reading.problems).isEmpty();
  }

  @Test
  void readsOneThatIsNamedByItselfAndKeepsItsText() throws IOException {
    write("Dockerfile", "FROM scratch\r\nUSER 1\r\n");

    Reading reading = Reading.of(folder, "Dockerfile");

    assertThat(reading.objects.getFirst().text().line(2)).isEqualTo("USER 1");
    assertThat(reading.objects.getFirst().resource().id().apiVersion()).isEmpty();
    assertThat(reading.objects.getFirst().resource().id().namespace()).isNull();
  }

  @Test
  void readsALongOneWhole() throws IOException {
    write("Dockerfile", "FROM scratch\n" + "RUN true && \\\n".repeat(30_000) + "  true\n");

    Reading reading = Reading.of(folder, ".");

    assertThat(reading.seen()).hasSize(1);
    assertThat(reading.problems).isEmpty();
  }

  @Test
  void saysWhereOneCannotBeReadAndScansItsNeighbours() throws IOException {
    write("a/Dockerfile", "FROM scratch\nCOPY x\n");
    write("b/Dockerfile", "FROM scratch\n");
    write("c/Dockerfile", "");
    write("d/Dockerfile", "FROM scratch\n{{ if .X }}\nRUN x\n{{ end }}\n");

    Reading reading = Reading.of(folder, ".");

    assertThat(reading.seen()).containsExactly("b/Dockerfile:1:1 Dockerfile b/Dockerfile");
    assertThat(reading.codes())
        .containsExactly(
            "malformed-dockerfile a/Dockerfile:2:1",
            "malformed-dockerfile c/Dockerfile",
            "template-not-rendered d/Dockerfile:2:1");
    assertThat(reading.problems).allMatch(p -> p.lost());
    assertThat(reading.problems.getFirst().cause())
        .isEqualTo("COPY needs a source and a destination");
  }

  @Test
  void refusesWhatIsNoText() throws IOException {
    Files.write(folder.resolve("Dockerfile"), new byte[] {'F', 0, 'x'});
    Files.createDirectory(folder.resolve("x"));
    Files.write(folder.resolve("x/Dockerfile"), "FROM é\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(Reading.of(folder, ".").codes())
        .isEqualTo(List.of("binary-file Dockerfile", "not-utf-8 x/Dockerfile:1:6"));
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
