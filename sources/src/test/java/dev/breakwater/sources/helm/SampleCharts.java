package dev.breakwater.sources.helm;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Charts that tests render, in folders where they may be changed. */
public final class SampleCharts {
  private static final Path CHARTS =
      Path.of("src/test/resources/dev/breakwater/sources/helm/charts");
  private static final int BLOCK = 512;

  private SampleCharts() {}

  /** The chart of a shop, with a chart in a folder, and one in a package, below it. */
  public static Path shop(Path folder) {
    Path shop = copy("shop", folder);
    pack("queue", shop.resolve("charts/queue-0.1.0.tgz"));
    return shop;
  }

  /** Copies a chart into a folder. */
  public static Path copy(String name, Path folder) {
    Path from = CHARTS.resolve(name);
    try (var files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path to = folder.resolve(name).resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(to);
        } else {
          Files.copy(file, to);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return folder.resolve(name);
  }

  /** Packs a chart as {@code helm package} does. */
  public static void pack(String name, Path to) {
    var tar = new ByteArrayOutputStream();
    try (var files = Files.walk(CHARTS.resolve(name))) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
        entry(tar, CHARTS.relativize(file).toString(), Files.readAllBytes(file));
      }
      tar.write(new byte[2 * BLOCK]);
      try (var gzip = new GZIPOutputStream(Files.newOutputStream(to))) {
        tar.writeTo(gzip);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void entry(ByteArrayOutputStream tar, String name, byte[] content)
      throws IOException {
    byte[] header = new byte[BLOCK];
    put(header, 0, name);
    put(header, 100, "0000644");
    put(header, 124, "%011o".formatted(content.length));
    put(header, 156, "0");
    put(header, 257, "ustar");
    tar.write(header);
    tar.write(content);
    tar.write(new byte[(BLOCK - content.length % BLOCK) % BLOCK]);
  }

  private static void put(byte[] header, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }
}
