package dev.breakwater.sources.files;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A glob that the shell did not expand. Names that begin with a dot match only patterns that do;
 * {@code **} does not follow links, so that it ends.
 */
final class PathPattern {
  private final boolean absolute;
  private final List<String> names;

  PathPattern(String glob) {
    absolute = glob.startsWith("/");
    names = Arrays.stream(glob.split("/", -1)).filter(n -> !n.isEmpty()).toList();
  }

  /** What exists and matches, sorted; below a folder, or below the root where the glob says so. */
  List<Path> expand(Path from) {
    Set<Path> reached = new LinkedHashSet<>();
    reached.add(absolute ? from.getRoot() : from);
    for (int i = 0; i < names.size(); i++) {
      boolean more = i < names.size() - 1;
      Set<Path> next = new TreeSet<>();
      for (Path path : reached) {
        step(path, names.get(i), more, next);
      }
      reached = next;
    }
    return List.copyOf(reached);
  }

  private static void step(Path path, String name, boolean more, Set<Path> next) {
    if (name.equals("**")) {
      below(path, more, next);
    } else if (Wildcard.isPattern(name)) {
      for (Path entry : entries(path, name.startsWith("."))) {
        if (Wildcard.matches(name, String.valueOf(entry.getFileName()))
            && (!more || Files.isDirectory(entry))) {
          next.add(entry);
        }
      }
    } else {
      Path entry = path.resolve(name).normalize();
      if (more ? Files.isDirectory(entry) : Files.exists(entry, LinkOption.NOFOLLOW_LINKS)) {
        next.add(entry);
      }
    }
  }

  /** Every folder below a folder, itself included; at the end of a glob, what those hold too. */
  private static void below(Path top, boolean foldersOnly, Set<Path> found) {
    var open = new ArrayList<Path>(List.of(top));
    while (!open.isEmpty()) {
      Path folder = open.removeLast();
      if (foldersOnly) {
        found.add(folder);
      }
      for (Path entry : entries(folder, false)) {
        if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
          open.add(entry);
        } else if (!foldersOnly) {
          found.add(entry);
        }
      }
    }
  }

  private static List<Path> entries(Path folder, boolean hidden) {
    var entries = new ArrayList<Path>();
    try (var all = Files.newDirectoryStream(folder)) {
      for (Path entry : all) {
        if (hidden || !String.valueOf(entry.getFileName()).startsWith(".")) {
          entries.add(entry);
        }
      }
    } catch (IOException | DirectoryIteratorException notAFolder) {
      // A glob means what can be seen; what cannot be seen matches nothing.
      return entries;
    }
    return entries;
  }
}
