package dev.breakwater.bench;

import dev.breakwater.controls.catalogue.Catalogue;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.evaluate.ControlSet;
import dev.breakwater.controls.evaluate.Evaluator;
import dev.breakwater.controls.requirement.Parameters;
import dev.breakwater.model.kube.KubeObject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Controls over 100,000 pods in which they find nothing; a pod is an operation, so that {@code
 * gc.alloc.rate.norm} is the allocation of one clean evaluation.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
public class ControlsBenchmark {
  private static final int PODS = 100_000;
  private static final int MINOR = 36;

  /** A control's ID, or all that find nothing in the pod. */
  @Param({"privileged-container", "run-as-non-root", "unknown-field", "wrong-field-type", "all"})
  public String control = "all";

  private List<KubeObject> pods = List.of();
  private Evaluator evaluator = evaluator(List.of(), new TreeSet<>());

  /** Reads the pods and leaves out the controls that find something in them, naming those. */
  @Setup
  public void prepare() {
    pods = Manifests.pods(PODS);
    List<Control> chosen =
        Catalogue.load().controls().stream()
            .filter(c -> control.equals("all") || control.equals(c.id()))
            .toList();
    Set<String> found = new TreeSet<>();
    evaluator(chosen, found).evaluate(pods.getFirst());
    List<Control> clean = chosen.stream().filter(c -> !found.contains(c.id())).toList();
    if (clean.isEmpty()) {
      throw new IllegalStateException("nothing to measure: " + control);
    }
    System.err.println(clean.size() + " controls; left out for their findings: " + found);
    evaluator = evaluator(clean, found);
  }

  /** Evaluates every pod. */
  @Benchmark
  @OperationsPerInvocation(PODS)
  public boolean evaluate() {
    boolean any = false;
    for (KubeObject pod : pods) {
      any |= evaluator.evaluate(pod);
    }
    return any;
  }

  private static Evaluator evaluator(List<Control> controls, Set<String> found) {
    return new Evaluator(
        new ControlSet(controls, MINOR, Parameters.DEFAULT),
        (finding, question) -> found.add(finding.control()));
  }
}
