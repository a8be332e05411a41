package dev.breakwater.model.kube;

import dev.breakwater.model.kube.LabelSelector.AllOf;
import dev.breakwater.model.kube.LabelSelector.Invalid;
import dev.breakwater.model.kube.LabelSelector.Operator;
import dev.breakwater.model.kube.LabelSelector.Requirement;
import dev.breakwater.model.tree.FieldPath;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.Sequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one selector; stops at the first thing that Kubernetes would refuse. */
final class SelectorReader {
  private final Node root;
  private final List<Requirement> requirements = new ArrayList<>();
  private @Nullable Invalid invalid;

  SelectorReader(Node root) {
    this.root = root;
  }

  LabelSelector selector() {
    if (isNull(root)) {
      return LabelSelector.NOTHING;
    }
    if (!(root instanceof Mapping selector)) {
      return new Invalid("a selector is a map", "", root.start(), root.end());
    }
    Node labels = selector.get("matchLabels");
    if (labels != null) {
      pairs(labels, "matchLabels");
    }
    Node expressions = selector.get("matchExpressions");
    if (expressions instanceof Sequence list) {
      for (int i = 0; i < list.size() && invalid == null; i++) {
        expression(list.get(i), "matchExpressions[" + i + "]");
      }
    } else if (expressions != null) {
      refuse("it must be a list", "matchExpressions", expressions);
    }
    return result();
  }

  LabelSelector labels() {
    if (isNull(root)) {
      return LabelSelector.NOTHING;
    }
    pairs(root, "");
    return invalid == null && requirements.isEmpty() ? LabelSelector.NOTHING : result();
  }

  private LabelSelector result() {
    return invalid != null ? invalid : new AllOf(requirements);
  }

  private void pairs(Node node, String path) {
    if (!(node instanceof Mapping pairs)) {
      refuse("it must be a map of labels", path, node);
      return;
    }
    for (int i = 0; i < pairs.size() && invalid == null; i++) {
      String key = pairs.key(i);
      Node value = pairs.value(i);
      String at = FieldPath.appendKey(new StringBuilder(path), key).toString();
      String text = value(value, at);
      if (!LabelSyntax.isKey(key)) {
        long start = pairs.keyStart(i);
        refuse("'" + key + "' is no label key", at, start, start + key.length());
      } else if (text != null) {
        requirements.add(new Requirement(key, Operator.IN, List.of(text)));
      }
    }
  }

  private void expression(Node node, String path) {
    if (!(node instanceof Mapping expression)) {
      refuse("an expression is a map with key and operator", path, node);
      return;
    }
    Node key = expression.get("key");
    String keyText = key == null ? "" : Labels.text(key);
    Node word = expression.get("operator");
    Operator operator = operator(word);
    var values = values(expression.get("values"), path + ".values");
    if (invalid != null) {
      return;
    }
    if (operator == null) {
      refuse(
          "operator must be In, NotIn, Exists or DoesNotExist", path + ".operator", or(word, node));
    } else if (keyText == null || !LabelSyntax.isKey(keyText)) {
      refuse("key must be a label key", path + ".key", or(key, node));
    } else if (operator.takesValues() == values.isEmpty()) {
      String need = operator.takesValues() ? " needs values" : " takes no values";
      refuse(
          "operator " + operator.word() + need,
          path + ".values",
          or(expression.get("values"), node));
    } else {
      requirements.add(new Requirement(keyText, operator, values));
    }
  }

  private List<String> values(@Nullable Node node, String path) {
    var values = new ArrayList<String>();
    if (node instanceof Sequence list) {
      for (int i = 0; i < list.size() && invalid == null; i++) {
        String text = value(list.get(i), path + "[" + i + "]");
        values.add(text == null ? "" : text);
      }
    } else if (node != null) {
      refuse("it must be a list of texts", path, node);
    }
    return values;
  }

  private @Nullable String value(Node node, String path) {
    String text = Labels.text(node);
    if (text == null) {
      refuse("a label's value must be text: put it in quotes", path, node);
    } else if (!LabelSyntax.isValue(text)) {
      refuse("'" + text + "' is no value of a label", path, node);
    }
    return text;
  }

  private static @Nullable Operator operator(@Nullable Node word) {
    if (word instanceof Scalar scalar && scalar.type() == Scalar.Type.STRING) {
      for (Operator each : Operator.values()) {
        if (each.word().equals(scalar.text())) {
          return each;
        }
      }
    }
    return null;
  }

  private static boolean isNull(Node node) {
    return node instanceof Scalar scalar && scalar.type() == Scalar.Type.NULL;
  }

  private static Node or(@Nullable Node field, Node parent) {
    return field == null ? parent : field;
  }

  private void refuse(String cause, String path, Node at) {
    refuse(cause, path, at.start(), at.end());
  }

  private void refuse(String cause, String path, long start, long end) {
    if (invalid == null) {
      invalid = new Invalid(cause, path, start, end);
    }
  }
}
