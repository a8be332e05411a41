package dev.breakwater.sources.kustomize;

import dev.breakwater.model.finding.Problem;
import dev.breakwater.model.tree.MalformedDocumentException;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Position;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.YamlReader;
import dev.breakwater.sources.files.ReportPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a kustomization is made of: the kustomizations below it and the files that they name. Stands
 * before every build, so that nothing remote and nothing that would be executed is ever handed to
 * Kustomize.
 */
final class OverlayGraph {
  private static final List<String> HELM = List.of("helmCharts", "helmChartInflationGenerator");
  private static final List<String> FILE_LISTS = List.of("crds", "configurations");
  private static final List<String> PATCHES = List.of("patches", "patchesJson6902", "replacements");
  private static final List<String> GENERATORS = List.of("configMapGenerator", "secretGenerator");
  private static final List<String> PLUGINS = List.of("generators", "transformers", "validators");

  private final Path workingDirectory;
  private final Map<Path, Kustomization> kustomizations = new LinkedHashMap<>();
  private final Map<Path, List<Path>> uses = new LinkedHashMap<>();
  private final Set<Path> entered = new HashSet<>();
  private final Set<Path> files = new HashSet<>();
  private final Set<Path> resources = new HashSet<>();
  private @Nullable Problem refusal;

  private OverlayGraph(Path workingDirectory) {
    this.workingDirectory = workingDirectory;
  }

  /**
   * Looks at all that a kustomization names, the disk alone being asked.
   *
   * @param workingDirectory what paths in reports are relative to, links resolved
   */
  static OverlayGraph of(Kustomization root, Path workingDirectory) {
    var graph = new OverlayGraph(workingDirectory);
    graph.enter(root, false);
    return graph;
  }

  /** Why this must not be built; null where it may be. */
  @Nullable Problem refusal() {
    return refusal;
  }

  /** The kustomizations, each after those that it is made of, as Kustomize applies them. */
  List<Kustomization> kustomizations() {
    return List.copyOf(kustomizations.values());
  }

  /** The kustomization files and the files that they name, links resolved. */
  Set<Path> files() {
    return files;
  }

  /** Those files that hold whole objects. */
  Set<Path> resources() {
    return resources;
  }

  /** The kustomizations that are made of a file, in their order, its own one included. */
  List<Kustomization> leadingTo(Path file) {
    var leading = new ArrayList<Kustomization>();
    var found = new HashSet<Path>(Set.of(file));
    // Each comes after those that it is made of.
    for (Kustomization each : kustomizations.values()) {
      boolean leads = found.contains(each.path());
      for (Path used : uses.getOrDefault(each.path(), List.of())) {
        leads |= found.contains(used);
      }
      if (leads) {
        found.add(each.path());
        leading.add(each);
      }
    }
    return leading;
  }

  private void enter(Kustomization at, boolean plugins) {
    if (!entered.add(at.path())) {
      return;
    }
    files.add(at.path());
    uses.put(at.path(), new ArrayList<>());
    spelling(at, at.root());
    for (String key : HELM) {
      List<Mapping> charts = at.maps(key);
      if (!charts.isEmpty()) {
        String chart = Fields.string(charts.getFirst(), "name");
        String shown = chart == null ? "a Helm chart" : "the Helm chart " + chart;
        refuse(OverlayProblems.helm(place(at, charts.getFirst()), shown, key));
      }
    }
    for (String key : List.of("resources", "bases")) {
      for (Scalar entry : at.texts(key)) {
        resource(at, entry, plugins);
      }
    }
    for (String key : FILE_LISTS) {
      at.texts(key).forEach(entry -> file(at, entry, entry.text()));
    }
    Mapping openapi = Fields.mapping(at.root(), "openapi");
    if (openapi != null) {
      fileAt(at, openapi, "path");
    }
    for (Scalar entry : at.texts("patchesStrategicMerge")) {
      if (entry.text().indexOf('\n') < 0) {
        file(at, entry, entry.text());
      }
    }
    for (String key : PATCHES) {
      at.maps(key)
          .forEach(patch -> {
            spelling(at, patch);
            fileAt(at, patch, "path");
          });
    }
    for (String key : GENERATORS) {
      at.maps(key).forEach(generator -> generator(at, generator));
    }
    for (String key : PLUGINS) {
      at.texts(key).forEach(entry -> plugin(at, entry));
    }
    at.texts("components").forEach(entry -> resource(at, entry, plugins));
    kustomizations.put(at.path(), at);
  }

  /** Of a field that is written twice, in two cases, Kustomize takes the one or the other. */
  private void spelling(Kustomization at, Mapping map) {
    long again = Fields.again(map);
    if (again >= 0) {
      refuse(OverlayProblems.again(Position.in(at.file().shown(), again)));
    }
  }

