package dev.breakwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InputOrderTest {
  private static final int ROUNDS = 20;

  /** Whatever the order and the grouping of the arguments, the same is found. */
  @Test
  void neverChangesWhatIsFound() throws IOException {
    long seed = Long.getLong("breakwater.seed", 20_261_101L);
    System.out.println("InputOrderTest seed " + seed + " (-Dbreakwater.seed to change)");
    var random = new Random(seed);
    Path root = Repository.root();
    List<String> files;
    try (var walk = Files.walk(root.resolve("examples/shop"))) {
      files =
          walk.filter(Files::isRegularFile)
              .map(f -> root.relativize(f).toString())
              .sorted()
              .toList();
    }
    List<String> expected = found(root, List.of("examples/shop"));
    assertThat(expected).hasSizeGreaterThan(files.size());
    for (int i = 0; i < ROUNDS; i++) {
      var shuffled = new ArrayList<>(files);
      Collections.shuffle(shuffled, random);
      if (random.nextBoolean()) {
        // Twice the same text is counted once.
        shuffled.add(shuffled.get(random.nextInt(shuffled.size())));
      }
      assertThat(found(root, shuffled)).as("-Dbreakwater.seed=" + seed).isEqualTo(expected);
    }
  }

  private static List<String> found(Path root, List<String> sources) {
    var args = new ArrayList<>(List.of("scan", "--framework", "all", "--format", "json"));
    args.addAll(sources);
    Cli.Outcome outcome = Cli.in(root).run(args.toArray(String[]::new));
    assertThat(outcome.code()).isEqualTo(1);
    return outcome.out().lines().map(line -> line.replaceAll(",$", "")).sorted().toList();
  }
}
