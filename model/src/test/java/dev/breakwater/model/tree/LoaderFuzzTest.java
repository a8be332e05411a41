package dev.breakwater.model.tree;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;

/**
 * Any bytes are read or refused, and nothing else. In a normal build this runs over the inputs kept
 * in the resources; {@code JAZZER_FUZZ=1 mvn -pl model test -Dtest=LoaderFuzzTest#yaml} looks for
 * more (one method at a time), and adds what fails to them.
 */
class LoaderFuzzTest {
  @FuzzTest(maxDuration = "20s")
  void yaml(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    try {
      check(new YamlReader().read(text, 1));
    } catch (MalformedDocumentException e) {
      check(e);
    }
  }

  @FuzzTest(maxDuration = "20s")
  void json(byte[] bytes) throws IOException {
    String text = new String(bytes, StandardCharsets.UTF_8);
    try {
      check(new JsonReader().read(text, 1));
    } catch (MalformedDocumentException e) {
      check(e);
    }
    try {
      new JsonReader().stream(new StringReader(text), 1, new Checker());
    } catch (MalformedDocumentException e) {
      check(e);
    }
  }

  private static void check(MalformedDocumentException refusal) {
    assertThat(refusal.getMessage()).isNotBlank().doesNotContain("\n");
    assertThat(Position.line(refusal.position())).isPositive();
    assertThat(Position.column(refusal.position())).isPositive();
  }

  private static void check(Tree tree) {
    if (tree.root() != null) {
      assertThat(Position.line(tree.root().start())).isPositive();
      assertThat(tree.root().end()).isGreaterThanOrEqualTo(tree.root().start());
    }
  }

  private static final class Checker implements JsonListener {
    @Override
    public void item(Tree item, String apiVersion, String kind) {
      check(item);
    }

    @Override
    public void document(Tree rest, boolean isList, long items) {
      check(rest);
    }
  }
}
