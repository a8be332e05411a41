package dev.breakwater.sources.kustomize;

import dev.breakwater.model.tree.FieldPath.Index;
import dev.breakwater.model.tree.FieldPath.Key;
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
        && target.path().getFirst().equals(new Key("subjects"))
        && target.path().getLast().equals(new Key("namespace"));
  }

  private @Nullable Hit equalEntry(Mapping map, String key, Scalar value) {
    return map.get(key) instanceof Scalar written && written.text().equals(value.text())
        ? Hit.entry(in, map, key)
        : null;
  }

  private @Nullable Hit named(Scalar value) {
    String prefix = kustomization.string("namePrefix");
    if (prefix != null && !prefix.isEmpty() && value.text().startsWith(prefix)) {
      return Hit.entry(in, kustomization, "namePrefix");
    }
    String suffix = kustomization.string("nameSuffix");
    return suffix != null && !suffix.isEmpty() && value.text().contains(suffix)
        ? Hit.entry(in, kustomization, "nameSuffix")
        : null;
  }

  private @Nullable Hit replicas(Scalar value) {
    for (Mapping each : Kustomization.maps(kustomization, "replicas")) {
      String name = each.string("name");
      Hit hit = name != null && names.contains(name) ? equalEntry(each, "count", value) : null;
      if (hit != null) {
        return hit;
      }
    }
    return null;
  }

  private @Nullable Hit image(Scalar value) {
    var entries = new ArrayList<>(Kustomization.maps(kustomization, "images"));
    entries.addAll(Kustomization.maps(kustomization, "imageTags"));
    for (Mapping each : entries) {
      String name = each.string("name");
      String newName = each.string("newName");
      Scalar tag = each.get("newTag") instanceof Scalar s ? s : null;
      Scalar digest = each.get("digest") instanceof Scalar s ? s : null;
      String repository = newName == null ? name : newName;
      if (repository != null
          && (newName != null || tag != null || digest != null)
          && gives(value.text(), repository, tag, digest)) {
        return newName == null || tag == null && digest == null
            ? Hit.entry(
                in, each, newName != null ? "newName" : digest != null ? "digest" : "newTag")
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
        || !(target.path().get(target.path().size() - 2) instanceof Key map)) {
      return null;
    }
    if (map.name().equals("annotations")) {
      Mapping annotations = kustomization.mapping("commonAnnotations");
      return annotations == null ? null : equalEntry(annotations, key, value);
    }
    Mapping common = kustomization.mapping("commonLabels");
    Hit hit = common == null ? null : equalEntry(common, key, value);
    for (Mapping labels : Kustomization.maps(kustomization, "labels")) {
      Mapping pairs = labels.mapping("pairs");
      hit = hit == null && pairs != null ? equalEntry(pairs, key, value) : hit;
    }
    return hit;
  }

  private @Nullable Hit replaced(Target target) {
    for (int i = replacements.size() - 1; i >= 0; i--) {
      Replacement each = replacements.get(i);
      for (Scalar path : Kustomization.texts(each.target, "fieldPaths")) {
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
      case Key key -> written.equals(key.name());
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
      targets.addAll(Kustomization.maps(one, "targets"));
    } else if (root instanceof Sequence list) {
      for (int i = 0; i < list.size(); i++) {
        targets.addAll(targets(list.get(i)));
      }
    }
    return targets;
  }
}
