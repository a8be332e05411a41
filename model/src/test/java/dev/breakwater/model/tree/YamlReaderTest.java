package dev.breakwater.model.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class YamlReaderTest {
  private final YamlReader reader = new YamlReader();

  private String json(String yaml) throws MalformedDocumentException {
    return GoJson.of(reader.read(yaml, 1).root());
  }

  private MalformedDocumentException refusal(String yaml) {
    var refusal =
        catchThrowableOfType(MalformedDocumentException.class, () -> reader.read(yaml, 1));
    assertThat(refusal).as(yaml.length() > 200 ? "a long text" : yaml).isNotNull();
    return refusal;
  }

  @ParameterizedTest
  @CsvSource({"yes,true", "On,true", "off,false", "0644,420", "0x1F,31", "1_000,1000", "1e3,1000"})
  void readsScalarsAsYaml11(String written, String meant) throws Exception {
    assertThat(json("v: " + written)).isEqualTo("{\"v\":" + meant + "}");
  }

  @Test
  void appliesEntriesInTextOrder() throws Exception {
    String anchor = "base: &b {p: 1, q: 2}\n";
    assertThat(json(anchor + "o:\n  p: own\n  <<: *b\n")).contains("\"o\":{\"p\":1,\"q\":2}");
    assertThat(json(anchor + "o:\n  <<: *b\n  p: own\n")).contains("\"o\":{\"p\":\"own\",\"q\":2}");
  }

  @Test
  void reportsDuplicateKeysWithBothPositions() throws Exception {
    Tree tree = reader.read("a: 1\nb:\n  a: 2\na: 3\n", 10);

    assertThat(GoJson.of(tree.root())).isEqualTo("{\"a\":3,\"b\":{\"a\":2}}");
    assertThat(tree.duplicates())
        .containsExactly(new Tree.DuplicateKey("a", Position.of(10, 1), Position.of(13, 1)));
  }

  @Test
  void countsUtf16ColumnsAndEditorsLines() throws Exception {
    var root = (Mapping) reader.read("{'😀': a, b: c}\r\n# x\u2028\r# z\n", 5).root();

    assertThat(root.value(0).start()).isEqualTo(Position.of(5, 8));
    assertThat(root.keyStart(1)).isEqualTo(Position.of(5, 11));

    var lines = (Mapping) reader.read("a: 1\rb: 2\r\nc: 3\n# \u2028\nd: 4\n", 1).root();
    assertThat(lines.keyStart(1)).isEqualTo(Position.of(2, 1));
    assertThat(lines.keyStart(2)).isEqualTo(Position.of(3, 1));
    assertThat(lines.keyStart(3)).isEqualTo(Position.of(5, 1));
  }

  @Test
  void shiftsLinesOfValuesDuplicatesAndErrors() throws Exception {
    assertThat(reader.read("a: 1", 41).root().start()).isEqualTo(Position.of(41, 1));
    var refusal =
        catchThrowableOfType(MalformedDocumentException.class, () -> reader.read("a: 1\nb: [", 41));
    assertThat(Position.line(refusal.position())).isEqualTo(42);
    refusal =
        catchThrowableOfType(MalformedDocumentException.class, () -> reader.read("a\n\u0001", 41));
    assertThat(refusal.position()).isEqualTo(Position.of(42, 1));
  }

  @Test
  void skipsALeadingByteOrderMark() throws Exception {
    assertThat(reader.read("\uFEFFa: 1", 1).root().start()).isEqualTo(Position.of(1, 1));
    assertThat(refusal("a: 1\n\uFEFFb: 2\n")).hasMessageContaining("byte order mark");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "# only a comment\n", "---\n", "null", "--- ~\n...\n"})
  void readsNothingFromAnEmptyDocument(String yaml) throws Exception {
    assertThat(reader.read(yaml, 1).root()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: *b                   | unknown anchor; a text that begins with * needs quotes | 1 | 4",
        "a: &b [1, *b]           | an anchor contains itself     | 1 | 11",
        "a: &b {c: {<<: *b}}     | an anchor contains itself     | 1 | 16",
        "a: b: c                 | needs quotes                  | 1 | 5",
        "a: 'x                   | a quote is not closed         | 1 | 4",
        "a: .nan                 | JSON has no number            | 1 | 4",
        "~: 1                    | neither text                  | 1 | 1",
        "[1]: 1                  | a map or a list cannot be a key | 1 | 1",
        "1: a\\n'1': b           | only chance decides           | 2 | 1",
        "a: 1\\n---\\nb: 2       | more than one document        | 2 | 1",
        "a: !!int x              | the value is no !!int         | 1 | 4",
        "%YAML 1.2\\n---\\na: 1  | YAML directive                | 1 | 1",
        "a:\\n\\tb: 1            | a tab cannot begin            | 2 | 1",
        "a: @b                   | a value cannot begin with @   | 1 | 4",
        "<<: 1                   | a merge key takes             | 1 | 1"
      })
  void refusesWithCauseAndPosition(String yaml, String cause, int line, int column) {
    MalformedDocumentException refusal = refusal(yaml.replace("\\n", "\n").replace("\\t", "\t"));

    assertThat(refusal).hasMessageContaining(cause);
    assertThat(refusal.position()).isEqualTo(Position.of(line, column));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 0x1B, 0x7F, 0x80, 0x9F, 0xD800, 0xDC00, 0xFFFE, 0xFFFF})
  void refusesControlCharacters(int character) {
    MalformedDocumentException refusal = refusal("a: 1\r\nb: " + (char) character);

    assertThat(refusal).hasMessageContaining("control characters");
    assertThat(refusal.position()).isEqualTo(Position.of(2, 4));
  }

  @Test
  void refusesABillionLaughs() {
    var bomb = new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
    for (int i = 1; i < 20; i++) {
      String alias = "*a" + (i - 1);
      bomb.append("a%d: &a%d [%s]\n".formatted(i, i, (alias + ", ").repeat(8) + alias));
    }
    assertThat(refusal(bomb.toString())).hasMessageContaining("excessive aliasing");
  }

  @Test
  void boundsTheDepthThatAliasesAddUpTo() {
    var chain = new StringBuilder("- &a0 x\n");
    for (int i = 1; i <= 12; i++) {
      chain.append("- &a%d %s*a%d%s\n".formatted(i, "[".repeat(90), i - 1, "]".repeat(90)));
    }
    assertThat(refusal(chain.toString())).hasMessageContaining("nested deeper");
  }

  @Test
  void boundsDepth() throws Exception {
    int deepest = YamlReader.MAX_DEPTH;
    assertThat(json("[".repeat(deepest) + "]".repeat(deepest))).hasSize(2 * deepest);
    for (String open : new String[] {"[", "{a: ", "- ", "? ", "[{a: "}) {
      assertThat(refusal(open.repeat(10_000))).hasMessageContaining("nested deeper");
    }
    var block = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      block.append(" ".repeat(i)).append("a:\n");
    }
    assertThat(refusal(block.toString())).hasMessageContaining("nested deeper");
  }

  @Test
  void readsAnEndlessLine() throws Exception {
    int length = 50_000_000;
    var root = (Mapping) reader.read("a: " + "x".repeat(length), 1).root();
    assertThat(((Scalar) root.value(0)).text()).hasSize(length);
    assertThat(refusal("x".repeat(length) + ": 1")).hasMessageContaining("':'");
  }

  /**
   * Each of these took quadratic time if it were looked for from the start, or copied, each time.
   */
  @Test
  void takesLinearTime() throws Exception {
    int n = 100_000;
    var keys = new StringBuilder();
    for (int i = 0; i < n; i++) {
      keys.append('k').append(i).append(": 1\n");
    }
    assertThat(((Mapping) reader.read(keys.toString(), 1).root()).size()).isEqualTo(n);
    assertThat(reader.read("a: 1\n".repeat(n), 1).duplicates()).hasSize(n - 1);
    reader.read("[" + "a: b, ".repeat(n) + "]", 1);
    reader.read("[" + "\"a\", ".repeat(n) + "]", 1);
    reader.read("a: '" + "''".repeat(n) + "'", 1);
    reader.read("a: \"" + "x\n".repeat(n) + "\"", 1);
    reader.read("a: x\n" + " y\n".repeat(n), 1);
    reader.read("a: |\n" + "\n".repeat(n) + " x", 1);
    reader.read("# c\n".repeat(n), 1);
    reader.read("a: " + "9".repeat(n) + "e", 1);
    refusal("- ".repeat(n));
    refusal("&a ".repeat(n));
  }
}
