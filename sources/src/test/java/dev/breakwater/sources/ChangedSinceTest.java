package dev.breakwater.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breakwater.model.kube.KubeObject;
import dev.breakwater.model.kube.PodTemplates;
import dev.breakwater.sources.git.GitChanges;
import dev.breakwater.sources.git.GitException;
import dev.breakwater.sources.helm.ChartOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangedSinceTest {
  @TempDir Path temporary;
  private Path folder;
  private final Map<String, String> environment = new HashMap<>(System.getenv());

  @BeforeEach
  void makeARepository() throws IOException, InterruptedException {
    folder = Files.createDirectory(temporary.toRealPath().resolve("repository"));
    environment.keySet().removeIf(name -> name.startsWith("GIT_"));
    for (String who : List.of("AUTHOR", "COMMITTER")) {
      environment.put("GIT_" + who + "_NAME", "A");
      environment.put("GIT_" + who + "_EMAIL", "a@example.com");
      environment.put("GIT_" + who + "_DATE", "2026-01-01T00:00:00Z");
    }
    environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
    environment.put("GIT_CONFIG_NOSYSTEM", "1");
    git("init", "-q", "-b", "main");
    write(".gitignore", "ignored.yaml\n");
    for (String name : List.of("same", "committed", "staged", "edited", "moved")) {
      write("k8s/" + name + ".yaml", pod(name));
    }
    commit();
  }

  @Test
  void reportsWhatWasCommittedStagedEditedMovedOrIsNew() throws Exception {
    git("switch", "-q", "-c", "topic");
    write("k8s/committed.yaml", pod("committed2"));
    commit();
    write("k8s/staged.yaml", pod("staged2"));
    git("add", "k8s/staged.yaml");
    write("k8s/edited.yaml", pod("edited2"));
    git("mv", "k8s/moved.yaml", "k8s/zmoved.yaml");
    write("k8s/new.yaml", pod("new"));
    write("k8s/ignored.yaml", pod("ignored"));

    Reading reading = read("main", "k8s");

    assertThat(names(reading.objects))
        .containsExactly("committed2", "edited2", "new", "staged2", "moved");
    assertThat(names(reading.context)).containsExactly("ignored", "same");
  }

  /** What others did on the branch in the meantime is not a change of this one. */
  @Test
  void countsFromWhereTheHistoriesParted() throws Exception {
    git("switch", "-q", "-c", "topic");
    write("k8s/committed.yaml", pod("mine"));
    commit();
    git("switch", "-q", "main");
    write("k8s/same.yaml", pod("theirs"));
    commit();
    git("switch", "-q", "topic");

    assertThat(names(read("main", ".").objects)).containsExactly("mine");
  }

  @Test
  void reportsAnOverlayOfWhichAnyFileChanged() throws Exception {
    environment.putAll(KustomizeProgram.environment());
    write("base/kustomization.yaml", "resources: [pod.yaml]\n");
    write("base/pod.yaml", pod("a"));
    write("dev/kustomization.yaml", "resources: [../base]\nnamePrefix: dev-\n");
    write("prod/kustomization.yaml", "resources: [pod.yaml]\nnamePrefix: prod-\n");
    write("prod/pod.yaml", pod("b"));
    commit();
    write("base/pod.yaml", pod("c"));

    Reading reading = read("HEAD", "dev", "prod");

    assertThat(names(reading.objects)).containsExactly("dev-c");
    assertThat(names(reading.context)).containsExactly("prod-b");
  }

  @Test
  void losesNothingByAFileThatIsUntouchedAndBroken() throws Exception {
    write("k8s/broken.yaml", "kind: [\n");
    commit();

    Reading reading = read("HEAD", "k8s");

    assertThat(reading.codes()).containsExactly("malformed-yaml k8s/broken.yaml:2:1");
    assertThat(reading.problems.getFirst().lost()).isFalse();
  }

  @Test
  void aChartChangesWithWhatDeploysItAndWithTheChartsBesideIt() throws Exception {
    chart("app", "dependencies:\n- {name: lib, version: 1.0.0, repository: 'file://../lib'}\n");
    chart("lib", "");
    chart("other", "");
    write("env/prod.yaml", "a: 1\n");
    write(
        "app.yaml",
        """
        apiVersion: argoproj.io/v1alpha1
        kind: Application
        metadata: {name: prod}
        spec:
          source: {path: charts/app, helm: {valueFiles: [/env/prod.yaml]}}
        """);
    commit();
    assertThat(names(read("HEAD", "charts", "app.yaml").objects)).isEmpty();

    for (String file : List.of("env/prod.yaml", "charts/lib/values.yaml", "charts/app/more")) {
      write(file, "a: 2\n");
      assertThat(names(read("HEAD", "charts", "app.yaml").objects)).as(file).contains("prod-app");
      assertThat(names(read("HEAD", "charts", "app.yaml").objects)).doesNotContain("other-other");
      commit();
    }
    write("app.yaml", Files.readString(folder.resolve("app.yaml")).replace("prod}", "dev}"));
    assertThat(names(read("HEAD", "charts", "app.yaml").objects))
        .containsExactlyInAnyOrder("dev-app", "dev-lib", "dev");
    commit();

    var files = List.of(folder.resolve("env/prod.yaml"));
    var options = new ChartOptions(List.of(), List.of(), List.of(), null, null, 0, files);
    assertThat(names(read(options, "HEAD", "charts/other").objects)).isEmpty();
    write("env/prod.yaml", "a: 3\n");
    assertThat(names(read(options, "HEAD", "charts/other").objects)).containsExactly("other-other");
  }

  private void chart(String name, String more) throws IOException {
    write(
        "charts/" + name + "/Chart.yaml",
        "apiVersion: v2\nname: " + name + "\nversion: 1.0.0\n" + more);
    write("charts/" + name + "/templates/x.yaml", pod("{{ .Release.Name }}-" + name));
  }

  @Test
  void reportsWhatLiesOutsideTheRepository() throws Exception {
    Files.writeString(folder.resolveSibling("outside.yaml"), pod("outside"));

    assertThat(names(read("HEAD", "../outside.yaml", "k8s").objects)).containsExactly("outside");
  }

  @Test
  void runsNothingThatTheRepositoryConfigures() throws Exception {
    Path ran = folder.resolveSibling("ran");
    git("config", "core.fsmonitor", "touch " + ran + "; false");
    git("config", "diff.external", "touch " + ran);
    git("config", "core.pager", "touch " + ran);
    write("k8s/edited.yaml", pod("edited2"));

    assertThat(names(read("HEAD", ".").objects)).containsExactly("edited2");
    assertThat(ran).doesNotExist();
  }

  @Test
  void saysWhatKeepsItFromKnowing() throws Exception {
    assertThatThrownBy(() -> GitChanges.since("nowhere", folder, environment))
        .isInstanceOfSatisfying(
            GitException.class,
            e -> {
              assertThat(e.problem().what())
                  .isEqualTo("it is not known what has changed since nowhere");
              assertThat(e.problem().cause()).contains("no commit of this name");
            });
    assertThatThrownBy(() -> GitChanges.since("--all", folder, environment))
        .isInstanceOf(GitException.class);
    assertThatThrownBy(() -> GitChanges.since("HEAD", temporary, environment))
        .isInstanceOfSatisfying(
            GitException.class,
            e -> assertThat(e.problem().cause()).isEqualTo("this folder is in no Git repository"));
    assertThatThrownBy(() -> GitChanges.since("HEAD", folder, Map.of("PATH", "/nonexistent")))
        .isInstanceOfSatisfying(
            GitException.class,
            e -> assertThat(e.problem().cause()).isEqualTo("there is no git on the PATH"));
    git("switch", "-q", "--orphan", "island");
    git("commit", "-q", "--allow-empty", "-m", "other");
    assertThatThrownBy(() -> GitChanges.since("main", folder, environment))
        .isInstanceOfSatisfying(
            GitException.class, e -> assertThat(e.problem().cause()).contains("no common history"));
  }

  private Reading read(String ref, String... arguments) throws GitException {
    return read(ChartOptions.DEFAULT, ref, arguments);
  }

  private Reading read(ChartOptions options, String ref, String... arguments) throws GitException {
    return Reading.of(
        new SourcePlan(
            List.of(arguments),
            List.of(),
            folder,
            InputStream::nullInputStream,
            PodTemplates.BUILT_IN,
            options,
            environment,
            GitChanges.since(ref, folder, environment)),
        Sources.CHUNK);
  }

  private static List<String> names(List<KubeObject> objects) {
    return objects.stream().map(object -> object.resource().id().name()).toList();
  }

  private void commit() throws IOException, InterruptedException {
    git("add", "-A");
    git("commit", "-q", "-m", "change");
  }

  private void git(String... arguments) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String pod(String name) {
    return "apiVersion: v1\nkind: Pod\nmetadata:\n  name: " + name + "\n";
  }
}
