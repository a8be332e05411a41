package dev.breakwater.cli;

import static dev.breakwater.cli.Manifests.PRIVILEGED;
import static dev.breakwater.cli.Manifests.UNPRIVILEGED;
import static dev.breakwater.cli.Manifests.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Overlays and changes on the command line; a script stands for kustomize. */
class OverlayScanTest {
  /** Gives the base's pod as kustomize would. */
  private static final String SCRIPT =
      """
      #!/bin/sh
      overlay=$(sed -n "s/^- '\\(.*\\)'$/\\1/p" "$2/kustomization.yaml")
      sed 's/^metadata:.*/metadata:/;/^metadata:/r /dev/stdin' "$2/$overlay/../base/pod.yaml" <<END
        name: agent
        namespace: ${overlay##*/}
        annotations:
          config.kubernetes.io/origin: |
            path: $overlay/../base/pod.yaml
      END
      """;

  @TempDir Path temporary;
  private Path folder;

  @BeforeEach
  void writeTwoOverlays() throws IOException {
    Path real = temporary.toRealPath();
    assertThat(write(real, "kustomize", SCRIPT).toFile().setExecutable(true)).isTrue();
    folder = real.resolve("repository");
    write(folder, "base/kustomization.yaml", "resources: [pod.yaml]\n");
    write(folder, "base/pod.yaml", PRIVILEGED);
    write(folder, "dev/kustomization.yaml", "resources: [../base]\n");
    write(folder, "prod/kustomization.yaml", "resources: [../base]\n");
  }

  @Test
  void tellsOnceWhatOneLineMakesWrongInSeveralOverlays() {
    var text = scan("--control", "privileged-container");

    assertThat(text.code()).isEqualTo(1);
    assertThat(text.out()).contains("Pod dev/agent (overlay dev)").contains("base/pod.yaml:1");
    assertThat(text.out()).containsOnlyOnce("privileged-container: ");
    assertThat(text.out()).doesNotContain("Pod prod/agent");

    var json = scan("--control", "privileged-container", "--format", "json");

    // One finding, of two objects that fail.
    assertThat(json.out())
        .contains("\"failed\": 2")
        .contains("\"critical\": 1")
        .contains("\"line\": 8");
  }

  @Test
  void tellsOnceAlsoWhatNamesTheNamespacesOfTheOverlays() {
    write(
        folder,
        "base/pod.yaml",
        """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: Role
        metadata: {name: agent}
        rules: [{apiGroups: [""], resources: [secrets], verbs: ["*"]}]
        """);
    for (String namespace : List.of("dev", "prod")) {
      write(
          folder,
          namespace + ".yaml",
          """
          apiVersion: rbac.authorization.k8s.io/v1
          kind: RoleBinding
          metadata: {name: agent, namespace: NS}
          roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: agent}
          subjects: [{kind: ServiceAccount, name: agent, namespace: NS}]
          """
              .replace("NS", namespace));
    }

    var text = scan("--control", "wildcard-verbs");

    assertThat(text.out())
        .containsOnlyOnce("wildcard-verbs: ")
        .contains("(held by ServiceAccount")
        .contains("2 failed");
  }

  @Test
  void reportsOnlyWhatHasChangedAndSaysWhereThatIsNothing() throws Exception {
    write(folder, "plain.yaml", PRIVILEGED);
    git("init", "-q", "-b", "main");
    git("add", "-A");
    git("commit", "-q", "-m", "first");

    var nothing = scan("--changed-since", "main");
    assertThat(nothing.code()).isZero();
    assertThat(nothing.out()).isEqualTo("No manifest, chart or overlay has changed since main.\n");
    assertThat(nothing.err()).isEmpty();
    var json = scan("--changed-since", "main", "--format", "json");
    assertThat(json.out()).contains("\"resources\": 0");
    assertThat(json.err()).isEqualTo(nothing.out());

    write(folder, "plain.yaml", UNPRIVILEGED);
    assertThat(scan("--control", "privileged-container", "--changed-since", "main").code())
        .isZero();

    write(folder, "base/pod.yaml", PRIVILEGED + "  hostPID: true\n");
    var changed = scan("--control", "privileged-container", "--changed-since", "main");
    assertThat(changed.code()).isEqualTo(1);
    assertThat(changed.out()).contains("Pod dev/agent").doesNotContain("plain.yaml");
  }

  @Test
  void saysWhyItIsNotKnownWhatHasChanged() {
    var noRepository = scan("--changed-since", "main");

    assertThat(noRepository.code()).isEqualTo(2);
    assertThat(noRepository.out()).isEmpty();
    assertThat(noRepository.err())
        .isEqualTo(
            "breakwater: it is not known what has changed: this folder is in no Git repository. Run"
                + " it in the working tree of the repository, or leave --changed-since out.\n");
  }

  private Cli.Outcome scan(String... options) {
    var arguments = new ArrayList<>(List.of("scan"));
    arguments.addAll(List.of(options));
    return Cli.in(folder)
        .with("BREAKWATER_KUSTOMIZE", folder.resolveSibling("kustomize").toString())
        .with("PATH", System.getenv("PATH"))
        .run(arguments.toArray(String[]::new));
  }

  private void git(String... arguments) throws IOException, InterruptedException {
    var command =
        new ArrayList<>(List.of("git", "-c", "user.name=A", "-c", "user.email=a@example.com"));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
    builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
    builder.environment().put("GIT_AUTHOR_DATE", "2026-01-01T00:00:00Z");
    builder.environment().put("GIT_COMMITTER_DATE", "2026-01-01T00:00:00Z");
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }
}
