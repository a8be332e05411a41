package dev.breakwater.assess;

import dev.breakwater.controls.catalogue.Subject;
import dev.breakwater.controls.evaluate.ControlSet;
import dev.breakwater.controls.evaluate.Evaluator;
import dev.breakwater.controls.requirement.Question;
import dev.breakwater.graphs.Cluster;
import dev.breakwater.model.finding.Finding;
import dev.breakwater.model.finding.Problem;
import dev.breakwater.model.kube.KubeObject;
import dev.breakwater.model.kube.Resource;
import dev.breakwater.model.tree.Position;
import dev.breakwater.sources.Chunk;
import dev.breakwater.sources.ChunkReader;
import dev.breakwater.sources.ObjectSink;
import dev.breakwater.sources.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Runs a plan: workers take chunk after chunk of the input, evaluate object after object and keep
 * only findings and facts, so that no more than one chunk per worker is held at a time. What is
 * found depends neither on the number of workers nor on the order of the input.
 */
public final class Scan {
  /** Hears how far a scan has come; called from any worker, one call at a time. */
  public interface Progress {
    /** Nobody listens. */
    Progress SILENT = (bytes, total, objects) -> {};

    /**
     * So far has it come.
     *
     * @param bytes bytes of the input that workers have been given
     * @param total bytes of all files; standard input and pipes are not among them
     * @param objects objects evaluated
     */
    void at(long bytes, long total, long objects);
  }

  private final ScanPlan plan;
  private final ControlSet controls;
  private final Progress progress;
  private final List<ChunkResult> results = new ArrayList<>();
  private long objectsSoFar;

  /** A worker has failed, and the scan with it: what is left of the input need not be read. */
  private volatile boolean failed;

  private Scan(ScanPlan plan, Progress progress) {
    this.plan = plan;
    this.progress = progress;
    this.controls = new ControlSet(plan.controls(), plan.minor(), plan.parameters());
  }

  /** Runs a plan with one worker for each processor. */
  public static Report run(ScanPlan plan, Progress progress) {
    return run(plan, progress, Runtime.getRuntime().availableProcessors());
  }

  /** Runs a plan with so many workers. */
  public static Report run(ScanPlan plan, Progress progress, int workers) {
    return new Scan(plan, progress).run(workers);
  }

  private Report run(int workers) {
    try (Sources sources = Sources.open(plan.sources())) {
      List<Worker> done = work(sources, workers);
      return report(done, sources.problems());
    }
  }

  /** The calling thread is one of the workers, so that a small input starts no thread in vain. */
  private List<Worker> work(Sources sources, int workers) {
    var all = new ArrayList<Worker>();
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      var running = new ArrayList<Future<?>>();
      for (int i = 1; i < workers; i++) {
        var worker = new Worker(sources);
        all.add(worker);
        running.add(threads.submit(worker));
      }
      var own = new Worker(sources);
      all.add(own);
      own.run();
      for (Future<?> each : running) {
        each.get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
    return all;
  }

  private Report report(List<Worker> workers, List<Problem> planProblems) {
    Cluster cluster = workers.getFirst().cluster;
    for (Worker other : workers.subList(1, workers.size())) {
      cluster.addAll(other.cluster);
    }
    var evaluations = new long[controls.controls().size()];
    for (Worker worker : workers) {
      long[] counted = worker.evaluator.evaluations();
      for (int i = 0; i < evaluations.length; i++) {
        evaluations[i] += counted[i];
      }
    }
    for (int i = 0; i < evaluations.length; i++) {
      if (controls.controls().get(i).subject() instanceof Subject.Namespaces) {
        evaluations[i] = cluster.namespaces().reported();
      }
    }
    var findings = new ArrayList<Finding>();
    var problems = new ArrayList<>(planProblems);
    var tally = new Tally();
    var rendered = new RenderedFindings();
    long resources = 0;
    long evaluated = 0;
    long ignored = 0;
    for (ChunkResult result : results) {
      result.moveStanding(
          cluster,
          finding -> {
            if (rendered.isNew(finding)) {
              tally.add(finding);
              findings.add(finding);
            } else {
              tally.judge(finding);
            }
          });
      problems.addAll(result.problems);
      resources += result.resources;
      evaluated += result.evaluated;
      ignored += result.ignored;
    }
    return new Report(
        "1." + plan.minor(),
        controls.controls(),
        findings,
        problems,
        tally.summary(
            resources,
            evaluated,
            ignored,
            controls.controls(),
            evaluations,
            plan.frameworks(),
            plan.minor()));
  }

  private final class Worker implements Runnable, ObjectSink, Evaluator.Findings {
    private final Sources sources;
    private final ChunkReader reader = new ChunkReader();
    private final Evaluator evaluator = new Evaluator(controls, this);
    private final Cluster cluster = new Cluster();
    private ChunkResult result = new ChunkResult();

    /** Place in the input of the next object: the number of its chunk, and its own in that. */
    private long order;

    Worker(Sources sources) {
      this.sources = sources;
    }

    @Override
    public void run() {
      boolean done = false;
      try {
        for (Chunk chunk = next(); chunk != null; chunk = next()) {
          chunk.read(reader, this);
          result.complete();
        }
        done = true;
      } finally {
        if (!done) {
          failed = true;
        }
      }
    }

    /**
     * Takes the next chunk and a place for its result in one step, so that results stay in order.
     */
    private @Nullable Chunk next() {
      synchronized (results) {
        objectsSoFar += result.resources;
        Chunk chunk = failed ? null : sources.next();
        progress.at(sources.bytesHandedOut(), sources.totalBytes(), objectsSoFar);
        result = new ChunkResult();
        if (chunk != null) {
          order = (long) results.size() << Integer.SIZE;
          results.add(result);
        }
        return chunk;
      }
    }

    @Override
    public void object(KubeObject object) {
      result.resources++;
      int findingsBefore = result.size();
      try {
        cluster.collect(object, order++);
        if (evaluator.evaluate(object)) {
          result.evaluated++;
        }
      } catch (RuntimeException | StackOverflowError e) {
        // Half an evaluation would look like a whole one in counts and scores.
        result.shrinkTo(findingsBefore);
        Resource resource = object.resource();
        String where = Position.in(resource.file(), resource.start());
        problem(Problem.internalError(resource.id() + " could not be evaluated", where, e));
      }
    }

    @Override
    public void context(KubeObject object) {
      cluster.collectContext(object, order++);
    }

    @Override
    public void problem(Problem problem) {
      result.problems.add(problem);
    }

    @Override
    public void ignored() {
      result.ignored++;
    }

    @Override
    public void finding(Finding finding, @Nullable Question question) {
      result.add(finding, question);
    }
  }
}
