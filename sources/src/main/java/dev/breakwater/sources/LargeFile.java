package dev.breakwater.sources;

import dev.breakwater.model.finding.Problem;
import dev.breakwater.model.kube.PodTemplates;
import dev.breakwater.sources.files.FileProblems;
import dev.breakwater.sources.files.InputFile;
import dev.breakwater.sources.text.TextBlock;
import dev.breakwater.sources.text.TextCutter;
import dev.breakwater.sources.text.Utf8;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A file, or standard input, that is read in several pieces. */
final class LargeFile implements AutoCloseable {
  /** Bytes that tell what a file is. */
  private static final int HEAD = 8 << 10;

  /** JSON that is shorter is held, and read as YAML where it turns out to be that. */
  private static final int HELD_JSON = 4 << 20;

  private interface Opening {
    InputStream open() throws IOException;
  }

  private final String shown;
  private final Opening opening;
  private final int chunkSize;
  private final PodTemplates podTemplates;
  private @Nullable InputStream stream;
  private @Nullable TextCutter cutter;
  private boolean ended;
  private boolean handedOver;
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
    return new LargeFile(FileProblems.STDIN, stdin::get, chunkSize, podTemplates);
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
      return cutter == null ? first() : cut(cutter);
    } catch (IOException | UncheckedIOException e) {
      ended = true;
      return problem(FileProblems.unreadable(shown, e));
    }
  }

  private @Nullable Chunk first() throws IOException {
    InputStream in = Utf8.open(opening.open());
    stream = in;
    byte[] head = in.readNBytes(HEAD);
    if (DocumentProblems.isBinary(head)) {
      ended = true;
      return problem(DocumentProblems.binary(shown));
    }
    if (ChunkReader.looksLikeJson(head, 0, head.length)) {
      ended = true;
      return json(head, in);
    }
    cutter = new TextCutter(after(head, in), chunkSize, Sources.MAX_DOCUMENT);
    return cut(cutter);
  }

  private static InputStream after(byte[] read, InputStream rest) {
    return new SequenceInputStream(new ByteArrayInputStream(read), rest);
  }

  /** JSON has no markers to cut it at, so one thread reads all of it. */
  private Chunk json(byte[] head, InputStream in) throws IOException {
    byte[] start = after(head, in).readNBytes(HELD_JSON);
    lastBytes = start.length;
    if (start.length < HELD_JSON) {
      return text(new TextBlock(start, 1, false));
    }
    handedOver = true;
    return (reader, sink) ->
        reader.longJson(after(start, in), new ObjectFinder(shown, podTemplates, sink));
  }

  private @Nullable Chunk cut(TextCutter from) throws IOException {
    TextBlock block = from.next();
    if (block == null) {
      ended = true;
      return null;
    }
    lastBytes = block.bytes().length;
    return block.tooLong()
        ? problem(DocumentProblems.tooLong(shown, block.firstLine()))
        : text(block);
  }

  private static Chunk problem(Problem problem) {
    return (reader, sink) -> sink.problem(problem);
  }

  private Chunk text(TextBlock block) {
    return (reader, sink) ->
        reader.text(block.bytes(), block.firstLine(), new ObjectFinder(shown, podTemplates, sink));
  }

  /** Closes what was opened, unless a piece reads on in it: that closes it at its end. */
  @Override
  public void close() {
    if (stream != null && !handedOver) {
      try {
        stream.close();
      } catch (IOException alreadyRead) {
        // What was wanted has been read.
      }
    }
  }
}
