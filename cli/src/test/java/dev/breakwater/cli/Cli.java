package dev.breakwater.cli;

import dev.breakwater.cli.command.Surroundings;
import dev.breakwater.cli.terminal.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** Runs command lines in a folder, as a shell would, and keeps what they print. */
final class Cli {
  /** What came of a command line. */
  record Outcome(int code, String out, String err) {}

  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private InputStream in = InputStream.nullInputStream();
  private OutputStream out = new ByteArrayOutputStream();
  private Terminal terminal = Terminal.NONE;

  private Cli(Path folder) {
    this.folder = folder;
  }

  static Cli in(Path folder) {
    return new Cli(folder);
  }

  Cli with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  Cli stdin(String text) {
    return stdin(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  Cli stdin(InputStream stream) {
    in = stream;
    return this;
  }

  Cli stdout(OutputStream stream) {
    out = stream;
    return this;
  }

  /** Standard output is a terminal so wide. */
  Cli onTerminal(int columns) {
    terminal =
        new Terminal() {
          @Override
          public boolean isOutput() {
            return true;
          }

          @Override
          public boolean isError() {
            return true;
          }

          @Override
          public OptionalInt columns() {
            return OptionalInt.of(columns);
          }
        };
    return this;
  }

  Outcome run(String... args) {
    var err = new ByteArrayOutputStream();
    int code =
        Breakwater.run(
            args,
            new Surroundings(
                in,
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment,
                folder,
                terminal));
    String printed =
        out instanceof ByteArrayOutputStream bytes ? bytes.toString(StandardCharsets.UTF_8) : "";
    return new Outcome(code, printed, err.toString(StandardCharsets.UTF_8));
  }
}
