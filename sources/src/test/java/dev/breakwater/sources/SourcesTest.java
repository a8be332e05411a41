package dev.breakwater.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breakwater.model.kube.PodTemplates;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
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
  void readsKubeconfigsByTheNamesThatTheyHave() throws IOException {
    write("home/.kube/config", kubeconfig());
    write("home/.kube/cache/discovery/pods.json", "{}");
    write("home/.kube/notes", kubeconfig());
    write("pki/admin.conf", "# by kubeadm\n---\n" + kubeconfig());
    write("pki/kubeconfig", "{\n  \"apiVersion\": \"v1\", \"kind\": \"Config\"\n}\n");
    write("pki/shop.kubeconfig", "kind: Config\napiVersion: v1\n");
    write("pki/config", kubeconfig());

    Reading reading = Reading.of(folder, ".");

    assertThat(reading.seen())
        .containsExactly(
            "home/.kube/config:1:1 Config (unnamed)",
            "pki/admin.conf:3:1 Config (unnamed)",
            "pki/kubeconfig:1:1 Config (unnamed)",
            "pki/shop.kubeconfig:1:1 Config (unnamed)");
    assertThat(reading.problems).isEmpty();
  }

  @Test
  void leavesFilesOfOtherProgramsAloneThatAreNamedLikeKubeconfigs() throws IOException {
    write("a.yaml", pod("a"));
    write("scheduler.conf", "[scheduler]\nkind = fair\n");
    write("kubeconfig.go", "package main\n\nvar apiVersion = 1\n");
    write("kubeconfig.md", "# Kubeconfigs\n\nkinds of them\n");
    write("empty.kubeconfig", "");
    write(".kube/config", "[default]\n");

    Reading reading = Reading.of(folder, ".");

    assertThat(reading.seen()).containsExactly("a.yaml:1:1 Pod a");
    assertThat(reading.problems).isEmpty();
  }

  private static String kubeconfig() {
    return "apiVersion: v1\nkind: Config\nclusters: []\n";
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

  /** A worker may fail between taking a piece and reading it. */
  @Test
  void closesALongJsonTextWhosePieceIsNeverRead() throws IOException {
    var closed = new AtomicBoolean();
    byte[] text = ("[" + " ".repeat(5 << 20)).getBytes(StandardCharsets.UTF_8);
    var stdin =
        new ByteArrayInputStream(text) {
          @Override
          public void close() {
            closed.set(true);
          }
        };
    var plan = new SourcePlan(List.of("-"), List.of(), folder, () -> stdin, PodTemplates.BUILT_IN);
    try (Sources sources = Sources.open(plan)) {
      assertThat(sources.next()).isNotNull();
      assertThat(sources.next()).isNull();
      assertThat(closed).isFalse();
    }
    assertThat(closed).isTrue();
  }

  @Test
  void readsEachFileOnceHoweverItIsReached() throws IOException {
    write("a/x.yaml", pod("x"));
    Files.createSymbolicLink(folder.resolve("a/y.yaml"), folder.resolve("a/x.yaml"));
    Files.createSymbolicLink(folder.resolve("a/loop"), folder.resolve("a"));
    Files.createSymbolicLink(folder.resolve("b"), folder.resolve("a"));

    Reading reading = Reading.of(folder, "a/x.yaml", "a", "b", "a/*.yaml", ".");

    assertThat(reading.seen()).containsExactly("a/x.yaml:1:1 Pod x");
    assertThat(reading.problems).isEmpty();
  }

  @Test
  void namesLinksThatLeadInACircle() throws IOException {
    Files.createSymbolicLink(folder.resolve("self.yaml"), folder.resolve("self.yaml"));

    Reading reading = Reading.of(folder, ".");

    // Of a folder with a manifest that cannot be read it is not said that it holds none.
    assertThat(reading.problems)
        .singleElement()
        .satisfies(p -> {
          assertThat(p.code()).isEqualTo("unreadable");
          assertThat(p.cause()).isEqualTo("links that lead in a circle");
        });
  }

  @Test
  void saysWhatToDoAboutStandardInput() {
    Reading reading = Reading.of(folder, List.of(), "\0", Sources.CHUNK, "-");

    assertThat(reading.codes()).containsExactly("binary-file <stdin>");
    assertThat(reading.problems.getFirst().nextStep()).doesNotContain("--exclude");
  }

  @Test
  void expandsGlobsThatTheShellDidNot() throws IOException {
    write("k8s/a.yaml", pod("a"));
    write("k8s/deep/er/b.yaml", pod("b"));
    write("k8s/deep/c.yml", pod("c"));
    write("k8s/.hidden/d.yaml", pod("d"));

    assertThat(Reading.of(folder, "k8s/**/*.yaml").seen())
        .containsExactly("k8s/a.yaml:1:1 Pod a", "k8s/deep/er/b.yaml:1:1 Pod b");
    assertThat(Reading.of(folder.resolve("k8s"), "../k8s/d*/?.y[m]l").seen())
        .containsExactly("deep/c.yml:1:1 Pod c");
    write("k8s/deep/er/notes.md", "- no manifest");
    assertThat(Reading.of(folder, "k8s/deep/**").seen())
        .containsExactly("k8s/deep/c.yml:1:1 Pod c", "k8s/deep/er/b.yaml:1:1 Pod b");
    assertThat(Reading.of(folder, "k8s/deep/**").ignored).isZero();
    assertThat(Reading.of(folder, "k8s/*.json").codes()).containsExactly("no-match k8s/*.json");
  }

  @Test
  void suggestsNearNamesForWhatIsMissing() throws IOException {
    write("manifests/cart.yaml", pod("cart"));

    Reading reading = Reading.of(folder, "manifests/crat.yaml", "manifest/cart.yaml");

    assertThat(reading.codes())
        .containsExactly("not-found manifests/crat.yaml", "not-found manifest/cart.yaml");
    assertThat(reading.problems.getFirst().nextStep()).contains("manifests/cart.yaml");
    assertThat(reading.problems.getLast().nextStep()).contains("did you mean manifests?");
  }

  @Test
  void aFolderWithoutManifestsIsAProblem() throws IOException {
    write("docs/read.md", "no");

    assertThat(Reading.of(folder, "docs").codes()).containsExactly("no-manifests docs");
  }

  @Test
  void leavesOutWhatIsExcludedAndIgnored() throws IOException {
    write("k8s/a.yaml", pod("a"));
    write("k8s/test/b.yaml", pod("b"));
    write("k8s/gen/c.yaml", pod("c"));
    write("k8s/gen/keep.yaml", pod("keep"));
    write("k8s/gen/.breakwaterignore", "*.yaml\n!keep.yaml\n");

    Reading reading =
        Reading.of(folder, List.of("test/"), "", Sources.CHUNK, "k8s", "k8s/gen/c.yaml");

    assertThat(reading.seen())
        .containsExactly(
            "k8s/a.yaml:1:1 Pod a", "k8s/gen/keep.yaml:1:1 Pod keep", "k8s/gen/c.yaml:1:1 Pod c");
    assertThat(Reading.of(folder, List.of("k8s/test", "!a.yaml"), "", 1, "k8s/test/b.yaml").seen())
        .isEmpty();
  }

  @Test
  void theRulesOfTheWorkingDirectoryHoldForFoldersBelow() throws IOException {
    write(".breakwaterignore", "/k8s/b.yaml\n");
    write("k8s/a.yaml", pod("a"));
    write("k8s/b.yaml", pod("b"));

    assertThat(Reading.of(folder, "k8s").seen()).containsExactly("k8s/a.yaml:1:1 Pod a");
  }

  @Test
  void anUnreadableFileIsAProblemAndTheOthersAreRead() throws IOException {
    write("k8s/a.yaml", pod("a"));
    Files.createSymbolicLink(folder.resolve("k8s/b.yaml"), folder.resolve("gone.yaml"));

    Reading reading = Reading.of(folder, "k8s");

    assertThat(reading.codes()).containsExactly("unreadable k8s/b.yaml");
    assertThat(reading.seen()).containsExactly("k8s/a.yaml:1:1 Pod a");
  }

  @Test
  void aFileThatFailsWhileItIsReadIsAProblem() throws IOException {
    write("a.yaml", pod("a"));
    var plan =
        new SourcePlan(List.of("a.yaml"), List.of(), folder, () -> null, PodTemplates.BUILT_IN);
    var reading = new Reading();
    try (Sources sources = Sources.open(plan)) {
      Files.delete(folder.resolve("a.yaml"));
      sources.next().read(new ChunkReader(), reading);
    }

    assertThat(reading.codes()).containsExactly("unreadable a.yaml");
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
