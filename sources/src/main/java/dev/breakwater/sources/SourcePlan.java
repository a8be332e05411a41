package dev.breakwater.sources;

import dev.breakwater.model.kube.PodTemplates;
import dev.breakwater.sources.git.GitChanges;
import dev.breakwater.sources.helm.ChartOptions;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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
 * @param environment where programs are looked for that build what is not read as it stands
 * @param changes what of the input is reported; null for all of it. The rest is read too, for what
 *     others have to know of it
 */
public record SourcePlan(
    List<String> arguments,
    List<String> excludes,
    Path workingDirectory,
    Supplier<InputStream> stdin,
    PodTemplates podTemplates,
    ChartOptions charts,
    Map<String, String> environment,
    @Nullable GitChanges changes) {
  public SourcePlan {
    environment = Map.copyOf(environment);
    arguments = List.copyOf(arguments);
    excludes = List.copyOf(excludes);
    workingDirectory = workingDirectory.toAbsolutePath().normalize();
  }

  /** A plan to report all of the input, with charts rendered with their own values. */
  public SourcePlan(
      List<String> arguments,
      List<String> excludes,
      Path workingDirectory,
      Supplier<InputStream> stdin,
      PodTemplates podTemplates) {
    this(
        arguments,
        excludes,
        workingDirectory,
        stdin,
        podTemplates,
        ChartOptions.DEFAULT,
        System.getenv(),
        null);
  }
}
