package dev.breakwater.sources;

import dev.breakwater.model.finding.Problem;
import dev.breakwater.model.kube.PodTemplates;
import dev.breakwater.sources.files.ChartInput;
import dev.breakwater.sources.files.DockerfileNames;
import dev.breakwater.sources.files.FileFinder;
import dev.breakwater.sources.files.Input;
import dev.breakwater.sources.files.InputFile;
import dev.breakwater.sources.files.OverlayInput;
import dev.breakwater.sources.files.StandardInput;
import dev.breakwater.sources.git.GitChanges;
import dev.breakwater.sources.kustomize.Overlay;
import dev.breakwater.sources.kustomize.Overlays;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The input of a scan, in the order of its arguments, piece by piece. Files are found when it is
 * opened, and read as pieces are asked for or read, so that memory is bounded by the pieces that
 * are in flight.
 *
 * <p>For one thread; the pieces are for any.
 */
public final class Sources implements AutoCloseable {
  /** The argument that means standard input. */
  public static final String STDIN = "-";

  /**
   * Bytes of text that one document may have, from 1 to 32 MiB; a longer one becomes a problem. A
   * document takes some ten times its length as a tree, and each thread holds one, so a heap of 256
   * MiB allows 8 MiB. Lists in JSON have no limit, only their elements.
   */
  public static final int MAX_DOCUMENT = maxDocument(Runtime.getRuntime().maxMemory());

  /** Bytes after which a piece of a large file ends at the next end of a document. */
  static final int CHUNK = 256 << 10;

  /** Small files are read together until they have so many bytes. */
  private static final int BATCH = 64 << 10;

  private final SourcePlan plan;
  private final int chunkSize;
  private final List<Problem> problems;

  private final List<Input> inputs;

  /** Null where no kustomization was found. */
  private @Nullable Overlays overlays;

  private final long totalBytes;
  private long bytesHandedOut;
  private int next;
  private @Nullable LargeFile open;
  private final Charts charts;

  /** Files in which a piece reads on by itself; one that nobody reads has to be closed too. */
  private final List<LargeFile> handedOver = new ArrayList<>();

  private Sources(SourcePlan plan, int chunkSize) {
    this.plan = plan;
    this.chunkSize = chunkSize;
    var finder = new FileFinder(plan.workingDirectory(), plan.excludes());
    var found = new ArrayList<Input>();
    boolean stdin = false;
    boolean overlays = false;
    for (String argument : plan.arguments()) {
      if (!argument.equals(STDIN)) {
        for (Input input : finder.find(argument)) {
          found.add(input);
          overlays |= input instanceof OverlayInput;
        }
      } else if (!stdin) {
        stdin = true;
        found.add(new StandardInput());
      }
    }
    List<Input> all = ChartInput.once(found);
    charts = new Charts(plan, all, chunkSize);
    problems = new ArrayList<>(finder.problems());
    if (overlays) {
      this.overlays = Overlays.of(all, plan.workingDirectory(), plan.environment());
      problems.addAll(this.overlays.problems());
    }
    inputs = this.overlays == null ? all : this.overlays.inputs();
    long bytes = 0;
    for (Input input : inputs) {
      bytes += input instanceof InputFile file ? Math.max(0, file.size()) : 0;
    }
    totalBytes = bytes;
  }

  static int maxDocument(long heap) {
    return Math.clamp(heap / 32, 1 << 20, 32 << 20);
  }

  /** Finds what the plan names; what cannot be found is among the {@link #problems}. */
  public static Sources open(SourcePlan plan) {
    return new Sources(plan, CHUNK);
  }

  /** The same, in pieces of another size. */
  static Sources open(SourcePlan plan, int chunkSize) {
    return new Sources(plan, chunkSize);
  }

  /** What could not be found; complete once the sources are open. */
  public List<Problem> problems() {
    return problems;
  }

  /** Bytes of all files, as their folders say; standard input and pipes are not among them. */
  public long totalBytes() {
    return totalBytes;
  }

