package dev.breakwater.sources;

import dev.breakwater.model.kube.PodTemplates;
import dev.breakwater.sources.helm.ChartOptions;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * What to read.
 *
 * @param arguments files, folders, globs, or {@code -} for standard input, in the order of the
 *     report; relative ones start at the working directory
 * @param excludes patterns of files and folders to leave out, written as in a .gitignore, each
 *     relative to the working directory and to every folder among the arguments
 * @param workingDirectory where relative arguments start, and what paths in reports are relative to
 * @param stdin opens standard input; called once at most
 * @param podTemplates where pods stand in the kinds of the input
 * @param charts how charts are rendered
 */
public record SourcePlan(
    List<String> arguments,
    List<String> excludes,
    Path workingDirectory,
    Supplier<InputStream> stdin,
    PodTemplates podTemplates,
    ChartOptions charts) {
  public SourcePlan {
    arguments = List.copyOf(arguments);
    excludes = List.copyOf(excludes);
    workingDirectory = workingDirectory.toAbsolutePath().normalize();
  }

  /** A plan whose charts are rendered with their own values. */
  public SourcePlan(
      List<String> arguments,
      List<String> excludes,
      Path workingDirectory,
      Supplier<InputStream> stdin,
      PodTemplates podTemplates) {
    this(arguments, excludes, workingDirectory, stdin, podTemplates, ChartOptions.DEFAULT);
  }
}
