package dev.breakwater.sources.files;

import dev.breakwater.model.words.EditDistance;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds what a person may have meant by a name that does not exist. */
final class NearNames {
  private static final int SHOWN = 3;
  private static final int LOOKED_AT = 10_000;

  private NearNames() {}

  /** Up to three existing paths that are written almost like a missing one, the nearest first. */
  static List<Path> of(Path missing) {
    Path folder = missing.getParent();
    Path name = missing.getFileName();
    while (folder != null && name != null && !Files.isDirectory(folder)) {
      name = folder.getFileName();
      folder = folder.getParent();
    }
    if (folder == null || name == null) {
      return List.of();
    }
    record Near(Path path, int distance) {}
    String meant = name.toString().toLowerCase(Locale.ROOT);
    var found = new ArrayList<Near>();
    try (var entries = Files.newDirectoryStream(folder)) {
      int seen = 0;
      for (Path entry : entries) {
        String there = String.valueOf(entry.getFileName()).toLowerCase(Locale.ROOT);
        if (++seen > LOOKED_AT) {
          break;
        }
        int distance = EditDistance.between(meant, there);
        if (distance <= Math.max(1, Math.min(3, meant.length() / 3))) {
          found.add(new Near(entry, distance));
        }
      }
    } catch (IOException | DirectoryIteratorException unreadable) {
      return List.of();
    }
    return found.stream()
        .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::path))
        .limit(SHOWN)
        .map(Near::path)
        .toList();
  }
}
