package dev.breakwater.sources.files;

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
        int distance = distance(meant, there);
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

  /** Edits that turn one name into the other, a swap of neighbours counted once. */
  private static int distance(String a, String b) {
    int[] before = new int[b.length() + 1];
    int[] previous = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], previous[j]) + 1, previous[j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      int[] free = before;
      before = previous;
      previous = row;
      row = free;
    }
    return previous[b.length()];
  }
}
