package dev.breakwater.sources.kustomize;

import com.google.re2j.Pattern;
import dev.breakwater.model.kube.ObjectId;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.Sequence;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells which texts wrote an object, in the order in which they took effect: the file or generator
 * that it comes from, then the patches and fields of the kustomizations that it went through.
 */
final class Layers {
  private static final List<String> GENERATORS = List.of("configMapGenerator", "secretGenerator");

  private final OverlayGraph graph;
  private final SourceFiles files;
  private final Path built;
  private final Map<From, List<Kustomization>> ways = new HashMap<>();
  private final IdentityHashMap<Scalar, List<Fragment.Inline>> inlines = new IdentityHashMap<>();
  private final Map<String, Pattern> patterns = new HashMap<>();

  /** What objects that go the same way have in common. */
  private record From(Path origin, Set<String> configuredIn) {}

  /**
   * The layers of what one build gives.
   *
   * @param built the folder that was built, which paths in objects are relative to
   */
  Layers(OverlayGraph graph, SourceFiles files, Path built) {
    this.graph = graph;
    this.files = files;
    this.built = built;
  }

  /** The layers of an object, from the first on; none where its origin is not known. */
  List<Layer> of(BuiltObject object) {
    ObjectId id = ObjectId.of(object.object());
    Path origin = real(object.path() == null ? object.generatedIn() : object.path());
    if (id == null || origin == null) {
      return List.of();
    }
    List<Kustomization> way =
        ways.computeIfAbsent(new From(origin, object.configuredIn()), this::way);
    Base base =
        object.path() == null ? generated(id, origin, way) : written(id, object.path(), way);
    if (base == null) {
      return List.of();
    }
    var identity = new Identity(id, names(base.name, id.name(), way), base.namespace);
    var layers = new ArrayList<Layer>();
    layers.add(base.layer);
    for (Kustomization each : way) {
      if (object.path() == null && !each.path().equals(origin)) {
        merged(each, identity, layers);
      }
      strategicMerges(each, identity, layers);
      patches(each, "patches", identity, layers);
      patches(each, "patchesJson6902", identity, layers);
      layers.add(fields(each, identity));
    }
    return layers;
  }

  /** The first layer, with the name and namespace that stand in it. */
  private record Base(Layer layer, String name, @Nullable String namespace) {}

  private @Nullable Path real(@Nullable String path) {
    try {
      return path == null ? null : built.resolve(path).normalize().toRealPath();
    } catch (IOException | InvalidPathException e) {
      return null;
    }
  }

  /** The kustomizations that an object went through, in their order. */
  private List<Kustomization> way(From from) {
    var configured = new LinkedHashSet<Path>();
    for (String path : from.configuredIn) {
      Path real = real(path);
      if (real != null) {
        configured.add(real);
      }
    }
    List<Kustomization> leading = graph.leadingTo(from.origin);
    return graph.kustomizations().stream()
        .filter(k -> configured.contains(k.path()) || leading.contains(k))
        .toList();
  }

  /** The names that an object had, from the one that it was written with to the last. */
  private static Set<String> names(String first, String last, List<Kustomization> way) {
    var names = new LinkedHashSet<String>();
    names.add(first);
    String name = first;
    for (Kustomization each : way) {
      name = renamed(name, each);
      names.add(name);
    }
    names.add(last);
    return names;
  }

  private static String renamed(String name, Kustomization by) {
    String prefix = Fields.string(by.root(), "namePrefix");
    String suffix = Fields.string(by.root(), "nameSuffix");
    return (prefix == null ? "" : prefix) + name + (suffix == null ? "" : suffix);
  }

  private @Nullable Base written(ObjectId id, String path, List<Kustomization> way) {
    SourceFiles.Content content = files.read(built, path);
    Base best = null;
    int bestRank = -1;
    for (SourceFiles.Written each :
        content == null ? List.<SourceFiles.Written>of() : content.objects()) {
      ObjectId other = each.id();
      if (content != null
          && other.kind().equals(id.kind())
          && other.group().equals(id.group())
          && rank(other, id, way) > bestRank) {
        bestRank = rank(other, id, way);
        var layer = new ObjectLayer(content.fragment(), each.object(), false);
        best = new Base(layer, other.name(), other.namespace());
      }
    }
    return best;
  }

  /** How likely an object of a file has become the built one. */
  private static int rank(ObjectId written, ObjectId built, List<Kustomization> way) {
    // A patch may have renamed it altogether.
    int rank = built.name().contains(written.name()) ? 2 * written.name().length() : 0;
    if (rank > 0 && names(written.name(), written.name(), way).contains(built.name())) {
      rank = 10_000;
    }
    boolean same = built.namespace() != null && built.namespace().equals(written.namespace());
    return same ? rank + 1 : rank;
  }

