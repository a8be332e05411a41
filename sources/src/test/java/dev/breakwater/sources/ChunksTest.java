package dev.breakwater.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breakwater.model.finding.Problem;
import dev.breakwater.model.kube.PodTemplates;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChunksTest {
  private static final String[] DOCUMENTS = {
    "apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\n",
    "# note\napiVersion: v1\nkind: Pod\nmetadata:\n  name: \u00e9\uD83D\uDE00\n",
    "apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Namespace\n- {}\n",
    "kind: [\n",
    "a: b: c\n",
    "a: 1\na: 2\n",
    "text\n",
    "",
    "\n\n# nothing\n",
    "{\"apiVersion\": \"v1\", \"kind\": \"Pod\"}\n",
    "{apiVersion: v1, kind: Pod}\n",
    "[{\"apiVersion\": \"v1\", \"kind\": \"Pod\"}, 1]\n",
    "kind: ConfigMap\napiVersion: v1\ndata:\n  text: |\n    ---\n     ...\n",
    "kind: {{ x }}\n",
    "metadata: {}\nkind: Pod\n",
    "%YAML 1.1\n"
  };
  private static final String[] BETWEEN = {
    "---\n",
    "---\n",
    "--- # note\n",
    "...\n",
    "...\n# more\n---\n",
    "---\r\n",
    "...\n%YAML 1.1\n---\n"
  };

  @TempDir Path folder;

  @Test
  void cuttingAtAnySizeGivesTheSameObjectsPositionsAndProblems() throws IOException {
    long seed = 20260102;
    System.out.println("seed " + seed);
    var random = new Random(seed);
    for (int round = 0; round < 400; round++) {
      var text = new StringBuilder(random.nextInt(5) == 0 ? "\uFEFF" : "");
      for (int i = random.nextInt(1, 12); i > 0; i--) {
        text.append(DOCUMENTS[random.nextInt(DOCUMENTS.length)]);
        text.append(BETWEEN[random.nextInt(BETWEEN.length)]);
      }
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      if (random.nextInt(4) == 0) {
        bytes[random.nextInt(3, bytes.length)] = (byte) 0xC0; // never part of UTF-8
      }
      Files.write(folder.resolve("a.yaml"), bytes);

      List<String> whole = everything(Reading.of(folder, "a.yaml"));
      int size = random.nextInt(1, 200);
      Reading cut = Reading.of(folder, List.of(), "", size, "a.yaml");
      assertThat(everything(cut)).as("size " + size + " of\n" + text).isEqualTo(whole);
    }
  }

  @Test
  void aLargeFileComesInManyPiecesOfBoundedSize() {
    int documents = 20_000;
    Reading reading =
        readStdin(() ->
            repeated("---\n" + SourcesTest.pod("a") + "# " + "x".repeat(90) + "\n", documents));

    assertThat(reading.objects).hasSize(documents);
    assertThat(reading.chunks).isGreaterThan(8);
  }

  @Test
  void aLongListOfJsonPassesThrough() {
    int items = 60_000;
    String item =
        "{\"apiVersion\": \"v1\", \"kind\": \"Pod\", \"metadata\": {\"name\": \""
            + "x".repeat(50)
            + "\"}},\n";
    Reading reading =
        readStdin(() ->
            new SequenceInputStream(
                bytes("{\"items\": [\n"),
                new SequenceInputStream(
                    repeated(item, items),
                    bytes("null], \"kind\": \"List\", \"apiVersion\": \"v1\"}"))));

    assertThat(reading.objects).hasSize(items);
    assertThat(reading.seen().getLast()).startsWith("<stdin>:" + (items + 1) + ":1 Pod");
    assertThat(reading.problems).extracting(Problem::code).containsExactly("not-an-object");
  }

  @Test
  void aDocumentBeyondTheLimitIsAProblemAndItsNeighboursAreRead() {
    String line = "x".repeat(1023) + "\n";
    Reading reading =
        readStdin(() ->
            new SequenceInputStream(
                bytes(SourcesTest.pod("a") + "---\n"),
                new SequenceInputStream(
                    repeated(line, (Sources.MAX_DOCUMENT >> 10) + 1),
                    bytes("---\n" + SourcesTest.pod("b")))));

    assertThat(reading.codes()).containsExactly("document-too-long <stdin>:5:1");
    assertThat(reading.seen())
        .containsExactly(
            "<stdin>:1:1 Pod a", "<stdin>:" + (5 + (Sources.MAX_DOCUMENT >> 10) + 3) + ":1 Pod b");
  }

  @Test
  void oneLongJsonValueIsAProblemAndIsNotHeld() {
    Reading reading =
        readStdin(() ->
            new SequenceInputStream(
                bytes("["), repeated("1,".repeat(512), (Sources.MAX_DOCUMENT >> 10) + 1)));

    assertThat(reading.problems).extracting(Problem::code).containsExactly("document-too-long");
  }

  @Test
  void theHeapLimitsTheLengthOfADocument() {
    assertThat(Sources.maxDocument(256 << 20)).isEqualTo(8 << 20);
    assertThat(Sources.maxDocument(8 << 20)).isEqualTo(1 << 20);
    assertThat(Sources.maxDocument(Long.MAX_VALUE)).isEqualTo(32 << 20);
  }

  private static List<String> everything(Reading reading) {
    var all = new ArrayList<>(reading.seen());
    reading.problems.forEach(p -> all.add(p.toString()));
    all.add(reading.ignored + " ignored");
    return all;
  }

  private Reading readStdin(Supplier<InputStream> stdin) {
    var plan = new SourcePlan(List.of("-"), List.of(), folder, stdin, PodTemplates.BUILT_IN);
    return Reading.of(plan, Sources.CHUNK);
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A text so many times over, without holding it. */
  private static InputStream repeated(String text, int times) {
    byte[] once = text.getBytes(StandardCharsets.UTF_8);
    return new InputStream() {
      private long at;

      @Override
      public int read() {
        return at == (long) once.length * times ? -1 : once[(int) (at++ % once.length)];
      }

      @Override
      public int read(byte[] to, int offset, int length) {
        int count = 0;
        while (count < length && at < (long) once.length * times) {
          int from = (int) (at % once.length);
          int part = Math.min(length - count, once.length - from);
          System.arraycopy(once, from, to, offset + count, part);
          count += part;
          at += part;
        }
        return count == 0 ? -1 : count;
      }
    };
  }
}
