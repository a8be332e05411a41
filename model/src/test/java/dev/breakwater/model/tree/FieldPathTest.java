package dev.breakwater.model.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldPathTest {
  @Test
  void parsesKeysAndIndexes() {
    assertThat(FieldPath.parse("spec.containers[0].env[12].name"))
        .containsExactly(
            new FieldPath.Key("spec"),
            new FieldPath.Key("containers"),
            new FieldPath.Index(0),
            new FieldPath.Key("env"),
            new FieldPath.Index(12),
            new FieldPath.Key("name"));
    assertThat(FieldPath.parse("")).isEmpty();
    assertThat(FieldPath.keys("metadata.labels[app.kubernetes.io/name]"))
        .containsExactly("metadata", "labels", "app.kubernetes.io/name");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "7",
        "007",
        "12345678901",
        "a.b",
        "a[b",
        "a]b",
        "]",
        "[",
        "\\",
        "a\\",
        "\\]",
        "[0]",
        ".",
        "..",
        " ",
        "é",
        "😀",
        "app.kubernetes.io/name",
        "a\nb",
        "2147483648.",
        "1.",
        "\\.",
        "]\\["
      })
  void keepsEveryKeyOverTheRoundTrip(String key) {
    var path = FieldPath.appendKey(new StringBuilder(), key);
    FieldPath.appendIndex(path, 3);
    FieldPath.appendKey(path, key);
    FieldPath.appendKey(path, key);

    var named = new FieldPath.Key(key);
    assertThat(FieldPath.parse(path.toString()))
        .containsExactly(named, new FieldPath.Index(3), named, named);
  }

  @ParameterizedTest
  @ValueSource(strings = {".a", "a.", "a..b", "a[b", "[", "a[0]b", "a[x]b", "."})
  void refusesMalformedPaths(String path) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FieldPath.parse(path))
        .withMessageContaining(path);
  }

  @Test
  void refusesAnIndexWhereKeysAreAskedFor() {
    assertThatIllegalArgumentException().isThrownBy(() -> FieldPath.keys("a[0]"));
  }

  @Test
  void resolvesAPathOnATree() throws Exception {
    Node root = new YamlReader().read("a: [{b.c: x}, null]\n7: seven\n", 1).root();

    assertThat(text(root, "a[0][b.c]")).isEqualTo("x");
    assertThat(text(root, "a[1]")).isEqualTo("null");
    assertThat(text(root, "7")).isEqualTo("seven");
    assertThat(FieldPath.resolve(root, List.of())).isSameAs(root);
    for (String missing : new String[] {"b", "a[2]", "a.b", "[0]", "a[0].x", "7.x"}) {
      assertThat(FieldPath.resolve(root, FieldPath.parse(missing))).as(missing).isNull();
    }
  }

  private static String text(Node root, String path) {
    return ((Scalar) FieldPath.resolve(root, FieldPath.parse(path))).text();
  }
}
