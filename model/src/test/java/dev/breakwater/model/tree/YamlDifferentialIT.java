package dev.breakwater.model.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Holds the reader to {@code sigs.k8s.io/yaml}: both refuse a document, or both read the same JSON.
 *
 * <p>Where Go's library reads and Breakwater refuses, on purpose, {@link #refusedOnPurpose} says
 * so.
 */
class YamlDifferentialIT {
  private static final int DOCUMENTS =
      Integer.getInteger("breakwater.differential.documents", 40_000);
  private static final long SEED = Long.getLong("breakwater.differential.seed", 20_240_817L);

  private static GoYaml go;

  @BeforeAll
  static void buildsTheGoProgram() throws Exception {
    go = GoYaml.build();
  }

  @Test
  void readsWhatKubernetesReads() throws Exception {
    System.out.println("differential test: breakwater.differential.seed=" + SEED);
    var generator = new YamlDocuments(SEED);
    var documents = new ArrayList<String>();
    for (int i = 0; i < DOCUMENTS; i++) {
      documents.add(generator.next());
    }
    List<String> disagreements = disagreements(go, documents);
    assertThat(disagreements).isEmpty();
  }

  @Test
  void readsJsonAsKubernetesReadsIt() throws Exception {
    var trees = new RandomTrees(new Random(SEED));
    var generator = new YamlDocuments(SEED);
    var documents = new ArrayList<String>();
    for (int i = 0; i < 3_000; i++) {
      // NEL is a line break in YAML 1.1 and so no character of a quoted text.
      documents.add(Json.of(RandomTrees.node(trees.map(4))).replace('\u0085', 'x'));
      documents.add(generator.jsonNumber());
    }
    List<GoYaml.Answer> answers = go.read(documents);
    var reader = new JsonReader();
    for (int i = 0; i < documents.size(); i++) {
      String document = documents.get(i);
      if (answers.get(i).text().startsWith("\"") && !document.startsWith("\"")) {
        // Out of the range of a float: YAML makes it text, JSON refuses it.
        assertThatThrownBy(() -> reader.read(document, 1)).hasMessageContaining("out of range");
      } else {
        String ours = GoJson.of(reader.read(document, 1).root());
        assertThat(ours).as(document).isEqualTo(answers.get(i).text());
      }
    }
  }

  static List<String> disagreements(GoYaml go, List<String> documents) throws Exception {
    List<GoYaml.Answer> answers = go.read(documents);
    var reader = new YamlReader();
    var disagreements = new ArrayList<String>();
    int read = 0;
    for (int i = 0; i < documents.size(); i++) {
      GoYaml.Answer expected = answers.get(i);
      String ours;
      String refusal = null;
      try {
        ours = GoJson.of(reader.read(documents.get(i), 1).root());
      } catch (MalformedDocumentException e) {
        ours = "";
        refusal = e.getMessage();
      }
      boolean agree =
          switch (expected.kind()) {
            case 'J' -> refusal == null ? ours.equals(expected.text()) : refusedOnPurpose(refusal);
            default -> refusal != null;
          };
      if (expected.kind() == 'J' && refusal == null) {
        read++;
      }
      if (!agree) {
        disagreements.add(
            "%s%n  Go %s: %s%n  ours: %s"
                .formatted(
                    GoJson.of(
                        new Scalar(Scalar.Type.STRING, Scalar.Style.PLAIN, documents.get(i), 0, 0)),
                    expected.kind(),
                    expected.text(),
                    refusal == null ? ours : "refused: " + refusal));
      }
    }
    System.out.println(
        "differential test: " + read + " of " + documents.size() + " documents read");
    return disagreements;
  }

  /**
   * What Go reads and Breakwater refuses, because reading it would be a guess:
   *
   * <ul>
   *   <li>two keys that differ for Go but not in JSON ({@code 1} and {@code "1"}, floats that a
   *       float32 cannot tell apart): Go keeps one of them by chance;
   *   <li>a byte order mark at the start of a line: Go drops it or keeps it by how its buffer lies;
   *   <li>more than {@link YamlReader#MAX_DEPTH} levels, where Go stops at 10,000.
   * </ul>
   *
   * <p>A text that goes on after its first document is refused too; Go leaves the rest unread.
   */
  static boolean refusedOnPurpose(String refusal) {
    return refusal.contains("only chance decides")
        || refusal.contains("a byte order mark stands")
        || refusal.contains("nested deeper than");
  }
}
