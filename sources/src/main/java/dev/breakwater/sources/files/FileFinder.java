package dev.breakwater.sources.files;

import dev.breakwater.model.finding.Problem;
import dev.breakwater.sources.helm.ChartArchives;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files that arguments mean, each once, however often it is named or linked to.
 *
 * <p>A folder means every file below it that ends in .yaml, .yml or .json, or by its name is a
 * Dockerfile or a kubeconfig, sorted by path. Hidden files and folders are left out, but for .kube,
 * and what the excludes and .breakwaterignore files name; the latter count from the working
 * directory down, or from the argument where it lies outside. A file that is named by itself is
 * read whatever its ending and whatever a .breakwaterignore says.
 *
 * <p>A folder with a Chart.yaml is a chart, and so is a package of one. What Helm makes of it
 * stands where the chart does; the manifests that lie in it beside that are read as they are.
 */
public final class FileFinder {
  private static final String CHART_FILE = "Chart.yaml";

  /** Folders of a chart whose files are manifests only once they are rendered, or not at all. */
  private static final Set<String> CHART_FOLDERS =
      Set.of("templates", "charts", "crds", "files", "ci");

  /** The folders of a chart that objects come from, as far as somebody may name them alone. */
  private static final Set<String> CHART_SOURCES = Set.of("templates", "crds");

  /** The one name without an ending that Kustomize reads. */
  private static final String KUSTOMIZATION = "Kustomization";

  private final Path workingDirectory;
  private final List<String> excludeLines;
  private final IgnoreRules excludes;
  private final Set<Object> seen = new HashSet<>();
  private final Set<Path> charts = new HashSet<>();
  private final List<Problem> problems = new ArrayList<>();

  /** Manifests met below the current argument, those of an earlier argument included. */
  private int met;

  private int leftOut;

  /**
   * A finder without arguments so far.
   *
   * @param workingDirectory absolute; relative arguments start here
   * @param excludes patterns, each relative to the working directory and to every folder that is
   *     searched
   */
  public FileFinder(Path workingDirectory, List<String> excludes) {
    this.workingDirectory = workingDirectory;
    this.excludeLines = excludes;
    this.excludes = IgnoreRules.of(null, workingDirectory, excludes);
  }

