package dev.breakwater.model.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonTest {
  @Test
  void isReadBackAsTheSameTree() throws Exception {
    var trees = new RandomTrees(new Random(3));
    for (int i = 0; i < 1_000; i++) {
      Node tree = RandomTrees.node(trees.list(4));
      assertThat(GoJson.of(new JsonReader().read(Json.of(tree), 1).root()))
          .isEqualTo(GoJson.of(tree));
    }
  }
}
