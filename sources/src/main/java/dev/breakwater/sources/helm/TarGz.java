package dev.breakwater.sources.helm;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads packaged charts: gzipped tar archives, of which only plain files matter. */
final class TarGz implements AutoCloseable {
  private static final int BLOCK = 512;
  private static final int NAME = 100;
  private static final int SIZE_AT = 124;
  private static final int SIZE_LENGTH = 12;
  private static final int TYPE_AT = 156;
  private static final int PREFIX_AT = 345;
  private static final int PREFIX = 155;

  /** An archive is no chart that holds more: Helm refuses it as well. */
  private static final long MOST_BYTES = 100L << 20;

  private final InputStream in;
  private final byte[] header = new byte[BLOCK];
  private long remaining;
  private long padding;
  private long read;
  private String name = "";

  private TarGz(InputStream in) {
    this.in = in;
  }

  static TarGz open(Path file) throws IOException {
    InputStream raw = Files.newInputStream(file);
    try {
      return new TarGz(new BufferedInputStream(new GZIPInputStream(raw, 1 << 14)));
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }

  /** Goes on to the next plain file; false after the last. */
  boolean next() throws IOException {
    String longName = null;
    while (true) {
      skip(remaining + padding);
      if (in.readNBytes(header, 0, BLOCK) < BLOCK || header[0] == 0) {
        return false;
      }
      remaining = octal(SIZE_AT, SIZE_LENGTH);
      padding = (BLOCK - remaining % BLOCK) % BLOCK;
      switch (header[TYPE_AT]) {
        case 'L' -> longName = text(content());
        case 'x' -> {
          String named = paxPath(content());
          longName = named == null ? longName : named;
        }
        case '0', 0 -> {
          String prefix = field(PREFIX_AT, PREFIX);
          String shortName = field(0, NAME);
          name =
              longName != null ? longName : prefix.isEmpty() ? shortName : prefix + "/" + shortName;
          if (!name.endsWith("/")) {
            return true;
          }
          longName = null;
        }
        default -> longName = null;
      }
    }
  }

  /** The path of the file at hand, as the archive has it. */
  String name() {
    return name;
  }

  /** What the file at hand holds. */
  byte[] content() throws IOException {
    if (remaining > MOST_BYTES - read) {
      throw new IOException("the archive holds more than 100 MiB");
    }
    byte[] content = in.readNBytes((int) remaining);
    if (content.length < remaining) {
      throw new EOFException("the archive ends within " + name);
    }
    read += content.length;
    remaining = 0;
    return content;
  }

  private void skip(long bytes) throws IOException {
    read += bytes;
    if (read > MOST_BYTES) {
      throw new IOException("the archive holds more than 100 MiB");
    }
    in.skipNBytes(bytes);
  }

  private long octal(int from, int length) throws IOException {
    long value = 0;
    for (int i = from; i < from + length; i++) {
      byte b = header[i];
      if (b >= '0' && b <= '7') {
        value = 8 * value + b - '0';
      } else if (b != ' ' && b != 0) {
        throw new IOException("it is no tar archive");
      }
    }
    return value;
  }

  private String field(int from, int length) {
    int end = from;
    while (end < from + length && header[end] != 0) {
      end++;
    }
    return new String(header, from, end - from, StandardCharsets.UTF_8);
  }

  private static String text(byte[] content) {
    int end = content.length;
    while (end > 0 && content[end - 1] == 0) {
      end--;
    }
    return new String(content, 0, end, StandardCharsets.UTF_8);
  }

  /** The path in a pax header, whose records are lines like {@code 25 path=redis/values.yaml}. */
  private static @Nullable String paxPath(byte[] content) {
    for (String line : new String(content, StandardCharsets.UTF_8).split("\n", -1)) {
      int blank = line.indexOf(' ');
      if (blank > 0 && line.startsWith("path=", blank + 1)) {
        return line.substring(blank + 6);
      }
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
