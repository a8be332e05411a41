package dev.breakwater.cli.command;

import dev.breakwater.cli.terminal.Terminal;
import java.io.BufferedWriter;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * All that a command knows of the world.
 *
 * @param in standard input
 * @param out standard output, which takes the report and nothing else, in large pieces
 * @param err standard error
 * @param environment environment variables
 * @param folder the working directory, absolute
 * @param terminal what the streams lead to
 */
public record Surroundings(
    InputStream in,
    OutputStream out,
    PrintStream err,
    Map<String, String> environment,
    Path folder,
    Terminal terminal) {
  private static final int BUFFER = 1 << 16;

  public Surroundings {
    environment = Map.copyOf(environment);
    folder = folder.toAbsolutePath().normalize();
  }

  /** The same with another standard output. */
  public Surroundings withOut(OutputStream other) {
    return new Surroundings(in, other, err, environment, folder, terminal);
  }

  /** A writer of UTF-8 text to a stream, to be flushed or closed. */
  public static Writer writer(OutputStream to) {
    return new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8), BUFFER);
  }

  /** A writer of UTF-8 text to standard output, to be flushed. */
  public Writer outWriter() {
    return writer(out);
  }
}