  /** Bytes in the pieces that {@link #next} has given. */
  public long bytesHandedOut() {
    return bytesHandedOut;
  }

  /** The next piece; null after the last. */
  public @Nullable Chunk next() {
    Chunk chunk = found();
    return chunk == null ? null : (reader, sink) -> chunk.read(reader, charts.telling(sink));
  }

  private @Nullable Chunk found() {
    Chunk again = charts.again();
    if (again != null) {
      return reported(inputs.get(next - 1), again);
    }
    while (true) {
      if (open != null) {
        Chunk chunk = open.next();
        if (chunk != null) {
          bytesHandedOut += open.lastBytes();
          return reported(inputs.get(next - 1), chunk);
        }
        if (open.isHandedOver()) {
          handedOver.add(open);
        } else {
          open.close();
        }
        open = null;
      }
      if (next == inputs.size()) {
        return null;
      }
      Input input = inputs.get(next);
      Chunk whole = start(input);
      if (whole != null) {
        return reported(input, whole);
      }
    }
  }

  /**
   * Goes on to an input: its only piece, or the first of a batch of them; null where it is opened
   * to be read in several.
   */
  private @Nullable Chunk start(Input input) {
    if (input instanceof InputFile file && isSmall(file)) {
      return batch();
    }
    next++;
    if (input instanceof ChartInput chart) {
      return charts.chunk(chart);
    }
    Overlay overlay = overlays == null ? null : overlays.at(input);
    if (overlay != null) {
      return new OverlayChunk(overlay, plan.podTemplates());
    }
    open =
        input instanceof InputFile file
            ? LargeFile.of(file, chunkSize, plan.podTemplates())
            : LargeFile.stdin(plan.stdin(), chunkSize, plan.podTemplates());
    return null;
  }

  /** Of what has not changed, the objects are only known of. */
  private Chunk reported(Input input, Chunk chunk) {
    boolean changed =
        chunk instanceof ChartChunk chart && plan.changes() != null
            ? chart.isTouchedBy(plan.changes())
            : isChanged(input);
    return changed ? chunk : (reader, sink) -> chunk.read(reader, new ContextSink(sink));
  }

  /** Whether the plan asks to report an input; what is no file always is. */
  private boolean isChanged(Input input) {
    GitChanges changes = plan.changes();
    if (changes == null) {
      return true;
    }
    Overlay overlay = overlays == null ? null : overlays.at(input);
    if (overlay != null) {
      return changes.touchAnyOf(overlay.files());
    }
    return switch (input) {
      case InputFile file -> changes.touch(file.path());
      case OverlayInput file -> changes.touch(file.file().path());
      case ChartInput chart -> true; // Each of its deployments knows by itself.
      case StandardInput stream -> true;
    };
  }

  /** Whether a file is read whole; a Dockerfile is one object, however long it is. */
  private boolean isSmall(InputFile file) {
    return (file.size() >= 0 && file.size() <= chunkSize)
        || DockerfileNames.isDockerfile(file.path());
  }

  private Chunk batch() {
    var files = new ArrayList<InputFile>();
    long bytes = 0;
    boolean changed = true;
    while (next < inputs.size() && bytes < BATCH) {
      if (!(inputs.get(next) instanceof InputFile file)
          || !isSmall(file)
          || plan.changes() != null && !files.isEmpty() && isChanged(file) != changed) {
        break;
      }
      changed = isChanged(file);
      files.add(file);
      bytes += Math.max(0, file.size());
      next++;
    }
    bytesHandedOut += bytes;
    PodTemplates podTemplates = plan.podTemplates();
    return (reader, sink) -> {
      for (InputFile file : files) {
        reader.file(file, new ObjectFinder(file.shown(), podTemplates, sink));
      }
    };
  }

  /** Closes what is open; no piece may be read any more. */
  @Override
  public void close() {
    handedOver.forEach(LargeFile::close);
    handedOver.clear();
    if (open != null) {
      open.close();
      open = null;
    }
    charts.close();
  }
}