  /** What could not be found or read so far. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** What one argument stands for that no earlier one has given. */
  public List<Input> find(String argument) {
    var files = new ArrayList<Input>();
    met = 0;
    leftOut = 0;
    Path path;
    try {
      path = workingDirectory.resolve(argument).normalize();
    } catch (InvalidPathException e) {
      problems.add(FileProblems.notFound(argument, List.of()));
      return files;
    }
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      named(path, files);
    } else if (Wildcard.isPattern(argument)) {
      List<Path> matches = manifests(argument, new PathPattern(argument).expand(workingDirectory));
      if (matches.isEmpty()) {
        problems.add(FileProblems.noMatch(argument, shown(NearNames.of(path))));
      }
      for (Path match : matches) {
        named(match, files);
      }
    } else {
      problems.add(FileProblems.notFound(argument, shown(NearNames.of(path))));
    }
    return files;
  }

  /** Without files that are no manifests, unless the glob asks for an ending by itself. */
  private static List<Path> manifests(String glob, List<Path> matches) {
    return glob.indexOf('.', glob.lastIndexOf('/') + 1) >= 0
        ? matches
        : matches.stream().filter(p -> Files.isDirectory(p) || isInput(p)).toList();
  }

  private static boolean isInput(Path path) {
    String name = String.valueOf(path.getFileName());
    return isInput(path, name) && (!ChartArchives.isNamedSo(name) || isPackedChart(path));
  }

  private List<String> shown(List<Path> paths) {
    return paths.stream().map(this::shown).toList();
  }

  private void named(Path path, List<Input> files) {
    BasicFileAttributes attributes = attributes(path);
    if (attributes == null || isExcluded(path, attributes.isDirectory())) {
      return;
    }
    Path chart = chartAround(path);
    if (chart != null) {
      charts.add(chart);
      files.add(new ChartInput(chart, shown(chart), List.of(shown(path))));
    } else if (attributes.isDirectory()) {
      folder(path, attributes, files);
    } else if (seen.add(key(path, attributes))) {
      files.add(isPackedChart(path) ? chart(path) : input(path, attributes));
    }
  }

  private static boolean isPackedChart(Path path) {
    return ChartArchives.isNamedSo(String.valueOf(path.getFileName()))
        && ChartArchives.isChart(path);
  }

  private ChartInput chart(Path chart) {
    charts.add(chart);
    return new ChartInput(chart, shown(chart));
  }

  private String shown(Path path) {
    return ReportPath.of(workingDirectory, path);
  }

  private boolean isExcluded(Path path, boolean isFolder) {
    if (!path.startsWith(workingDirectory) || path.equals(workingDirectory)) {
      return false;
    }
    Path below = workingDirectory;
    Path relative = workingDirectory.relativize(path);
    for (int i = 0; i < relative.getNameCount(); i++) {
      below = below.resolve(relative.getName(i));
      if (excludes.ignores(below, isFolder || i < relative.getNameCount() - 1)) {
        return true;
      }
    }
    return false;
  }

  /** A folder to be looked into, with the rules of the folders above it. */
  private record Entry(Path path, BasicFileAttributes attributes, @Nullable IgnoreRules rules) {
    /** A folder sorts as the paths in it do. */
    String sortKey() {
      return attributes.isDirectory() ? path.getFileName() + "/" : "" + path.getFileName();
    }
  }

  private void folder(Path top, BasicFileAttributes attributes, List<Input> files) {
    int chartsBefore = charts.size();
    int problemsBefore = problems.size();
    IgnoreRules topExcludes = IgnoreRules.of(excludes, top, excludeLines);
    Deque<Entry> open = new ArrayDeque<>();
    open.push(new Entry(top, attributes, rulesAbove(top)));
    while (!open.isEmpty()) {
      Entry entry = open.pop();
      if (entry.attributes.isDirectory()) {
        if (seen.add(key(entry.path, entry.attributes))) {
          List<Entry> children = children(entry, topExcludes, files);
          children.reversed().forEach(open::push);
        } else {
          met++; // searched before: whatever there was is in the input
        }
      } else if (ChartArchives.isNamedSo(String.valueOf(entry.path.getFileName()))) {
        if (seen.add(key(entry.path, entry.attributes)) && isPackedChart(entry.path)) {
          files.add(chart(entry.path));
        }
      } else {
        met++;
        if (seen.add(key(entry.path, entry.attributes))) {
          files.add(input(entry.path, entry.attributes));
        }
      }
    }
    // Of what could not be looked into nobody knows that it holds none.
    if (met == 0 && charts.size() == chartsBefore && problems.size() == problemsBefore) {
      problems.add(FileProblems.noManifests(ReportPath.of(workingDirectory, top), leftOut));
    }
  }

  private List<Entry> children(Entry parent, IgnoreRules topExcludes, List<Input> files) {
    var children = new ArrayList<Entry>();
    IgnoreRules rules = rulesWithin(parent.rules, parent.path);
    boolean isChart = Files.isRegularFile(parent.path.resolve(CHART_FILE));
    if (isChart) {
      files.add(chart(parent.path));
    }
    try (var entries = Files.newDirectoryStream(parent.path)) {
      for (Path path : entries) {
        String name = String.valueOf(path.getFileName());
        if (name.startsWith(".") && !name.equals(Kubeconfigs.FOLDER)) {
          continue;
        }
        BasicFileAttributes attributes = attributesWithin(path, name);
        if (attributes == null) {
          continue;
        }
        boolean isFolder = attributes.isDirectory();
        // Beside the user's kubeconfig kubectl keeps folders with what API servers said.
        boolean isCache = isFolder && Kubeconfigs.isIn(parent.path);
        boolean wanted = isFolder || attributes.isRegularFile() && isInput(path, name);
        if (isCache || !wanted || isChart && belongsToChart(name, isFolder)) {
          continue;
        }
        if (topExcludes.ignores(path, isFolder) || rules != null && rules.ignores(path, isFolder)) {
          leftOut++;
        } else {
          children.add(new Entry(path, attributes, rules));
        }
      }
    } catch (IOException e) {
      problems.add(FileProblems.unreadable(ReportPath.of(workingDirectory, parent.path), e));
    } catch (DirectoryIteratorException e) {
      problems.add(FileProblems.unreadable(ReportPath.of(workingDirectory, parent.path), e));
    }
    children.sort((a, b) -> a.sortKey().compareTo(b.sortKey()));
    return children;
  }

  private @Nullable IgnoreRules rulesAbove(Path top) {
    IgnoreRules rules = null;
    if (top.startsWith(workingDirectory) && !top.equals(workingDirectory)) {
      rules = rulesWithin(null, workingDirectory);
      Path below = workingDirectory;
      Path relative = workingDirectory.relativize(top);
      for (int i = 0; i < relative.getNameCount() - 1; i++) {
        below = below.resolve(relative.getName(i));
        rules = rulesWithin(rules, below);
      }
    }
    return rules;
  }

  private @Nullable IgnoreRules rulesWithin(@Nullable IgnoreRules above, Path folder) {
    try {
      return IgnoreRules.within(above, folder);
    } catch (UncheckedIOException e) {
      problems.add(
          FileProblems.ignoreFileUnreadable(
              ReportPath.of(workingDirectory, folder.resolve(IgnoreRules.FILE)), e));
      return above;
    }
  }

  /** The chart whose templates a path is, or is among; null where it is none. */
  private static @Nullable Path chartAround(Path path) {
    Path found = null;
    for (Path at = path; at != null; at = at.getParent()) {
      Path parent = at.getParent();
      // Of charts within charts the outermost gives the values.
      if (parent != null
          && CHART_SOURCES.contains(String.valueOf(at.getFileName()))
          && Files.isRegularFile(parent.resolve(CHART_FILE))) {
        found = outermost(parent);
      }
    }
    return found;
  }

  private static Path outermost(Path chart) {
    Path charts = chart.getParent();
    Path above = charts == null ? null : charts.getParent();
    return charts != null
            && above != null
            && "charts".equals(String.valueOf(charts.getFileName()))
            && Files.isRegularFile(above.resolve(CHART_FILE))
        ? outermost(above)
        : chart;
  }

  /** Whether a file or folder of a chart is Helm's business alone. */
  private static boolean belongsToChart(String name, boolean isFolder) {
    return isFolder
        ? CHART_FOLDERS.contains(name)
        : name.equals(CHART_FILE) || name.startsWith("values") || name.startsWith("requirements.");
  }

  private @Nullable BasicFileAttributes attributes(Path path) {
    try {
      return Files.readAttributes(path, BasicFileAttributes.class);
    } catch (IOException e) {
      problems.add(FileProblems.unreadable(ReportPath.of(workingDirectory, path), e));
      return null;
    }
  }

  /** A broken link within a folder is a problem only where its name promises a manifest. */
  private @Nullable BasicFileAttributes attributesWithin(Path path, String name) {
    if (isInputByName(name)) {
      return attributes(path);
    }
    try {
      return Files.readAttributes(path, BasicFileAttributes.class);
    } catch (IOException notWanted) {
      return null;
    }
  }

  /** What tells one file from another under all of its names. */
  private static Object key(Path path, BasicFileAttributes attributes) {
    Object key = attributes.fileKey();
    if (key != null) {
      return key;
    }
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path;
    }
  }

  private Input input(Path path, BasicFileAttributes attributes) {
    long size = attributes.isRegularFile() ? attributes.size() : InputFile.UNKNOWN_SIZE;
    var file = new InputFile(path, ReportPath.of(workingDirectory, path), size);
    boolean overlay = attributes.isRegularFile() && isKustomization(path);
    return overlay ? new OverlayInput(file) : file;
  }

  private static boolean isKustomization(Path path) {
    String name = String.valueOf(path.getFileName());
    return name.startsWith("kustomization.y") && isManifest(name) || name.equals(KUSTOMIZATION);
  }

  /** Whether a file in a folder is input. */
  private static boolean isInput(Path path, String name) {
    return isInputByName(name)
        || ChartArchives.isNamedSo(name)
        || Kubeconfigs.isOne(path, name.toLowerCase(Locale.ROOT));
  }

  private static boolean isInputByName(String name) {
    return isManifest(name) || DockerfileNames.isDockerfile(name);
  }

  static boolean isManifest(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".yaml")
        || lower.endsWith(".yml")
        || lower.endsWith(".json")
        || name.equals(KUSTOMIZATION);
  }
}
