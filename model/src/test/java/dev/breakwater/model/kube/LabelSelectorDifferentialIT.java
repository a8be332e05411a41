package dev.breakwater.model.kube;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breakwater.model.go.GoProgram;
import dev.breakwater.model.tree.Json;
import dev.breakwater.model.tree.JsonReader;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Holds selectors to {@code metav1.LabelSelectorAsSelector} and {@code labels.Set}. */
class LabelSelectorDifferentialIT {
  private static final int SELECTORS =
      Integer.getInteger("breakwater.differential.selectors", 8_000);
  private static final long SEED = Long.getLong("breakwater.differential.seed", 20_240_817L);
  private static final int SETS = 12;

  private static final String[] KEYS = {
    "app", "app", "app", "tier", "tier", "app.kubernetes.io/name", "a", "A_b.c-d", "x/y"
  };
  private static final String[] STRANGE_KEYS = {
    "",
    "/",
    "a/",
    "/a",
    "a/b/c",
    "-a",
    "a-",
    "A.io/b",
    "a..b/c",
    "a-.b/c",
    "a.-b/c",
    ".a/b",
    "a./b",
    "é",
    "a b",
    "k".repeat(63),
    "k".repeat(64),
    "p".repeat(253) + "/k",
    "p".repeat(254) + "/k"
  };
  private static final String[] VALUES = {"", "web", "web", "web", "db", "1", "true", "A_b.c-d"};
  private static final String[] STRANGE_VALUES = {
    "-a", "a-", "a b", "é", "a/b", ".", "v".repeat(63), "v".repeat(64), "a\n"
  };
  private static final String[] OPERATORS = {"In", "NotIn", "Exists", "DoesNotExist"};
  private static final String[] STRANGE_OPERATORS = {"in", "Equals", "Gt", ""};
  private static final String[] STRANGE_NODES = {"1", "true", "{}", "[]", "1.5", "null"};

  private final Random random = new Random(SEED);

  @Test
  void selectsWhatKubernetesSelects() throws Exception {
    System.out.println("differential test: breakwater.differential.seed=" + SEED);
    var documents = new ArrayList<String>();
    for (int i = 0; i < SELECTORS; i++) {
      documents.add(i % 4 == 0 ? question(true, labels(true, 3)) : question(false, selector()));
    }
    List<String> answers = GoProgram.build("selectors").answers(documents);
    var disagreements = new ArrayList<String>();
    int refused = 0;
    for (int i = 0; i < documents.size(); i++) {
      String expected = answers.get(i);
      String ours = ours(documents.get(i));
      refused += ours.startsWith("!") ? 1 : 0;
      boolean agree = expected.startsWith("!") ? ours.startsWith("!") : ours.equals(expected);
      if (!agree) {
        disagreements.add(documents.get(i) + "\n  Go: " + expected + "\n  ours: " + ours);
      }
    }
    System.out.println("differential test: " + refused + " of " + SELECTORS + " selectors refused");
    assertThat(disagreements).isEmpty();
    assertThat(refused).isBetween(SELECTORS / 20, SELECTORS / 2);
  }

  private static String ours(String document) throws Exception {
    var asked = (Mapping) new JsonReader().read(document, 1).root();
    var node = asked.value(asked.indexOf("selector"));
    LabelSelector selector =
        document.startsWith("{\"plain\":true")
            ? LabelSelector.ofLabels(node)
            : LabelSelector.of(node);
    if (selector instanceof LabelSelector.Invalid invalid) {
      return "!" + invalid.path() + ": " + invalid.cause();
    }
    var sets = (Sequence) asked.value(asked.indexOf("labels"));
    var answer = new StringBuilder();
    for (int i = 0; i < sets.size(); i++) {
      var labels = (Mapping) sets.get(i);
      boolean selected = selector.selects(labels);
      assertThat(selector.selects(plain(labels))).as(document).isEqualTo(selected);
      answer.append(selected ? '1' : '0');
    }
    return answer.toString();
  }

  private static Map<String, String> plain(Mapping labels) {
    var plain = new HashMap<String, String>();
    for (int i = 0; i < labels.size(); i++) {
      plain.put(labels.key(i), Labels.text(labels.value(i)));
    }
    return plain;
  }

  private String question(boolean isPlain, String selector) throws Exception {
    var sets = new ArrayList<String>();
    for (int i = 0; i < SETS; i++) {
      sets.add(labels(false, 4));
    }
    return "{\"plain\":" + isPlain + ",\"selector\":" + selector + ",\"labels\":" + sets + "}";
  }

  private String selector() throws Exception {
    return switch (random.nextInt(40)) {
      case 0 -> "null";
      case 1 -> "{}";
      case 2 -> "{\"app\":\"web\"}";
      case 3 -> "{\"matchLabels\":" + pick(STRANGE_NODES) + "}";
      case 4 -> "{\"matchExpressions\":" + pick(STRANGE_NODES) + "}";
      case 5 -> "{\"matchLabels\":null,\"matchExpressions\":[]}";
      default -> {
        var fields = new ArrayList<String>();
        if (random.nextInt(3) > 0) {
          fields.add("\"matchLabels\":" + labels(true, 2));
        }
        if (random.nextInt(3) > 0) {
          var expressions = new ArrayList<String>();
          for (int i = random.nextInt(1, 3); i > 0; i--) {
            expressions.add(expression());
          }
          fields.add("\"matchExpressions\":" + expressions);
        }
        yield "{" + String.join(",", fields) + "}";
      }
    };
  }

  private String expression() throws Exception {
    var fields = new ArrayList<String>();
    if (random.nextInt(50) > 0) {
      fields.add("\"key\":" + key());
    }
    int operator = random.nextInt(OPERATORS.length);
    fields.add(
        "\"operator\":"
            + json(random.nextInt(40) == 0 ? pick(STRANGE_OPERATORS) : OPERATORS[operator]));
    boolean usual = random.nextInt(20) > 0;
    if (operator < 2 == usual) {
      var values = new ArrayList<String>();
      for (int i = random.nextInt(usual ? 1 : 0, 4); i > 0; i--) {
        values.add(value(true));
      }
      fields.add("\"values\":" + (random.nextInt(60) == 0 ? pick(STRANGE_NODES) : values));
    }
    return random.nextInt(80) == 0 ? pick(STRANGE_NODES) : "{" + String.join(",", fields) + "}";
  }

  private String labels(boolean strange, int most) throws Exception {
    var labels = new HashMap<String, String>();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      labels.put(strange ? key() : json(pick(KEYS)), value(strange));
    }
    var entries = new ArrayList<String>();
    labels.forEach((key, value) -> entries.add(key + ":" + value));
    return "{" + String.join(",", entries) + "}";
  }

  private String key() throws Exception {
    return json(pick(random.nextInt(40) == 0 ? STRANGE_KEYS : KEYS));
  }

  private String value(boolean strange) throws Exception {
    if (strange && random.nextInt(60) == 0) {
      return pick(STRANGE_NODES);
    }
    if (random.nextInt(50) == 0) {
      return "null";
    }
    return json(pick(strange && random.nextInt(40) == 0 ? STRANGE_VALUES : VALUES));
  }

  private String pick(String[] from) {
    return from[random.nextInt(from.length)];
  }

  private static String json(String text) throws Exception {
    var out = new StringBuilder();
    Json.write(text, out);
    return out.toString();
  }
}