  private @Nullable Base generated(ObjectId id, Path origin, List<Kustomization> way) {
    for (Kustomization each : way) {
      if (each.path().equals(origin)) {
        return generated(id, Fragment.of(each.file()), generators(each, id), way);
      }
    }
    SourceFiles.Content content = files.read(built, origin.toString());
    return content == null
        ? null
        : generated(
            id,
            content.fragment(),
            content.objects().stream().map(SourceFiles.Written::object).toList(),
            way);
  }

  private static List<Mapping> generators(Kustomization in, ObjectId id) {
    return in.maps(GENERATORS.get(id.kind().equals("Secret") ? 1 : 0));
  }

  /** Of the generators, the one whose name begins the built one's, which ends in a hash. */
  private static @Nullable Base generated(
      ObjectId id, Fragment in, List<Mapping> generators, List<Kustomization> way) {
    Mapping best = null;
    String bestName = "";
    for (Mapping each : generators) {
      Mapping metadata = each.mapping("metadata");
      String name = Fields.string(each, "name");
      name = name == null && metadata != null ? metadata.string("name") : name;
      if (name != null && name.length() > bestName.length() && isBeginning(name, id.name(), way)) {
        best = each;
        bestName = name;
      }
    }
    return best == null
        ? null
        : new Base(new GeneratorLayer(in, best), bestName, Fields.string(best, "namespace"));
  }

  private static boolean isBeginning(String name, String built, List<Kustomization> way) {
    for (String each : names(name, name, way)) {
      if (built.equals(each) || built.startsWith(each + "-")) {
        return true;
      }
    }
    return false;
  }

  /** Generators of other kustomizations may add to the object. */
  private static void merged(Kustomization in, Identity identity, List<Layer> layers) {
    for (Mapping each : generators(in, identity.id())) {
      String behavior = Fields.string(each, "behavior");
      String name = Fields.string(each, "name");
      if (name != null
          && identity.names().contains(name)
          && ("merge".equals(behavior) || "replace".equals(behavior))) {
        layers.add(new GeneratorLayer(Fragment.of(in.file()), each));
      }
    }
  }

  private void strategicMerges(Kustomization in, Identity identity, List<Layer> layers) {
    for (Scalar entry : in.texts("patchesStrategicMerge")) {
      for (Fragment.Inline patch : patch(in, entry, entry.text().indexOf('\n') >= 0)) {
        layer(patch, null, identity, layers);
      }
    }
  }

  private void patches(Kustomization in, String list, Identity identity, List<Layer> layers) {
    for (Mapping entry : in.maps(list)) {
      Mapping target = Fields.mapping(entry, "target");
      boolean inline = Fields.get(entry, "patch") instanceof Scalar;
      if (Fields.get(entry, inline ? "patch" : "path") instanceof Scalar text) {
        for (Fragment.Inline patch : patch(in, text, inline)) {
          layer(patch, target, identity, layers);
        }
      }
    }
  }

  private List<Fragment.Inline> patch(Kustomization in, Scalar entry, boolean inline) {
    if (inline) {
      return inlines.computeIfAbsent(
          entry,
          e -> {
            Fragment.Inline patch = Fragment.inline(in.file(), e);
            return patch == null ? List.of() : List.of(patch);
          });
    }
    SourceFiles.Content content = files.read(in.folder(), entry.text());
    return content == null ? List.of() : content.documents();
  }

  private void layer(
      Fragment.Inline patch, @Nullable Mapping target, Identity identity, List<Layer> layers) {
    boolean selected = target != null && identity.isSelectedBy(target, patterns);
    if (patch.root() instanceof Sequence operations) {
      if (selected) {
        layers.add(new JsonPatchLayer(patch.fragment(), operations));
      }
    } else if (patch.root() instanceof Mapping merge
        && (target == null ? identity.isNamedBy(merge) : selected)) {
      layers.add(new ObjectLayer(patch.fragment(), merge, true));
    }
  }

  private FieldLayer fields(Kustomization in, Identity identity) {
    var replacements = new ArrayList<FieldLayer.Replacement>();
    Fragment own = Fragment.of(in.file());
    for (Mapping each : in.maps("replacements")) {
      replacements(own, each, identity, replacements);
      String path = Fields.string(each, "path");
      SourceFiles.Content content = path == null ? null : files.read(in.folder(), path);
      for (Fragment.Inline document :
          content == null ? List.<Fragment.Inline>of() : content.documents()) {
        replacements(document.fragment(), document.root(), identity, replacements);
      }
    }
    return new FieldLayer(own, in.root(), identity.names(), replacements);
  }

  private void replacements(
      Fragment in, Node root, Identity identity, List<FieldLayer.Replacement> to) {
    for (Mapping target : FieldLayer.targets(root)) {
      Mapping select = Fields.mapping(target, "select");
      if (select != null && identity.isSelectedBy(select, patterns)) {
        to.add(new FieldLayer.Replacement(in, target));
      }
    }
  }
}