  private void generator(Kustomization at, Mapping generator) {
    spelling(at, generator);
    for (Scalar entry : Fields.texts(generator, "files")) {
      file(at, entry, entry.text().substring(entry.text().indexOf('=') + 1));
    }
    Fields.texts(generator, "envs").forEach(entry -> file(at, entry, entry.text()));
    fileAt(at, generator, "env");
  }

  private void resource(Kustomization at, Scalar entry, boolean plugins) {
    Path path = file(at, entry, entry.text());
    if (path == null) {
      return;
    }
    if (plugins && Files.isRegularFile(path)) {
      pluginFile(at, entry, path);
    } else if (Files.isRegularFile(path)) {
      resources.add(path);
    } else if (Files.isDirectory(path)) {
      folder(at, entry, path, plugins);
    }
  }

  private void folder(Kustomization at, Scalar entry, Path folder, boolean plugins) {
    Path file = Kustomization.in(folder);
    if (file == null) {
      return; // Kustomize will say so.
    }
    try {
      Path real = file.toRealPath();
      Kustomization next = Kustomization.read(real, ReportPath.of(workingDirectory, real));
      if (next != null) {
        uses.computeIfAbsent(at.path(), p -> new ArrayList<>()).add(real);
        enter(next, plugins);
      }
    } catch (IOException | MalformedDocumentException e) {
      refuse(OverlayProblems.unreadableBase(place(at, entry), entry.text(), e));
    }
  }

  private void fileAt(Kustomization at, Mapping map, String key) {
    if (Fields.get(map, key) instanceof Scalar entry) {
      file(at, entry, entry.text());
    }
  }

  /** What a reference names on the disk, links resolved; null where that is nothing. */
  private @Nullable Path file(Kustomization at, Scalar entry, String reference) {
    if (RemoteReference.is(reference)) {
      refuse(OverlayProblems.remote(place(at, entry), reference));
      return null;
    }
    try {
      Path path = at.folder().resolve(reference).toRealPath();
      if (Files.isRegularFile(path)) {
        files.add(path);
        uses.computeIfAbsent(at.path(), p -> new ArrayList<>()).add(path);
      }
      return path;
    } catch (IOException | InvalidPathException missing) {
      return null; // Kustomize will say so.
    }
  }

  /** A configuration of a generator, transformer or validator: its text, a file or a folder. */
  private void plugin(Kustomization at, Scalar entry) {
    if (entry.text().indexOf('\n') < 0) {
      resource(at, entry, true);
      return;
    }
    try {
      if (new YamlReader().read(entry.text(), 1).root() instanceof Mapping config) {
        pluginConfig(at, entry, config);
      }
    } catch (MalformedDocumentException e) {
      refuse(OverlayProblems.plugin(place(at, entry), "what cannot be read"));
    }
  }

  private void pluginFile(Kustomization at, Scalar entry, Path path) {
    try {
      for (Node node : SourceFile.read(path, entry.text()).documents()) {
        if (node instanceof Mapping config) {
          pluginConfig(at, entry, config);
        }
      }
    } catch (IOException | MalformedDocumentException e) {
      refuse(OverlayProblems.plugin(place(at, entry), "what cannot be read"));
    }
  }

  /** Only what is built into Kustomize runs; of that, Helm's inflation would start a program. */
  private void pluginConfig(Kustomization at, Scalar entry, Mapping config) {
    String kind = String.valueOf(config.string("kind"));
    if (!"builtin".equals(config.string("apiVersion"))
        || kind.equals("HelmChartInflationGenerator")) {
      refuse(OverlayProblems.plugin(place(at, entry), kind));
      return;
    }
    // What it names counts from the kustomization, and is said of the line that names the config.
    spelling(at, config);
    var references = new ArrayList<Scalar>();
    for (String key : List.of("files", "envs", "paths")) {
      references.addAll(Fields.texts(config, key));
    }
    for (String key : List.of("env", "path")) {
      if (Fields.get(config, key) instanceof Scalar reference) {
        references.add(reference);
      }
    }
    for (Mapping replacement : Fields.maps(config, "replacements")) {
      spelling(at, replacement);
      if (Fields.get(replacement, "path") instanceof Scalar reference) {
        references.add(reference);
      }
    }
    for (Scalar reference : references) {
      if (reference.text().indexOf('\n') < 0) {
        file(at, entry, reference.text().substring(reference.text().indexOf('=') + 1));
      }
    }
  }

  private void refuse(Problem problem) {
    if (refusal == null) {
      refusal = problem;
    }
  }

  private static String place(Kustomization at, Node node) {
    return Position.in(at.file().shown(), node.start());
  }
}
