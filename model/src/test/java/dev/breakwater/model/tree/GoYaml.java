package dev.breakwater.model.tree;

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
import java.util.regex.Pattern;

/** The Go program that says what {@code sigs.k8s.io/yaml} makes of documents. */
final class GoYaml {
  /**
   * What Go makes of a document.
   *
   * @param kind 'J' JSON, 'E' an error, 'M' JSON of a text that goes on after its first document
   * @param text the JSON or the error
   */
  record Answer(char kind, String text) {}

  /** How Go writes a byte that is no UTF-8; a U+FFFD of the document it writes as it is. */
  private static final Pattern WRITTEN_BYTE = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\ufffd");

  private final Path program;

  private GoYaml(Path program) {
    this.program = program;
  }

  static boolean isInstalled() {
    try {
      return new ProcessBuilder("go", "version").redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Builds the program from its source in the module's test folder. */
  static GoYaml build() throws IOException, InterruptedException {
    Path program = Path.of("target", "yamljson").toAbsolutePath();
    var build =
        new ProcessBuilder("go", "build", "-o", program.toString(), ".")
            .directory(Path.of("src", "test", "go", "yamljson").toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (build.waitFor() != 0 || !Files.isExecutable(program)) {
      throw new IOException("go build failed: " + output);
    }
    return new GoYaml(program);
  }

  List<Answer> read(List<String> documents) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(program.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Thread writer = Thread.ofVirtual().start(() -> write(documents, process));
    var answers = new ArrayList<Answer>(documents.size());
    try (var in = new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
      for (int i = 0; i < documents.size(); i++) {
        byte[] frame = in.readNBytes(in.readInt());
        String text = new String(frame, 1, frame.length - 1, StandardCharsets.UTF_8);
        answers.add(new Answer((char) frame[0], WRITTEN_BYTE.matcher(text).replaceAll("$1\uFFFD")));
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
