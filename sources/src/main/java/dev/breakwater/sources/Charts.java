package dev.breakwater.sources;

import dev.breakwater.model.finding.Problem;
import dev.breakwater.model.kube.KubeObject;
import dev.breakwater.sources.files.ChartInput;
import dev.breakwater.sources.files.Input;
import dev.breakwater.sources.files.InputFile;
import dev.breakwater.sources.gitops.Deployments;
import dev.breakwater.sources.helm.ChartOptions;
import dev.breakwater.sources.helm.ChartRenderer;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The charts of the input, and what says how they are deployed. Costs nothing without charts. */
final class Charts implements AutoCloseable {
  private final SourcePlan plan;
  private final List<Input> inputs;
  private final int smallFile;
  private final Deployments deployments;

  /** A chart that is deployed several times is rendered as often. */
  private final Deque<Chunk> waiting = new ArrayDeque<>();

  private @Nullable ChartRenderer renderer;

  /**
   * Starts nothing yet.
   *
   * @param smallFile bytes of the files that may say how charts are deployed
   */
  Charts(SourcePlan plan, List<Input> inputs, int smallFile) {
    this.plan = plan;
    this.inputs = inputs;
    this.smallFile = smallFile;
    var charts = new HashSet<Path>();
    for (Input input : inputs) {
      if (input instanceof ChartInput chart) {
        charts.add(chart.path());
      }
    }
    this.deployments = new Deployments(plan.workingDirectory(), charts);
  }

  /**
   * The chart as its first deployment has it, or as the command line has it; see {@link #again}.
   */
  Chunk chunk(ChartInput chart) {
    ChartRenderer shared = renderer;
    if (shared == null) {
      shared = new ChartRenderer();
      renderer = shared;
      learnDeployments();
    }
    List<ChartOptions> deployed = deployments.of(chart.path());
    for (ChartOptions options : deployed) {
      waiting.add(new ChartChunk(chart, options, shared, plan.podTemplates()));
    }
    return deployed.isEmpty()
        ? new ChartChunk(chart, plan.charts(), shared, plan.podTemplates())
        : waiting.remove();
  }

  /** The last chart as its next deployment has it; null where it has no more. */
  @Nullable Chunk again() {
    return waiting.poll();
  }

  /** Reads ahead what says how charts are deployed, which may stand after them. */
  private void learnDeployments() {
    var reader = new ChunkReader();
    var sink =
        new ObjectSink() {
          @Override
          public void object(KubeObject object) {
            if (Deployments.mayDeploy(object)) {
              deployments.add(object, plan.charts());
            }
          }

          @Override
          public void context(KubeObject object) {
            object(object);
          }

          @Override
          public void problem(Problem problem) {
            // It is told when the file's turn comes.
          }

          @Override
          public void ignored() {
            // The same.
          }
        };
    for (Input input : inputs) {
      if (input instanceof InputFile file && file.size() >= 0 && file.size() <= smallFile) {
        reader.deployments(file, new ObjectFinder(file.shown(), plan.podTemplates(), sink));
      }
    }
  }

  /** A sink that hears also what objects deploy from elsewhere. */
  ObjectSink telling(ObjectSink sink) {
    return new ObjectSink() {
      @Override
      public void object(KubeObject object) {
        sink.object(object);
        if (Deployments.mayDeploy(object)) {
          deployments.tell(object, sink::problem);
        }
      }

      @Override
      public void context(KubeObject object) {
        sink.context(object);
      }

      @Override
      public void problem(Problem problem) {
        sink.problem(problem);
      }

      @Override
      public void ignored() {
        sink.ignored();
      }
    };
  }

  @Override
  public void close() {
    if (renderer != null) {
      renderer.close();
      renderer = null;
    }
  }
}
