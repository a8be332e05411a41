package dev.breakwater.sources.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextCutterTest {
  private static final String[] LINES = {
    "---", "--- ", "---\t# note", "--- {a: b}", "---a", "----", "--", "-", "...", "... ", "....",
    " ---", "# comment", "", "  ", "%YAML 1.1", "a: b", "  - c", "text: |", "  ---", "é", "\t"
  };
  private static final String[] BREAKS = {"\n", "\n", "\n", "\r\n", "\r"};

  /** A document as this test tells it apart: its line and its text. */
  private record Document(int line, String text) {}

  @Test
  void cuttingAtAnySizeGivesTheSameDocuments() throws IOException {
    long seed = 42;
    System.out.println("seed " + seed);
    var random = new Random(seed);
    for (int round = 0; round < 3_000; round++) {
      String text = text(random);
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      List<Document> whole = documents(bytes, 1);
      assertThat(whole.stream().map(Document::text).reduce("", String::concat)).isEqualTo(text);

      var cut = new ArrayList<Document>();
      int size = random.nextInt(1, 40);
      var cutter = new TextCutter(new ByteArrayInputStream(bytes), size, 1_000_000);
      for (TextBlock block; (block = cutter.next()) != null; ) {
        assertThat(block.tooLong()).isFalse();
        cut.addAll(documents(block.bytes(), block.firstLine()));
      }
      assertThat(cut).as("size " + size + " of\n" + text).isEqualTo(whole);
    }
  }

  @Test
  void aLongDocumentIsLeftOutAndItsNeighboursAreNot() throws IOException {
    long seed = 43;
    System.out.println("seed " + seed);
    var random = new Random(seed);
    int long_ = 0;
    for (int round = 0; round < 3_000; round++) {
      byte[] bytes = text(random).getBytes(StandardCharsets.UTF_8);
      int limit = random.nextInt(1, 60);
      var expected = new ArrayList<Document>();
      for (Document document : documents(bytes, 1)) {
        boolean tooLong = document.text.getBytes(StandardCharsets.UTF_8).length > limit;
        expected.add(tooLong ? new Document(document.line, "too long") : document);
        long_ += tooLong ? 1 : 0;
      }
      var cut = new ArrayList<Document>();
      var cutter = new TextCutter(new ByteArrayInputStream(bytes), random.nextInt(1, 40), limit);
      for (TextBlock block; (block = cutter.next()) != null; ) {
        if (block.tooLong()) {
          cut.add(new Document(block.firstLine(), "too long"));
        } else {
          cut.addAll(documents(block.bytes(), block.firstLine()));
        }
      }
      assertThat(cut)
          .as("limit " + limit + " of\n" + new String(bytes, StandardCharsets.UTF_8))
          .isEqualTo(expected);
    }
    assertThat(long_).isPositive();
  }

  @Test
  void commentsAndDirectivesBelongToTheDocumentThatFollows() {
    byte[] bytes =
        "# licence\n%YAML 1.1\n---\na: 1\n...\n# more\n---\nb: 2\n---\n# none\n---\n"
            .getBytes(StandardCharsets.UTF_8);

    assertThat(documents(bytes, 1))
        .containsExactly(
            new Document(1, "# licence\n%YAML 1.1\n---\na: 1\n...\n"),
            new Document(6, "# more\n---\nb: 2\n"),
            new Document(9, "---\n# none\n"),
            new Document(11, "---\n"));
  }

  @Test
  void saysWhereContentBegins() {
    byte[] bytes = "# note\n---\n\n{}\n".getBytes(StandardCharsets.UTF_8);
    var scanner = new DocumentScanner(bytes, 0, bytes.length, 5);

    assertThat(scanner.advance()).isTrue();
    assertThat(scanner.isBlank()).isFalse();
    assertThat(scanner.contentLine()).isEqualTo(8);
    assertThat(bytes[scanner.contentStart()]).isEqualTo((byte) '{');
  }

  private static List<Document> documents(byte[] bytes, int firstLine) {
    var documents = new ArrayList<Document>();
    var scanner = new DocumentScanner(bytes, 0, bytes.length, firstLine);
    while (scanner.advance()) {
      int length = scanner.end() - scanner.start();
      String text = new String(bytes, scanner.start(), length, StandardCharsets.UTF_8);
      documents.add(new Document(scanner.firstLine(), text));
    }
    return documents;
  }

  private static String text(Random random) {
    var text = new StringBuilder();
    for (int i = random.nextInt(0, 20); i > 0; i--) {
      String line = LINES[random.nextInt(LINES.length)];
      text.append(random.nextInt(8) == 0 ? line.repeat(5) : line);
      if (i > 1 || random.nextBoolean()) {
        text.append(BREAKS[random.nextInt(BREAKS.length)]);
      }
    }
    return text.toString();
  }
}
