package dev.breakwater.model.go;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A Go program of the module's test folder that says what Kubernetes' own libraries make of texts.
 */
public final class GoProgram {
  private final Path program;

  private GoProgram(Path program) {
    this.program = program;
  }

  /**
   * Builds a program from its folder. Without Go the calling test is skipped, under {@code CI=true}
   * it fails.
   */
  public static GoProgram build(String name) throws IOException, InterruptedException {
    boolean installed = isInstalled();
    if (!installed && "true".equals(System.getenv("CI"))) {
      fail("go is not on the PATH; the differential test needs it, see https://go.dev/doc/install");
    }
    assumeTrue(installed, "go is not on the PATH; the differential test against it is skipped");
    Path program = Path.of("target", name).toAbsolutePath();
    var build =
        new ProcessBuilder("go", "build", "-o", program.toString(), "./" + name)
            .directory(Path.of("src", "test", "go").toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (build.waitFor() != 0 || !Files.isExecutable(program)) {
      throw new IOException("go build failed: " + output);
    }
    return new GoProgram(program);
  }

  private static boolean isInstalled() throws InterruptedException {
    try {
      return new ProcessBuilder("go", "version").redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** What the program answers to each document, in order. */
  public List<String> answers(List<String> documents) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(program.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Thread writer = Thread.ofVirtual().start(() -> write(documents, process));
    var answers = new ArrayList<String>(documents.size());
    try (var in = new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
      for (int i = 0; i < documents.size(); i++) {
        answers.add(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
      }
    } finally {
      process.destroy();
    }
    writer.join();
    process.waitFor();
    return answers;
  }

  private static void write(List<String> documents, Process process) {
    try (var out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()))) {
      for (String document : documents) {
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
