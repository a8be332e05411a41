package dev.breakwater.model.kube;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breakwater.model.go.GoProgram;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Holds quantities to {@code resource.ParseQuantity}: what is one, and which is more. */
class QuantityDifferentialIT {
  private static final int PAIRS = Integer.getInteger("breakwater.differential.quantities", 20_000);
  private static final long SEED = Long.getLong("breakwater.differential.seed", 20_240_817L);

  private static final String[] SIGNS = {"", "", "", "", "", "-", "+"};
  private static final String[] NUMBERS = {
    "0",
    "1",
    "2",
    "5",
    "10",
    "100",
    "250",
    "500",
    "512",
    "1000",
    "1024",
    "1500",
    "2048",
    "0.1",
    "0.5",
    "1.5",
    ".5",
    "5.",
    "0.001",
    "1.0000000001",
    "0.0000000001",
    "00012",
    "1023.999999999",
    "9223372036854775807",
    "9223372036854775808",
    "9007199254740993",
    "123456789012345678",
    "1234567890123456789012",
    "0.123456789123456789",
    "7",
    "8",
    "0.0",
    "",
    "."
  };
  private static final String[] SUFFIXES = {
    "", "", "", "n", "u", "m", "m", "k", "M", "M", "G", "T", "P", "E", "Ki", "Mi", "Mi", "Gi", "Ti",
    "Pi", "Ei", "e0", "e3", "e-3", "E3", "E-9", "e+6", "e-10", "e18", "e40", "e-20", "e007"
  };
  private static final String[] STRANGE = {
    "K", "mi", "ki", "e", "e+", "Ee5", "e5i", "+5", "-", " ", "x", "MiB", "e1.5", "i", "B", "1..",
    "\n", "٣"
  };

  private final Random random = new Random(SEED);

  @Test
  void readsAndComparesAsKubernetesDoes() throws Exception {
    System.out.println("differential test: breakwater.differential.seed=" + SEED);
    var pairs = new ArrayList<List<String>>();
    var documents = new ArrayList<String>();
    for (int i = 0; i < PAIRS; i++) {
      var pair = List.of(text(), text());
      pairs.add(pair);
      documents.add("[" + json(pair.getFirst()) + "," + json(pair.getLast()) + "]");
    }
    List<String> answers = GoProgram.build("quantities").answers(documents);
    var disagreements = new ArrayList<String>();
    int compared = 0;
    for (int i = 0; i < pairs.size(); i++) {
      String ours = ours(pairs.get(i));
      if (!ours.equals(answers.get(i))) {
        disagreements.add(documents.get(i) + " Go " + answers.get(i) + " ours " + ours);
      }
      compared += ours.endsWith("-") ? 0 : 1;
    }
    System.out.println("differential test: " + compared + " of " + PAIRS + " pairs compared");
    assertThat(disagreements).isEmpty();
    assertThat(compared).isGreaterThan(PAIRS / 3);
  }

  private static String ours(List<String> pair) {
    Quantity first = Quantity.parse(pair.getFirst());
    Quantity second = Quantity.parse(pair.getLast());
    String order =
        first == null || second == null
            ? "-"
            : String.valueOf("<=>".charAt(Integer.signum(first.compareTo(second)) + 1));
    return (first == null ? "0" : "1") + (second == null ? "0" : "1") + order;
  }

  private String text() {
    String text = pick(SIGNS) + number() + pick(SUFFIXES);
    return random.nextInt(12) == 0 ? text + pick(STRANGE) : text;
  }

  private String number() {
    return random.nextInt(4) == 0
        ? Long.toString(random.nextLong(1L << random.nextInt(1, 62)))
        : pick(NUMBERS);
  }

  private String pick(String[] from) {
    return from[random.nextInt(from.length)];
  }

  private static String json(String text) {
    return '"' + text.replace("\n", "\\n") + '"';
  }
}
