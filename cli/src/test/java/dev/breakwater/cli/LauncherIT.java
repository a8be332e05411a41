package dev.breakwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/**
 * The launcher as a user starts it. The distribution that this build made is copied to folders with
 * spaces in their names; where a build is tested, a script stands in for Maven that puts the same
 * jars in place.
 */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {
  private static final Path DIST = Path.of("target/dist").toAbsolutePath();

  private static final String PRIVILEGED_POD =
      """
      apiVersion: v1
      kind: Pod
      metadata:
        name: cart
        namespace: shop
      spec:
        containers:
        - name: cart
          image: registry.example.com/cart:1.4.2
          securityContext:
            privileged: true
      """;

  @TempDir static Path temp;
  private static Path home;
  private static Path folder;
  private static Path installed;

  record Run(int exitCode, String out, String err) {}

  @BeforeAll
  static void install() throws IOException {
    home = Files.createDirectories(temp.resolve("a home"));
    folder = Files.createDirectories(temp.resolve("my manifests"));
    Files.writeString(folder.resolve("a pod.yaml"), PRIVILEGED_POD);
    installed = temp.resolve("an installed breakwater");
    copy(DIST, installed);
  }

  @Test
  void scansFromAnotherFolderThroughALinkAndWritesOnlyTheReport() throws Exception {
    Path link = Files.createSymbolicLink(temp.resolve("a link"), installed.resolve("breakwater"));
    Run first = run(link, Map.of(), "scan", "a pod.yaml", "--format", "json");
    Run second = run(link, Map.of(), "scan", "a pod.yaml", "--format", "json");

    assertThat(first.exitCode()).as(first.err()).isEqualTo(1);
    assertIsOneJsonObject(first.out());
    assertThat(first.out()).contains("\"privileged-container\"", "\"a pod.yaml\"");
    assertThat(second).isEqualTo(new Run(1, first.out(), ""));
    try (Stream<Path> files = Files.list(installed)) {
      assertThat(files.filter(f -> f.toString().endsWith(".aot")))
          .singleElement()
          .satisfies(cache -> assertThat(cache).isNotEmptyFile());
    }
  }

  @Test
  void passesExitCodesOn() throws Exception {
    Path launcher = installed.resolve("breakwater");
    assertThat(run(launcher, Map.of(), "--version").exitCode()).isZero();
    assertThat(run(launcher, Map.of(), "scan", "a pod.yaml").exitCode()).isEqualTo(1);
    assertThat(run(launcher, Map.of(), "scan", "missing.yaml").exitCode()).isEqualTo(2);
  }

  @Test
  void writesTheReportToAPipe() throws Exception {
    Path piping = temp.resolve("piping");
    String launcher = "'" + installed.resolve("breakwater") + "'";
    script(piping, launcher + " scan 'a pod.yaml' --format json --output /dev/stdout | cat");
    Run piped = run(piping, Map.of());
    assertThat(piped.err()).startsWith("Report written to /dev/stdout: 1 critical");
    assertIsOneJsonObject(piped.out());
  }

  @Test
  void failsInWordsWhereAStandardStreamIsClosed() throws Exception {
    Path closing = temp.resolve("closing");
    String launcher = "'" + installed.resolve("breakwater") + "'";
    script(closing, launcher + " scan - --format json <&-");
    Run noInput = run(closing, Map.of());
    assertThat(noInput.exitCode()).isEqualTo(2);
    assertIsOneJsonObject(noInput.out());
    assertThat(noInput.out()).contains("cannot read <stdin>");

    script(closing, launcher + " scan 'a pod.yaml' >&-");
    Run noOutput = run(closing, Map.of());
    assertThat(noOutput.exitCode()).isEqualTo(2);
    assertThat(noOutput.err()).contains("cannot write to standard output");

    script(closing, launcher + " scan 'a pod.yaml' --format json 2>&-");
    Run noErrors = run(closing, Map.of());
    assertThat(noErrors.exitCode()).isEqualTo(1);
    assertIsOneJsonObject(noErrors.out());
  }

  @Test
  void keepsWhatTheJvmSaysOffStandardOutput() throws Exception {
    Path launcher = installed.resolve("breakwater");
    Run noHeap = run(launcher, Map.of("BREAKWATER_JAVA_OPTS", "-Xmx1k"), "scan", "a pod.yaml");
    assertThat(noHeap.out()).isEmpty();
    assertThat(noHeap.err()).contains("heap");

    // Another layout of objects than the cache has been trained with.
    Run otherLayout =
        run(
            launcher,
            Map.of("BREAKWATER_JAVA_OPTS", "-XX:-UseCompressedOops"),
            "scan",
            "a pod.yaml",
            "--format",
            "json");
    assertThat(otherLayout.exitCode()).as(otherLayout.err()).isEqualTo(1);
    assertIsOneJsonObject(otherLayout.out());
    assertThat(otherLayout.err()).contains("AOT cache");
  }

  @Test
  void saysInOneLineWhatToDoWithoutAJdk() throws Exception {
    Path old = Files.createDirectories(temp.resolve("an old jdk/bin")).getParent();
    script(old.resolve("bin/java"), "exit 1");
    Files.writeString(old.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"17.0.15\"\n");

    Run missing =
        run(installed.resolve("breakwater"), Map.of("BREAKWATER_JAVA", "/nowhere"), "--version");
    assertThat(missing.exitCode()).isEqualTo(2);
    assertThat(missing.out()).isEmpty();
    assertThat(missing.err().lines())
        .singleElement()
        .asString()
        .contains("BREAKWATER_JAVA=/nowhere is no Java", "JDK 25 or later");

    Run tooOld =
        run(
            installed.resolve("breakwater"),
            Map.of("BREAKWATER_JAVA", old.toString()),
            "--version");
    assertThat(tooOld.exitCode()).isEqualTo(2);
    assertThat(tooOld.err().lines()).singleElement().asString().contains("Java 17.0.15");
  }

  @Test
  void buildsWhenSourcesChangedAndOnlyThen() throws Exception {
    Path checkout = temp.resolve("a checkout");
    copy(DIST, checkout);
    copy(checkout.resolve("lib"), temp.resolve("built lib"));
    Path source = checkout.resolve("cli/src/main/java/A.java");
    Files.createDirectories(source.getParent());
    Files.writeString(source, "class A {}");
    Files.writeString(checkout.resolve("pom.xml"), "<project/>");
    Path builds = temp.resolve("builds");
    Files.writeString(builds, "");
    Path mvn = Files.createDirectories(temp.resolve("a maven")).resolve("mvn");
    script(
        mvn,
        """
        for argument; do
          case $argument in -Dbuild.folder=*) folder=${argument#-Dbuild.folder=} ;; esac
        done
        echo "$JAVA_HOME" >>'%s'
        echo '[INFO] Building Breakwater cli 1.0 [2/2]'
        lib=${folder%%/*}/breakwater-cli/dist/lib
        mkdir -p "$lib" && cp '%s'/*.jar "$lib"
        """
            .formatted(builds, temp.resolve("built lib")));
    Map<String, String> path =
        Map.of("PATH", mvn.getParent() + ":" + System.getenv().getOrDefault("PATH", ""));
    Path launcher = checkout.resolve("breakwater");

    Run first = run(launcher, path, "--version");
    assertThat(first.exitCode()).as(first.err()).isZero();
    assertThat(first.out().lines()).hasSize(1);
    assertThat(first.err()).contains("first use: building", "building cli (2/2)");
    assertThat(Files.readAllLines(builds)).containsExactly(System.getProperty("java.home"));

    assertThat(run(launcher, path, "--version")).isEqualTo(new Run(0, first.out(), ""));
    assertThat(Files.readAllLines(builds)).hasSize(1);

    makeNewer(source);
    Path lock = Files.createDirectory(checkout.resolve(".breakwater-build/lock"));
    Files.writeString(lock.resolve("pid"), gonePid() + "\n");
    assertThat(run(launcher, path, "--version").err()).contains("sources changed: building");
    assertThat(Files.readAllLines(builds)).hasSize(2);
    assertThat(lock).doesNotExist();

    makeNewer(source);
    script(
        mvn,
        """
        echo "[ERROR] COMPILATION ERROR :"
        echo "[ERROR] $PWD/cli/src/main/java/A.java:[1,7] no such thing"
        exit 1
        """);
    Run broken = run(launcher, path, "--version");
    assertThat(broken.exitCode()).isEqualTo(2);
    assertThat(broken.out()).isEmpty();
    assertThat(broken.err().lines())
        .contains("  cli/src/main/java/A.java:[1,7] no such thing")
        .anyMatch(line -> line.endsWith(".breakwater-build/build.log"));
  }

  private static Run run(Path launcher, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile(temp, "out", "");
    Path err = Files.createTempFile(temp, "err", "");
    var command = Stream.concat(Stream.of(launcher.toString()), Stream.of(arguments)).toList();
    var builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    Map<String, String> variables = builder.environment();
    variables
        .keySet()
        .removeAll(
            List.of("JAVA_HOME", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "BREAKWATER_JAVA_OPTS"));
    variables.put("BREAKWATER_JAVA", System.getProperty("java.home"));
    variables.put("HOME", home.toString());
    variables.remove("XDG_CACHE_HOME");
    variables.putAll(environment);
    Process process = builder.start();
    try {
      assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("%s ends", command).isTrue();
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  private static void assertIsOneJsonObject(String text) {
    try (JsonParser parser = new JsonFactory().createParser(text)) {
      assertThat(parser.nextToken()).isEqualTo(JsonToken.START_OBJECT);
      parser.skipChildren();
      assertThat(parser.nextToken()).isNull();
    }
  }

  private static void makeNewer(Path source) throws IOException {
    var later = Files.getLastModifiedTime(source).toInstant().plus(Duration.ofHours(1));
    Files.setLastModifiedTime(source, FileTime.from(later));
  }

  /** The ID of a process that has ended. */
  private static long gonePid() throws IOException, InterruptedException {
    Process process = new ProcessBuilder("true").start();
    process.waitFor();
    return process.pid();
  }

  private static void script(Path file, String text) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + text);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      files.forEach(file -> {
        try {
          Files.copy(
              file,
              to.resolve(from.relativize(file).toString()),
              StandardCopyOption.COPY_ATTRIBUTES);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    }
  }
}
