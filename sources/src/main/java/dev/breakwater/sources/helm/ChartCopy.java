package dev.breakwater.sources.helm;

import dev.breakwater.sources.helm.ChartFile.Dependency;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A chart in a folder of our own, where its templates can be changed before they are rendered. What
 * is no template is linked; dependencies that stand in the same repository are put in place, those
 * that are nowhere are left out, so that the rest of the chart can be rendered.
 */
final class ChartCopy {
  private static final String TEMPLATES = "templates";
  private static final String CRDS = "crds";
  private static final String CHARTS = "charts";
  private static final String VALUES = "values.yaml";
  private static final String SCHEMA = "values.schema.json";
  private static final String IGNORED = ".helmignore";
  private static final String NOTES = "NOTES.txt";
  private static final String LOCAL = "file://";
  private static final int DEEPEST = 10;

  private final Path unpacked;
  private final Path repository;
  private final List<Template> templates = new ArrayList<>();
  private final List<PlainFile> definitions = new ArrayList<>();
  private final List<Dependency> missing = new ArrayList<>();

  private int archives;

  private ChartCopy(Path unpacked, Path repository) {
    this.unpacked = unpacked;
    this.repository = repository;
  }

  /**
   * Copies a chart.
   *
   * @param chart its folder
   * @param name how reports name that
   * @param to a folder that does not exist yet
   * @param unpacked a folder for what has to be unpacked
   * @param repository the folder that links and dependencies may lead to
   */
  static ChartCopy of(Path chart, String name, Path to, Path unpacked, Path repository)
      throws IOException {
    var copy = new ChartCopy(unpacked, repository);
    copy.chart(chart, name, to, 0);
    Files.createDirectories(to.resolve(TEMPLATES));
    return copy;
  }

  List<Template> templates() {
    return templates;
  }

  List<PlainFile> definitions() {
    return definitions;
  }

  /** Dependencies that stand neither in the chart nor in its repository. */
  List<Dependency> missing() {
    return missing;
  }

  private void chart(Path from, String name, Path to, int depth) throws IOException {
    Files.createDirectories(to);
    var vendored = new HashSet<String>();
    for (Path entry : sorted(from)) {
      String file = String.valueOf(entry.getFileName());
      String shownEntry = name + "/" + file;
      switch (file) {
        case TEMPLATES -> templates(entry, shownEntry, chartFile(name), to.resolve(file), 0);
        case CRDS -> definitions(entry, shownEntry, 0);
        case CHARTS -> vendored.addAll(charts(entry, shownEntry, to.resolve(file), depth));
        case VALUES, ChartFile.NAME, ChartFile.REQUIREMENTS -> text(entry, to.resolve(file));
        case SCHEMA -> schema(entry, to.resolve(file));
        default -> {
          if (!file.startsWith(".") || file.equals(IGNORED)) {
            link(entry, to.resolve(file));
          }
        }
      }
    }
    if (depth == 0) {
      dependencies(from, name, to, ChartFile.NAME, vendored);
      dependencies(from, name, to, ChartFile.REQUIREMENTS, vendored);
    }
  }

  /** What defines a chart: its own file, or the package that holds it. */
  private static String chartFile(String name) {
    int inside = name.indexOf("!/");
    return inside < 0 ? name + "/" + ChartFile.NAME : name.substring(0, inside);
  }

  private void templates(Path from, String name, String chartFile, Path to, int depth)
      throws IOException {
    if (!Files.isDirectory(from) || depth > DEEPEST) {
      return;
    }
    Files.createDirectories(to);
    for (Path entry : sorted(from)) {
      String file = String.valueOf(entry.getFileName());
      String shownEntry = name + "/" + file;
      if (Files.isDirectory(entry)) {
        templates(entry, shownEntry, chartFile, to.resolve(file), depth + 1);
      } else if (!file.equals(NOTES)) {
        byte[] bytes = Files.readAllBytes(entry);
        String text = new String(bytes, StandardCharsets.UTF_8);
        Files.write(to.resolve(file), bytes);
        templates.add(new Template(to.resolve(file), shownEntry, chartFile, text));
      }
    }
  }

  private void definitions(Path from, String name, int depth) throws IOException {
    if (!Files.isDirectory(from) || depth > DEEPEST) {
      return;
    }
    for (Path entry : sorted(from)) {
      String shownEntry = name + "/" + entry.getFileName();
      if (Files.isDirectory(entry)) {
        definitions(entry, shownEntry, depth + 1);
      } else if (shownEntry.endsWith(".yaml")
          || shownEntry.endsWith(".yml")
          || shownEntry.endsWith(".json")) {
        definitions.add(new PlainFile(shownEntry, Files.readAllBytes(entry)));
      }
    }
  }

