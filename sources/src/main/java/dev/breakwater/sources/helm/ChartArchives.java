package dev.breakwater.sources.helm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Packaged charts. */
public final class ChartArchives {
  /** A packaged chart names itself early; what does not within so many files is something else. */
  private static final int LOOKED_AT = 16;

  private ChartArchives() {}

  /** Whether a file is called as packaged charts are. */
  public static boolean isNamedSo(String name) {
    return name.endsWith(".tgz") || name.endsWith(".tar.gz");
  }

  /** Whether a file is a packaged chart. */
  public static boolean isChart(Path file) {
    try (TarGz archive = TarGz.open(file)) {
      for (int i = 0; i < LOOKED_AT && archive.next(); i++) {
        String name = archive.name();
        int slash = name.indexOf('/');
        if (slash > 0 && name.substring(slash + 1).equals("Chart.yaml")) {
          return true;
        }
      }
      return false;
    } catch (IOException noArchive) {
      return false;
    }
  }

  /**
   * Unpacks a chart into a folder.
   *
   * @return the name of the chart's folder in it; null where the archive holds no chart
   */
  static @Nullable String unpack(Path file, Path into) throws IOException {
    String chart = null;
    try (TarGz archive = TarGz.open(file)) {
      while (archive.next()) {
        String name = archive.name();
        Path target = into.resolve(name).normalize();
        int slash = name.indexOf('/');
        if (slash <= 0 || !target.startsWith(into) || name.indexOf('\\') >= 0) {
          continue; // stands outside of the chart
        }
        if (chart == null && name.indexOf("Chart.yaml") == slash + 1) {
          chart = name.substring(0, slash);
        }
        Files.createDirectories(target.getParent());
        Files.write(target, archive.content());
      }
    }
    return chart;
  }
}
