package dev.breakwater.sources.files;

import java.nio.file.Path;

/**
 * A file to read.
 *
 * @param path where it is
 * @param shown how reports name it: relative to the working directory, with {@code /}
 * @param size bytes, as its folder says; {@link #UNKNOWN_SIZE} for a pipe
 */
public record InputFile(Path path, String shown, long size) implements Input {
  /** The size of what only ends when it ends. */
  public static final long UNKNOWN_SIZE = -1;
}
