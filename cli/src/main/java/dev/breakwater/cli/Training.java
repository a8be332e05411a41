package dev.breakwater.cli;

import dev.breakwater.cli.command.Surroundings;
import dev.breakwater.cli.terminal.SystemTerminal;
import dev.breakwater.controls.catalogue.CaseManifest;
import dev.breakwater.controls.catalogue.Catalogue;
import dev.breakwater.controls.catalogue.Control;
import java.io.ByteArrayInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the launcher trains the AOT cache on, in one process: help, and a scan in each format, of a
 * folder and of standard input, so that the cache holds the classes, and the profiles of the
 * methods, that a user's first command needs. Not for users; its reports go nowhere.
 */
public final class Training {
  /** Enough for profiles of what is called often, in a few seconds. */
  private static final int ROUNDS = 4;

  private static final List<String> FORMATS = List.of("text", "json", "sarif");

  private Training() {}

  /**
   * Runs the commands.
   *
   * @param args a folder of manifests, which need not exist
   */
  public static void main(String[] args) throws IOException {
    byte[] cases = cases();
    Path dockerfiles = dockerfiles();
    run(cases, "--help");
    run(cases, "scan", "--help");
    for (int round = 0; round < ROUNDS; round++) {
      for (String format : FORMATS) {
        run(cases, "scan", "-", "--framework", "all", "--format", format);
        run(cases, "scan", dockerfiles.toString(), "--framework", "all", "--format", format);
        if (args.length > 0 && Files.isDirectory(Path.of(args[0]))) {
          run(cases, "scan", args[0], "--format", format);
        }
      }
    }
    delete(dockerfiles);
    // Ends as a scan does: Runtime.exit uses classes of its own.
    System.exit(0);
  }

  private static void run(byte[] in, String... args) {
    var around =
        new Surroundings(
            new ByteArrayInputStream(in),
            OutputStream.nullOutputStream(),
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
            System.getenv(),
            Path.of(""),
            new SystemTerminal());
    Breakwater.run(args, around);
  }

  /** A folder with the Dockerfiles that controls call bad; they are known by their names only. */
  private static Path dockerfiles() throws IOException {
    Path folder = Files.createTempDirectory("breakwater-training");
    for (Control control : Catalogue.load().controls()) {
      if (CaseManifest.areDockerfiles(control)) {
        Files.writeString(
            folder.resolve(control.id() + ".Dockerfile"), CaseManifest.BAD.of(control));
      }
    }
    return folder;
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  /**
   * What every other control calls bad: one stream of documents that takes each through a finding.
   */
  private static byte[] cases() {
    var all = new StringBuilder();
    for (Control control : Catalogue.load().controls()) {
      if (CaseManifest.areDockerfiles(control)) {
        continue;
      }
      all.append("---\n").append(CaseManifest.BAD.of(control)).append('\n');
    }
    return all.toString().getBytes(StandardCharsets.UTF_8);
  }
}
