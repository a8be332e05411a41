package dev.breakwater.model.kube;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Position;
import dev.breakwater.model.tree.YamlReader;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelSelectorTest {
  private static Mapping map(String yaml) throws Exception {
    return (Mapping) new YamlReader().read(yaml, 1).root();
  }

  @Test
  void selectsNothingWhereAbsentAndEverythingWhereEmpty() throws Exception {
    assertThat(LabelSelector.of(null).selects(map("{a: b}"))).isFalse();
    assertThat(LabelSelector.of(map("s: null").value(0)).selects(map("{a: b}"))).isFalse();
    assertThat(LabelSelector.of(map("{}")).selects(map("{a: b}"))).isTrue();
    assertThat(LabelSelector.of(map("{}")).selects((Mapping) null)).isTrue();
    assertThat(LabelSelector.ofLabels(map("{}")).selects(map("{a: b}"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{matchLabels: {app: web}} | {app: web, tier: x} | true",
        "{matchLabels: {app: web}} | {app: db} | false",
        "{matchLabels: {app: web}} | {} | false",
        "{matchLabels: {app: web}} | {app: 1} | false",
        "{matchLabels: {app: ''}} | {app: null} | true",
        "{matchLabels: {app: ''}} | {} | false",
        "{matchExpressions: [{key: app, operator: In, values: [a, b]}]} | {app: b} | true",
        "{matchExpressions: [{key: app, operator: In, values: [a, b]}]} | {} | false",
        "{matchExpressions: [{key: app, operator: NotIn, values: [a]}]} | {app: b} | true",
        "{matchExpressions: [{key: app, operator: NotIn, values: [a]}]} | {} | true",
        "{matchExpressions: [{key: app, operator: NotIn, values: [a]}]} | {app: a} | false",
        "{matchExpressions: [{key: app, operator: Exists}]} | {app: ''} | true",
        "{matchExpressions: [{key: app, operator: DoesNotExist}]} | {app: ''} | false",
      })
  void selectsByLabelsAndExpressions(String selector, String labels, boolean selected)
      throws Exception {
    assertThat(LabelSelector.of(map(selector)).selects(map(labels))).isEqualTo(selected);
  }

  @Test
  void selectsByAPlainMap() throws Exception {
    LabelSelector selector = LabelSelector.ofLabels(map("{app: web, tier: front}"));
    assertThat(selector.selects(Map.of("app", "web", "tier", "front", "x", "y"))).isTrue();
    assertThat(selector.selects(Map.of("app", "web"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "matchLabels: {app: 1} | matchLabels.app | 1:20",
        "matchLabels: {a b: x} | matchLabels.a b | 1:15",
        "matchLabels: [] | matchLabels | 1:14",
        "matchExpressions: [{key: a, operator: Gt, values: ['1']}] | matchExpressions[0].operator | 1:39",
        "matchExpressions: [{key: a, operator: In}] | matchExpressions[0].values | 1:20",
        "matchExpressions: [{key: a, operator: In, values: []}] | matchExpressions[0].values | 1:51",
        "matchExpressions: [{key: a, operator: Exists, values: [b]}] | matchExpressions[0].values | 1:55",
        "matchExpressions: [{operator: Exists}] | matchExpressions[0].key | 1:20",
        "matchExpressions: [{key: a, operator: In, values: [ok, -]}] | matchExpressions[0].values[1] | 1:56",
        "matchExpressions: [text] | matchExpressions[0] | 1:20",
      })
  void tellsWhereAnInvalidSelectorIsWrong(String selector, String path, String at)
      throws Exception {
    assertThat(LabelSelector.of(map(selector)))
        .isInstanceOfSatisfying(
            LabelSelector.Invalid.class,
            invalid -> {
              assertThat(invalid.path()).isEqualTo(path);
              assertThat(Position.line(invalid.start()) + ":" + Position.column(invalid.start()))
                  .isEqualTo(at);
              assertThat(invalid.cause()).isNotBlank();
              assertThat(invalid.selects(Map.of("a", "b"))).isFalse();
            });
  }
}