  /** Copies the charts within a chart; the names of all. */
  private Set<String> charts(Path from, String name, Path to, int depth) throws IOException {
    var names = new HashSet<String>();
    if (!Files.isDirectory(from) || depth > DEEPEST) {
      return names;
    }
    for (Path entry : sorted(from)) {
      String file = String.valueOf(entry.getFileName());
      Path chart = entry;
      String shownChart = name + "/" + file;
      if (file.startsWith("_") || file.startsWith(".")) {
        continue; // Helm looks at none of these
      }
      if (ChartArchives.isNamedSo(file)) {
        Path into = unpacked.resolve(Integer.toString(archives++));
        String folder = ChartArchives.unpack(entry, into);
        if (folder == null) {
          continue;
        }
        chart = into.resolve(folder);
        shownChart += "!/" + folder;
      }
      if (Files.isRegularFile(chart.resolve(ChartFile.NAME))) {
        names.add(subchart(chart, shownChart, to, depth));
      }
    }
    return names;
  }

  /** Copies a chart among those within another, by its own name, which it returns. */
  private String subchart(Path chart, String name, Path charts, int depth) throws IOException {
    ChartFile file = ChartFile.read(chart.resolve(ChartFile.NAME));
    String own = file == null ? null : file.name();
    String folder = own == null || own.indexOf('/') >= 0 || own.startsWith(".") ? "chart" : own;
    Path free = charts.resolve(folder);
    for (int i = 2; Files.exists(free); i++) {
      free = charts.resolve(folder + "-" + i);
    }
    chart(chart, name, free, depth + 1);
    return own == null ? "" : own;
  }

  private void dependencies(Path from, String name, Path to, String file, Set<String> vendored)
      throws IOException {
    ChartFile chart =
        Files.isRegularFile(from.resolve(file)) ? ChartFile.read(from.resolve(file)) : null;
    if (chart == null) {
      return;
    }
    var absent = new HashSet<String>();
    for (Dependency dependency : chart.dependencies()) {
      if (vendored.contains(dependency.name())) {
        continue;
      }
      Path local = local(from, dependency);
      if (local == null) {
        absent.add(dependency.name());
        missing.add(dependency);
      } else if (vendored.add(dependency.name())) {
        String shownLocal = shownBeside(name, dependency.repository());
        subchart(local, shownLocal, to.resolve(CHARTS), 0);
      }
    }
    if (!absent.isEmpty()) {
      Files.writeString(to.resolve(file), chart.without(absent));
    }
  }

  /** The chart that a dependency on a folder of the repository names; null where there is none. */
  private @Nullable Path local(Path from, Dependency dependency) throws IOException {
    Path folder = ChartFile.folder(from, dependency);
    boolean chart =
        folder != null
            && Files.isRegularFile(folder.resolve(ChartFile.NAME))
            && staysInRepository(folder);
    return chart ? folder : null;
  }

  private static String shownBeside(String name, String repository) {
    Path beside = Path.of(name).resolve(repository.substring(LOCAL.length())).normalize();
    return beside.toString().replace('\\', '/');
  }

  /** Values may hold templates too. */
  private static void text(Path from, Path to) throws IOException {
    String text = new String(Files.readAllBytes(from), StandardCharsets.UTF_8);
    Files.writeString(to, Answers.in(text));
  }

  private static void schema(Path from, Path to) throws IOException {
    String text = new String(Files.readAllBytes(from), StandardCharsets.UTF_8);
    if (ValuesSchema.standsAlone(text)) {
      Files.writeString(to, text);
    }
  }

  private void link(Path from, Path to) throws IOException {
    if (!staysInRepository(from)) {
      return;
    }
    try {
      Files.createSymbolicLink(to, from.toAbsolutePath());
    } catch (IOException | UnsupportedOperationException notAllowed) {
      if (Files.isRegularFile(from)) {
        Files.copy(from, to);
      }
    }
  }

  /** Whether a path, followed to its end, is one that the scan may read. */
  private boolean staysInRepository(Path path) throws IOException {
    Path real = path.toRealPath();
    return real.startsWith(repository) || real.startsWith(unpacked);
  }

  private List<Path> sorted(Path folder) throws IOException {
    var entries = new ArrayList<Path>();
    try (var all = Files.newDirectoryStream(folder)) {
      for (Path entry : all) {
        if (Files.exists(entry) && staysInRepository(entry)) {
          entries.add(entry);
        }
      }
    }
    entries.sort(null);
    return entries;
  }
}
