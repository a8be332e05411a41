package dev.breakwater.sources.kustomize;

import dev.breakwater.model.tree.FieldPath;
import dev.breakwater.model.tree.FieldPath.Index;
import dev.breakwater.model.tree.FieldPath.Segment;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Sequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A JSON patch (RFC 6902), whose last operation on a field decides. */
record JsonPatchLayer(Fragment in, Sequence operations) implements Layer {
  private static final String END = "-";

  @Override
  public @Nullable Hit find(Target target) {
    Hit other = null;
    for (int i = operations.size() - 1; i >= 0; i--) {
      Hit hit = operations.get(i) instanceof Mapping operation ? find(operation, target) : null;
      if (hit != null && ListItems.equal(hit.node(), target.node())) {
        return hit;
      }
      other = other == null ? hit : other;
    }
    return other;
  }

  private @Nullable Hit find(Mapping operation, Target target) {
    int value = operation.indexOf("value");
    List<String> pointer = pointer(operation);
    if (value < 0 || pointer == null || pointer.size() > target.path().size()) {
      return null;
    }
    boolean test = "test".equals(operation.string("op"));
    for (int i = 0; i < pointer.size(); i++) {
      boolean last = i == pointer.size() - 1;
      Node built = target.nodes().get(i + 1);
      if (test || !matches(pointer.get(i), target.path().get(i), built, last, operation)) {
        return null;
      }
    }
    if (pointer.size() == target.path().size()) {
      return target.key() == null
          ? Hit.item(in, operation.value(value))
          : Hit.entry(in, operation, value);
    }
    return ObjectLayer.follow(in, operation.value(value), target, pointer.size(), true);
  }

  /** What was added to a list may have been moved by what was added after it. */
  private static boolean matches(
      String token, Segment step, Node built, boolean last, Mapping operation) {
    return switch (step) {
      case FieldPath.Key key -> key.name().equals(token);
      case Index index -> {
        boolean added = last && "add".equals(operation.string("op"));
        Node value = operation.get("value");
        yield added && value != null
            ? resembles(value, built)
            : token.equals(String.valueOf(index.number()));
      }
    };
  }

  private static boolean resembles(Node value, Node built) {
    String key = ListItems.key(built);
    String name = key != null && value instanceof Mapping map ? map.string(key) : null;
    return key != null && name != null
        ? name.equals(((Mapping) built).string(key))
        : ListItems.equal(value, built);
  }

  @Override
  public @Nullable Hit removal(Target left, List<Segment> rest) {
    var path = new ArrayList<>(left.path());
    path.addAll(rest);
    for (int i = operations.size() - 1; i >= 0; i--) {
      if (operations.get(i) instanceof Mapping operation
          && "remove".equals(operation.string("op"))) {
        List<String> pointer = pointer(operation);
        if (pointer != null
            && pointer.size() > left.path().size()
            && pointer.size() <= path.size()
            && leads(pointer, path)) {
          return Hit.entry(in, operation, "path");
        }
      }
    }
    return null;
  }

  private static boolean leads(List<String> pointer, List<Segment> path) {
    for (int i = 0; i < pointer.size(); i++) {
      String step =
          switch (path.get(i)) {
            case FieldPath.Key key -> key.name();
            case Index index -> String.valueOf(index.number());
          };
      if (!pointer.get(i).equals(step) || pointer.get(i).equals(END)) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable List<String> pointer(Mapping operation) {
    String path = operation.string("path");
    if (path == null || !path.startsWith("/")) {
      return null;
    }
    var tokens = new ArrayList<String>();
    for (String token : path.substring(1).split("/", -1)) {
      tokens.add(token.replace("~1", "/").replace("~0", "~"));
    }
    return tokens;
  }
}
