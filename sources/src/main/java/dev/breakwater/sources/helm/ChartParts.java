package dev.breakwater.sources.helm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where a chart stands on the disk. */
public final class ChartParts {
  private ChartParts() {}

  /** The folder of a chart, or its package, and those of the charts beside it that it names. */
  public static List<Path> of(Path chart) {
    var parts = new ArrayList<Path>();
    parts.add(chart);
    for (String name : List.of(ChartFile.NAME, ChartFile.REQUIREMENTS)) {
      try {
        Path path = chart.resolve(name);
        ChartFile file = Files.isRegularFile(path) ? ChartFile.read(path) : null;
        for (var dependency :
            file == null ? List.<ChartFile.Dependency>of() : file.dependencies()) {
          Path folder = ChartFile.folder(chart, dependency);
          if (folder != null) {
            parts.add(folder);
          }
        }
      } catch (IOException | IllegalArgumentException unreadable) {
        // Rendering it says so.
      }
    }
    return parts;
  }
}
