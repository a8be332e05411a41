package dev.breakwater.model.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
  private final JsonReader reader = new JsonReader();
  private final List<String> seen = new ArrayList<>();

  private final JsonListener recorder =
      new JsonListener() {
        @Override
        public void item(Tree item, String apiVersion, String kind) {
          seen.add(apiVersion + " " + kind + " " + GoJson.of(item.root()));
        }

        @Override
        public void document(Tree rest, boolean isList, long items) {
          seen.add((isList ? "list " : "object ") + items + " " + GoJson.of(rest.root()));
        }
      };

  @Test
  void readsTheSameTreesAsTheYamlReader() throws Exception {
    var random = new Random(11);
    var trees = new RandomTrees(random);
    for (int i = 0; i < 2_000; i++) {
      // NEL is a line break in YAML 1.1 and so no character of a quoted text.
      String json = GoJson.of(RandomTrees.node(trees.tree(5))).replace('\u0085', 'x');
      Node asYaml = new YamlReader().read(json, 1).root();
      Node asJson = reader.read(json, 1).root();

      assertThat(positions(asJson)).as(json).isEqualTo(positions(asYaml));
    }
  }

  /** The tree with every start and end in it. */
  private static String positions(Node node) {
    return switch (node) {
      case null -> "nothing";
      case Scalar s -> s.type() + " " + s.text() + span(s);
      case Sequence s -> {
        var out = new StringBuilder("[");
        for (int i = 0; i < s.size(); i++) {
          out.append(positions(s.get(i))).append(",\n");
        }
        yield out + "]" + span(s);
      }
      case Mapping m -> {
        var out = new StringBuilder("{");
        for (int i = 0; i < m.size(); i++) {
          out.append(m.key(i)).append('@').append(Long.toHexString(m.keyStart(i))).append(": ");
          out.append(positions(m.value(i))).append(",\n");
        }
        yield out + "}" + span(m);
      }
    };
  }

  private static String span(Node node) {
    return "@%x-%x".formatted(node.start(), node.end());
  }

  @Test
  void countsUtf16ColumnsAndLines() throws Exception {
    var root = (Mapping) reader.read("\uFEFF{\"😀\": 1,\r\n \"b\":\r 2}", 7).root();

    assertThat(root.start()).isEqualTo(Position.of(7, 1));
    assertThat(root.value(0).start()).isEqualTo(Position.of(7, 8));
    assertThat(root.keyStart(1)).isEqualTo(Position.of(8, 2));
    assertThat(root.value(1).start()).isEqualTo(Position.of(9, 2));
    assertThat(root.value(1).end()).isEqualTo(Position.of(9, 3));
  }

  @ParameterizedTest
  @CsvSource({
    "1e3,1000",
    "-0,0",
    "-0.0,-0",
    "1.50,1.5",
    "1E-7,1e-7",
    "18446744073709551615,18446744073709551615",
    "18446744073709551616,18446744073709552000",
    "1e21,1e+21"
  })
  void writesNumbersAsGo(String written, String meant) throws Exception {
    assertThat(GoJson.of(reader.read(written, 1).root())).isEqualTo(meant);
  }

  @Test
  void reportsDuplicateKeys() throws Exception {
    Tree tree = reader.read("{\"a\": 1,\n\"a\": 2}", 1);

    assertThat(GoJson.of(tree.root())).isEqualTo("{\"a\":2}");
    assertThat(tree.duplicates())
        .containsExactly(new Tree.DuplicateKey("a", Position.of(1, 2), Position.of(2, 1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[1,]",
        "{a: 1}",
        "1 2",
        "'a'",
        "\"\u0001\"",
        "[1e400]",
        "nul",
        "\"\\q\"",
        "[1",
        "}"
      })
  void refusesWhatIsNoJson(String text) {
    var refusal =
        catchThrowableOfType(MalformedDocumentException.class, () -> reader.read(text, 3));

    assertThat(Position.line(refusal.position())).isEqualTo(3);
    assertThat(refusal.getMessage()).isNotBlank().doesNotContain("\n");
  }

  @Test
  void boundsDepth() throws Exception {
    int deepest = YamlReader.MAX_DEPTH;
    assertThat(reader.read("[".repeat(deepest) + "]".repeat(deepest), 1).root()).isNotNull();
    for (String open : new String[] {"[", "{\"a\":"}) {
      assertThatExceptionOfType(MalformedDocumentException.class)
          .isThrownBy(() -> reader.read(open.repeat(10_000), 1));
    }
  }

  @Test
  void replacesLoneSurrogates() throws Exception {
    assertThat(((Scalar) reader.read("\"a\\ud800b\"", 1).root()).text()).isEqualTo("a\uFFFDb");
  }

  @Test
  void handsOnTheItemsOfAListBeforeItKnowsItsKind() throws Exception {
    stream(
        """
        {"apiVersion": "v1", "items": [{"apiVersion": "v1", "kind": "Pod"}, {"apiVersion": "apps/v1",
         "kind": "Deployment"}], "kind": "List", "metadata": {}}\
        """);

    assertThat(seen)
        .containsExactly(
            "v1 Pod {\"apiVersion\":\"v1\",\"kind\":\"Pod\"}",
            "apps/v1 Deployment {\"apiVersion\":\"apps/v1\",\"kind\":\"Deployment\"}",
            "list 2 {\"apiVersion\":\"v1\",\"items\":[],\"kind\":\"List\",\"metadata\":{}}");
  }

  /** So that a list of any length passes through a bounded heap. */
  @Test
  void handsOnEachItemLongBeforeTheEndOfTheList() throws Exception {
    String pod = "{\"apiVersion\": \"v1\", \"kind\": \"Pod\", \"metadata\": {\"name\": \"a\"}},";
    String text = "{\"items\": [" + pod.repeat(20_000) + "null], \"kind\": \"List\"}";
    var consumed = new int[1];
    var furthest = new int[1];
    var in =
        new StringReader(text) {
          @Override
          public int read(char[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            consumed[0] += Math.max(0, read);
            return read;
          }
        };
    reader.stream(
        in,
        1,
        new JsonListener() {
          private int items;

          @Override
          public void item(Tree item, String apiVersion, String kind) {
            items++;
            furthest[0] = Math.max(furthest[0], consumed[0] - items * pod.length());
          }

          @Override
          public void document(Tree rest, boolean isList, long delivered) {
            assertThat(delivered).isEqualTo(20_000);
            assertThat(GoJson.of(rest.root())).isEqualTo("{\"items\":[null],\"kind\":\"List\"}");
          }
        });

    assertThat(furthest[0]).isLessThan(100_000);
  }

  @Test
  void givesTheItemsOfATypedListItsType() throws Exception {
    stream("{\"kind\": \"PodList\", \"apiVersion\": \"v1\", \"items\": [{\"spec\": 1}]}");
    stream("{\"apiVersion\": \"v1\", \"items\": [{\"spec\": 2}], \"kind\": \"PodList\"}");

    assertThat(seen.get(0)).isEqualTo("v1 Pod {\"spec\":1}");
    assertThat(seen.get(1)).startsWith("list 1 ");
    assertThat(seen.get(2)).isEqualTo("v1 Pod {\"spec\":2}");
    assertThat(seen.get(3)).startsWith("list 1 ");
  }

  @Test
  void keepsTheItemsOfAnObjectThatIsNoList() throws Exception {
    String keys = "{\"apiVersion\":\"x/v1\",\"items\":[{\"key\":\"a\"},null,3],\"kind\":\"Menu\"}";
    String map = "{\"apiVersion\":\"x/v1\",\"items\":{\"a\":1},\"kind\":\"Menu\"}";
    stream(keys);
    stream(map);
    stream("[1]");

    assertThat(seen).containsExactly("object 0 " + keys, "object 0 " + map, "object 0 [1]");
  }

  @Test
  void keepsWholeAnObjectThatSaysFirstThatItIsNoList() throws Exception {
    String menu = "{\"kind\":\"Menu\",\"items\":[{\"apiVersion\":\"v1\",\"kind\":\"Pod\"}]}";
    stream(menu);

    assertThat(seen).hasSize(1).first().asString().startsWith("object 0 ").contains("Pod");
  }

  @Test
  void readsDocumentsOneAfterAnother() throws Exception {
    stream("{\"a\": 1}\n{\"b\": 2} 3");

    assertThat(seen).containsExactly("object 0 {\"a\":1}", "object 0 {\"b\":2}", "object 0 3");
  }

  @Test
  void refusesAListWhoseItemsStandTwice() {
    assertThatExceptionOfType(MalformedDocumentException.class)
        .isThrownBy(() ->
            stream("{\"items\": [{\"apiVersion\": \"v1\", \"kind\": \"Pod\"}], \"items\": []}"))
        .withMessageContaining("items");
  }

  @Test
  void reportsTheDuplicatesOfAnItemWithIt() throws Exception {
    var duplicates = new ArrayList<Tree.DuplicateKey>();
    reader.stream(
        new StringReader(
            "{\"items\": [{\"apiVersion\": \"v1\", \"kind\": \"Pod\", \"a\": 1, \"a\": 2}], \"x\": 1, \"x\": 2}"),
        1,
        new JsonListener() {
          @Override
          public void item(Tree item, String apiVersion, String kind) {
            duplicates.addAll(item.duplicates());
          }

          @Override
          public void document(Tree rest, boolean isList, long items) {
            duplicates.addAll(rest.duplicates());
          }
        });

    assertThat(duplicates).extracting(Tree.DuplicateKey::key).containsExactly("a", "x");
  }

  @Test
  void passesFailuresToReadOn() {
    Reader broken =
        new Reader() {
          @Override
          public int read(char[] into, int from, int length) throws IOException {
            throw new IOException("disk gone");
          }

          @Override
          public void close() {}
        };
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> reader.stream(broken, 1, recorder))
        .withMessage("disk gone");
  }

  private void stream(String json) throws Exception {
    reader.stream(new StringReader(json), 1, recorder);
  }
}
