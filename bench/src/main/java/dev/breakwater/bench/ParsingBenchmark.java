package dev.breakwater.bench;

import dev.breakwater.model.tree.MalformedDocumentException;
import dev.breakwater.model.tree.Tree;
import dev.breakwater.model.tree.YamlReader;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reading one manifest into a tree with positions. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ParsingBenchmark {
  private final String manifest = Manifests.pod();
  private final YamlReader reader = new YamlReader();

  /** One read of a pod of about 1.5 KB. */
  @Benchmark
  public Tree manifest() throws MalformedDocumentException {
    return reader.read(manifest, 1);
  }
}
