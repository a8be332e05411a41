package dev.breakwater.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Which Breakwater this is. */
public final class Version {
  private Version() {}

  /** The version of this build. */
  public static String ofTool() {
    try (InputStream in = Version.class.getResourceAsStream("/dev/breakwater/cli/version.txt")) {
      if (in == null) {
        throw new IllegalStateException("the build left out version.txt");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
