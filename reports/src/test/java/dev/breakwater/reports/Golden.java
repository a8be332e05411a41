package dev.breakwater.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breakwater.assess.Report;
import dev.breakwater.reports.formats.Format;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares with the files in {@code src/test/resources/golden}. {@code -Dgolden.update=true} writes
 * them anew instead; read the difference before committing it.
 */
final class Golden {
  private static final Path FOLDER = Path.of("src/test/resources/golden");

  private Golden() {}

  static void compare(String name, String actual) throws IOException {
    Path file = FOLDER.resolve(name);
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, actual);
    }
    assertThat(file).as("run once with -Dgolden.update=true").exists();
    assertThat(actual).isEqualTo(Files.readString(file));
  }

  /** A report as written in a format. */
  static String written(Format format, Report report, RenderOptions options) {
    var out = new StringWriter();
    try {
      format.writer().write(report, out, options);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
