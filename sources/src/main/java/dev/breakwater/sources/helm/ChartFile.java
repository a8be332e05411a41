package dev.breakwater.sources.helm;

import dev.breakwater.model.tree.MalformedDocumentException;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Sequence;
import dev.breakwater.model.tree.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a chart says of itself: its {@code Chart.yaml}, and that of older charts beside it. */
final class ChartFile {
  static final String NAME = "Chart.yaml";

  /** Where charts of the first format name their dependencies. */
  static final String REQUIREMENTS = "requirements.yaml";

  private static final String LOCAL = "file://";

  private final Mapping root;

  private ChartFile(Mapping root) {
    this.root = root;
  }

  /**
   * A chart that another needs.
   *
   * @param repository where it comes from, empty where it says nothing
   */
  record Dependency(String name, String version, String repository) {
    static @Nullable Dependency of(Node node) {
      if (!(node instanceof Mapping mapping)) {
        return null;
      }
      String name = mapping.string("name");
      return name == null
          ? null
          : new Dependency(name, text(mapping, "version"), text(mapping, "repository"));
    }

    private static String text(Mapping mapping, String key) {
      String text = mapping.string(key);
      return text == null ? "" : text;
    }
  }

  /**
   * Reads one; null where it is no map, or no YAML.
   *
   * @throws IOException if it cannot be read
   */
  static @Nullable ChartFile read(Path file) throws IOException {
    try {
      return new YamlReader().read(Files.readString(file), 1).root() instanceof Mapping root
          ? new ChartFile(root)
          : null;
    } catch (MalformedDocumentException e) {
      return null;
    }
  }

  /** The chart's name, null where it has none. */
  @Nullable String name() {
    return root.string("name");
  }

  /** Whether the chart only holds what others include. */
  boolean isLibrary() {
    return "library".equals(root.string("type"));
  }

  List<Dependency> dependencies() {
    var all = new ArrayList<Dependency>();
    Sequence list = root.sequence("dependencies");
    for (int i = 0; list != null && i < list.size(); i++) {
      Dependency dependency = Dependency.of(list.get(i));
      if (dependency != null) {
        all.add(dependency);
      }
    }
    return all;
  }

  /** The folder that a dependency names by its place; null for one that is fetched. */
  static @Nullable Path folder(Path chart, Dependency dependency) {
    return dependency.repository().startsWith(LOCAL)
        ? chart.resolve(dependency.repository().substring(LOCAL.length())).normalize()
        : null;
  }

  /** The file without some of its dependencies. */
  String without(Set<String> names) {
    Map<String, Object> kept = new LinkedHashMap<>();
    for (int i = 0; i < root.size(); i++) {
      kept.put(root.key(i), root.value(i));
    }
    var dependencies = new ArrayList<Node>();
    Sequence list = root.sequence("dependencies");
    for (int i = 0; list != null && i < list.size(); i++) {
      Dependency dependency = Dependency.of(list.get(i));
      if (dependency == null || !names.contains(dependency.name())) {
        dependencies.add(list.get(i));
      }
    }
    kept.put("dependencies", dependencies);
    return JsonText.of(kept);
  }
}
