package dev.breakwater.sources.kustomize;

import dev.breakwater.model.tree.FieldPath;
import dev.breakwater.model.tree.FieldPath.Index;
import dev.breakwater.model.tree.FieldPath.Segment;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a kustomization that set fields of all its objects: images, replicas, namespace,
 * names, labels, annotations, replacements.
 *
 * @param names what the object is called on its way through the kustomizations
 * @param replacements those that are about the object, as far as their kinds and names tell
 */
record FieldLayer(
    Fragment in, Mapping kustomization, Set<String> names, List<Replacement> replacements)
    implements Layer {
  /** A replacement, and the file that it stands in. */
  record Replacement(Fragment in, Mapping target) {}

  @Override
  public @Nullable Hit find(Target target) {
    Hit replaced = replaced(target);
    if (replaced != null) {
      return replaced;
    }
    if (!(target.node() instanceof Scalar value)) {
      return null;
    }
    String key = target.key();
    if (key == null) {
      return null;
    }
    if (target.is("metadata", "namespace") || isSubjectNamespace(target)) {
      return equalEntry(kustomization, "namespace", value);
    }
    if (target.is("metadata", "name")) {
      return named(value);
    }
    if (target.is("spec", "replicas")) {
      return replicas(value);
    }
    return key.equals("image") ? image(value) : label(target, key, value);
  }

  private static boolean isSubjectNamespace(Target target) {
    return target.path().size() == 3
        && target.path().getFirst().equals(new FieldPath.Key("subjects"))
        && target.path().getLast().equals(new FieldPath.Key("namespace"));
  }

  private @Nullable Hit equalEntry(Mapping map, String key, Scalar value) {
    return Fields.get(map, key) instanceof Scalar written && written.text().equals(value.text())
        ? entry(map, key)
        : null;
  }

  private Hit entry(Mapping map, String field) {
    return Hit.entry(in, map, Fields.indexOf(map, field));
  }

  private @Nullable Hit named(Scalar value) {
    String prefix = Fields.string(kustomization, "namePrefix");
    if (prefix != null && !prefix.isEmpty() && value.text().startsWith(prefix)) {
      return entry(kustomization, "namePrefix");
    }
    String suffix = Fields.string(kustomization, "nameSuffix");
    return suffix != null && !suffix.isEmpty() && value.text().contains(suffix)
        ? entry(kustomization, "nameSuffix")
        : null;
  }

  private @Nullable Hit replicas(Scalar value) {
    for (Mapping each : Fields.maps(kustomization, "replicas")) {
      String name = Fields.string(each, "name");
      Hit hit = name != null && names.contains(name) ? equalEntry(each, "count", value) : null;
      if (hit != null) {
        return hit;
      }
    }
    return null;
  }

  private @Nullable Hit image(Scalar value) {
    var entries = new ArrayList<>(Fields.maps(kustomization, "images"));
    entries.addAll(Fields.maps(kustomization, "imageTags"));
    for (Mapping each : entries) {
      String name = Fields.string(each, "name");
      String newName = Fields.string(each, "newName");
      Scalar tag = Fields.get(each, "newTag") instanceof Scalar s ? s : null;
      Scalar digest = Fields.get(each, "digest") instanceof Scalar s ? s : null;
      String repository = newName == null ? name : newName;
      if (repository != null
          && (newName != null || tag != null || digest != null)
          && gives(value.text(), repository, tag, digest)) {
        return newName == null || tag == null && digest == null
            ? entry(each, newName != null ? "newName" : digest != null ? "digest" : "newTag")
            : Hit.item(in, each);
      }
    }
    return null;
  }

  private static boolean gives(
      String image, String repository, @Nullable Scalar tag, @Nullable Scalar digest) {
    if (!image.startsWith(repository)) {
      return false;
    }
    String rest = image.substring(repository.length());
    if (digest != null) {
      return rest.endsWith("@" + digest.text());
    }
    return tag != null
        ? rest.equals(":" + tag.text())
        : rest.isEmpty() || rest.charAt(0) == ':' || rest.charAt(0) == '@';
  }

  private @Nullable Hit label(Target target, String key, Scalar value) {
    if (target.path().size() < 2
        || !(target.path().get(target.path().size() - 2) instanceof FieldPath.Key map)) {
      return null;
    }
    if (map.name().equals("annotations")) {
      Mapping annotations = Fields.mapping(kustomization, "commonAnnotations");
      return annotations == null ? null : equalEntry(annotations, key, value);
    }
    Mapping common = Fields.mapping(kustomization, "commonLabels");
    Hit hit = common == null ? null : equalEntry(common, key, value);
    for (Mapping labels : Fields.maps(kustomization, "labels")) {
      Mapping pairs = Fields.mapping(labels, "pairs");
      hit = hit == null && pairs != null ? equalEntry(pairs, key, value) : hit;
    }
    return hit;
  }

  private @Nullable Hit replaced(Target target) {
    for (int i = replacements.size() - 1; i >= 0; i--) {
      Replacement each = replacements.get(i);
      for (Scalar path : Fields.texts(each.target, "fieldPaths")) {
        if (isPathOf(path.text(), target)) {
          return Hit.item(each.in, path);
        }
      }
    }
    return null;
  }

  /**
   * Whether a path as replacements write it, {@code spec.containers.[name=cart].image}, leads to a
   * field.
   */
  private static boolean isPathOf(String text, Target target) {
    List<String> steps = steps(text);
    if (steps.size() != target.path().size() || steps.isEmpty()) {
      return false;
    }
    for (int i = 0; i < steps.size(); i++) {
      if (!isStep(steps.get(i), target.path().get(i), target.nodes().get(i + 1))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isStep(String written, Segment step, Node node) {
    return switch (step) {
      case FieldPath.Key key -> written.equals(key.name());
      case Index index -> {
        int equals = written.indexOf('=');
        yield written.equals("*")
            || written.equals(String.valueOf(index.number()))
            || equals > 1
                && written.startsWith("[")
                && node instanceof Mapping item
                && item.get(written.substring(1, equals)) instanceof Scalar value
                && written.substring(equals + 1).equals(value.text() + "]");
      }
    };
  }

  /** The steps between dots; a dot within brackets or after a backslash is part of its step. */
  private static List<String> steps(String path) {
    var steps = new ArrayList<String>();
    var step = new StringBuilder();
    boolean inBrackets = false;
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c == '\\' && i + 1 < path.length()) {
        step.append(path.charAt(++i));
      } else if (c == '.' && !inBrackets) {
        steps.add(step.toString());
        step.setLength(0);
      } else {
        inBrackets = c == '[' || inBrackets && c != ']';
        step.append(c);
      }
    }
    steps.add(step.toString());
    return steps;
  }

  /** What a replacement, or a list of them, writes to. */
  static List<Mapping> targets(Node root) {
    var targets = new ArrayList<Mapping>();
    if (root instanceof Mapping one) {
      targets.addAll(Fields.maps(one, "targets"));
    } else if (root instanceof Sequence list) {
      for (int i = 0; i < list.size(); i++) {
        targets.addAll(targets(list.get(i)));
      }
    }
    return targets;
  }
}
