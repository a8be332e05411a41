package dev.breakwater.model.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Any tree written as YAML and read back is equal, with positions that point at the right text. */
class YamlRoundTripTest {
  private static final long SEED = Long.getLong("breakwater.roundtrip.seed", 7L);
  private static final int TREES = 5_000;

  private final YamlReader reader = new YamlReader();

  @Test
  void readsBackWhatWasWritten() throws Exception {
    System.out.println("round trip test: breakwater.roundtrip.seed=" + SEED);
    var random = new Random(SEED);
    var trees = new RandomTrees(random);
    for (int i = 0; i < TREES; i++) {
      Object tree = trees.tree(4);
      String lineBreak = new String[] {"\n", "\n", "\r\n", "\r"}[random.nextInt(4)];
      String yaml = trees.write(tree).replace("\n", lineBreak);
      Node read = reader.read(yaml, 1).root();

      assertThat(GoJson.of(read)).as(yaml).isEqualTo(GoJson.of(RandomTrees.node(tree)));
      if (read != null) {
        checkPositions(read, new LocatedText(yaml), yaml);
      }
    }
  }

  private static void checkPositions(Node node, LocatedText source, String yaml) throws Exception {
    assertThat(node.end()).as(yaml).isGreaterThanOrEqualTo(node.start());
    switch (node) {
      case Scalar scalar -> {
        String alone = source.between(scalar.start(), scalar.end());
        Node read = new YamlReader().read(alone, 1).root();
        assertThat(GoJson.of(read)).as("%s in %s", alone, yaml).isEqualTo(GoJson.of(scalar));
      }
      case Sequence list -> {
        long before = list.start();
        for (int i = 0; i < list.size(); i++) {
          assertThat(list.get(i).start()).as(yaml).isGreaterThanOrEqualTo(before);
          before = list.get(i).end();
          checkPositions(list.get(i), source, yaml);
        }
        assertThat(before).as(yaml).isLessThanOrEqualTo(list.end());
      }
      case Mapping mapping -> {
        long before = mapping.start();
        for (int i = 0; i < mapping.size(); i++) {
          String key = mapping.key(i);
          long at = mapping.keyStart(i);
          assertThat(at).as(yaml).isGreaterThanOrEqualTo(before);
          assertThat(
                  source.startsWith(key, at)
                      || source.startsWith("'" + key + "'", at)
                      || source.startsWith('"' + key + '"', at))
              .as("key %s at %x in %s", key, at, yaml)
              .isTrue();
          assertThat(mapping.value(i).start()).as(yaml).isGreaterThan(at);
          before = mapping.value(i).end();
          checkPositions(mapping.value(i), source, yaml);
        }
        assertThat(before).as(yaml).isLessThanOrEqualTo(mapping.end());
      }
    }
  }
}
