package dev.breakwater.sources;

import dev.breakwater.model.finding.Problem;
import dev.breakwater.model.kube.PodTemplates;
import dev.breakwater.sources.files.FileProblems;
import dev.breakwater.sources.files.InputFile;
import dev.breakwater.sources.text.TextBlock;
import dev.breakwater.sources.text.TextCutter;
import dev.breakwater.sources.text.Utf8;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A file, or standard input, that is read in several pieces. */
final class LargeFile implements AutoCloseable {
  private static final String STDIN_SHOWN = "<stdin>";

  private interface Opening {
    InputStream open() throws IOException;
  }

  private final String shown;
  private final Opening opening;
  private final int chunkSize;
  private final PodTemplates podTemplates;
  private @Nullable TextCutter cutter;
  private boolean ended;
  private int lastBytes;

  private LargeFile(String shown, Opening opening, int chunkSize, PodTemplates podTemplates) {
    this.shown = shown;
    this.opening = opening;
    this.chunkSize = chunkSize;
    this.podTemplates = podTemplates;
  }

  static LargeFile of(InputFile file, int chunkSize, PodTemplates podTemplates) {
    return new LargeFile(
        file.shown(), () -> Files.newInputStream(file.path()), chunkSize, podTemplates);
  }

  static LargeFile stdin(Supplier<InputStream> stdin, int chunkSize, PodTemplates podTemplates) {
    return new LargeFile(STDIN_SHOWN, stdin::get, chunkSize, podTemplates);
  }

  /** Bytes of text in the piece that was given last. */
  int lastBytes() {
    return lastBytes;
  }

  /** The next piece; null after the last. */
  @Nullable Chunk next() {
    lastBytes = 0;
    if (ended) {
      return null;
    }
    try {
      if (cutter == null) {
        cutter = new TextCutter(Utf8.open(opening.open()), chunkSize, Sources.MAX_DOCUMENT);
      }
      TextBlock block = cutter.next();
      if (block == null) {
        ended = true;
        return null;
      }
      lastBytes = block.bytes().length;
      return block.tooLong()
          ? problem(DocumentProblems.tooLong(shown, block.firstLine()))
          : text(block);
    } catch (IOException | UncheckedIOException e) {
      ended = true;
      return problem(FileProblems.unreadable(shown, e));
    }
  }

  private static Chunk problem(Problem problem) {
    return (reader, sink) -> sink.problem(problem);
  }

  private Chunk text(TextBlock block) {
    return (reader, sink) ->
        reader.text(block.bytes(), block.firstLine(), new ObjectFinder(shown, podTemplates, sink));
  }

  @Override
  public void close() {
    if (cutter != null) {
      try {
        cutter.close();
      } catch (IOException alreadyRead) {
        // What was wanted has been read.
      }
    }
  }
}
