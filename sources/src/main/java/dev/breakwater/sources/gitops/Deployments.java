package dev.breakwater.sources.gitops;

import dev.breakwater.model.finding.Problem;
import dev.breakwater.model.kube.KubeObject;
import dev.breakwater.sources.helm.ChartOptions;
import dev.breakwater.sources.helm.Repository;
import dev.breakwater.sources.helm.Values;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How the charts of the input are deployed, by the Applications and HelmReleases in it. What they
 * take from elsewhere is named, since nobody looked at it. For any threads once it is filled.
 */
public final class Deployments {
  private static final String CHART_FILE = "Chart.yaml";

  private final Path workingDirectory;
  private final Set<Path> scanned;
  private final Map<Path, List<ChartOptions>> charts = new HashMap<>();
  private @Nullable Path repository;

  /**
   * Knows of none yet.
   *
   * @param workingDirectory what the places in objects are relative to
   * @param scanned the charts of the input
   */
  public Deployments(Path workingDirectory, Set<Path> scanned) {
    this.workingDirectory = workingDirectory;
    this.scanned = Set.copyOf(scanned);
  }

  /** Whether a text names an API of Argo CD or Flux. */
  public static boolean mayHold(byte[] text) {
    String chars = new String(text, StandardCharsets.ISO_8859_1);
    return chars.contains("argoproj.io/") || chars.contains(".fluxcd.io/");
  }

  /** Whether an object may deploy something. */
  public static boolean mayDeploy(KubeObject object) {
    return DeployedReader.mayDeploy(object);
  }

  /**
   * Learns how an object deploys charts of the repository.
   *
   * @param options of the command line, which hold over the object's
   */
  public void add(KubeObject object, ChartOptions options) {
    for (Deployed deployed : DeployedReader.of(object)) {
      Path folder = folder(deployed, object);
      if (folder != null && Files.isRegularFile(folder.resolve(CHART_FILE))) {
        charts
            .computeIfAbsent(folder, path -> new ArrayList<>())
            .add(options(deployed, folder, object, options));
      }
    }
  }

  /** How a chart is deployed; empty where no object says so. */
  public List<ChartOptions> of(Path chart) {
    return charts.getOrDefault(chart, List.of());
  }

  /** Names what an object deploys from elsewhere, and values that are not here. */
  public void tell(KubeObject object, Consumer<Problem> problems) {
    for (Deployed deployed : DeployedReader.of(object)) {
      Path folder = folder(deployed, object);
      if (folder == null) {
        problems.accept(notFollowed(deployed));
      } else if (Files.isRegularFile(folder.resolve(CHART_FILE))) {
        if (!scanned.contains(folder)) {
          problems.accept(notScanned(deployed));
          continue;
        }
        for (String file : deployed.valueFiles()) {
          Path values = valuesFile(file, folder);
          String unreadable = values == null ? null : unreadable(values);
          if (values == null) {
            problems.accept(noValues(deployed, file));
          } else if (unreadable != null) {
            problems.accept(unreadableValues(deployed, file, unreadable));
          }
        }
      }
    }
  }

  private ChartOptions options(
      Deployed deployed, Path folder, KubeObject object, ChartOptions given) {
    var values = new ArrayList<Values>();
    var files = new ArrayList<Path>();
    files.add(workingDirectory.resolve(object.resource().file()));
    for (String name : deployed.valueFiles()) {
      Path file = valuesFile(name, folder);
      if (file != null) {
        try {
          files.add(file);
          values.add(new Values(name, Files.readString(file)));
        } catch (IOException unreadable) {
          // told when the object's turn comes
        }
      }
    }
    values.addAll(deployed.values());
    return given.over(
        values,
        deployed.set(),
        deployed.setText(),
        deployed.release(),
        deployed.namespace(),
        files);
  }

  private @Nullable Path valuesFile(String name, Path folder) {
    String relative = name;
    Path base = folder;
    if (name.startsWith("/") || name.startsWith("$")) {
      // $values/envs/prod.yaml: of another source, here if that is this repository too.
      base = repository(folder);
      relative = name.substring(name.indexOf('/') + 1);
    }
    Path file = inside(base, relative, repository(folder));
    return file != null && Files.isRegularFile(file) ? file : null;
  }

  /** Why a file cannot be read; null where it can. */
  private static @Nullable String unreadable(Path file) {
    try {
      Files.readString(file);
      return null;
    } catch (CharacterCodingException e) {
      return "it is no text in UTF-8";
    } catch (AccessDeniedException e) {
      return "there is no permission to read it";
    } catch (IOException e) {
      return String.valueOf(e.getMessage());
    }
  }

  /** The folder that is deployed, null where it is not in the repository. */
  private @Nullable Path folder(Deployed deployed, KubeObject object) {
    String path = deployed.path();
    if (path == null || path.contains("{{")) {
      return null;
    }
    Path file;
    try {
      file = workingDirectory.resolve(object.resource().file()).normalize();
    } catch (InvalidPathException e) {
      return null;
    }
    Path root = repository(file.startsWith(workingDirectory) ? workingDirectory : file.getParent());
    Path folder = inside(root, path.startsWith("/") ? path.substring(1) : path, root);
    return folder != null && Files.isDirectory(folder) ? folder : null;
  }

  private synchronized Path repository(@Nullable Path from) {
    Path known = repository;
    if (known == null) {
      known = Repository.of(from == null ? workingDirectory : from);
      repository = known;
    }
    return known;
  }

  private static @Nullable Path inside(Path base, String relative, Path root) {
    try {
      Path path = base.resolve(relative).normalize();
      return path.startsWith(root) ? path : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private static Problem notFollowed(Deployed deployed) {
    return new Problem(
        "application-not-followed",
        "what " + deployed.by() + " deploys is unknown: " + deployed.remote(),
        deployed.where(),
        deployed.path() == null
            ? "it comes from elsewhere, and a scan fetches nothing"
            : "the repository that is scanned has no such folder",
        "scan what it stands for by itself: its manifests, or the chart with --values FILE",
        false);
  }

  private static Problem notScanned(Deployed deployed) {
    return new Problem(
        "application-not-followed",
        "what " + deployed.by() + " deploys was not evaluated: chart " + deployed.path(),
        deployed.where(),
        "the chart is in the repository, and not in what is scanned",
        "name it as well",
        false);
  }

  private static Problem noValues(Deployed deployed, String file) {
    return new Problem(
        "values-not-found",
        without(deployed, file),
        deployed.where(),
        "the repository that is scanned does not hold them",
        "give them with --values FILE",
        false);
  }

  private static Problem unreadableValues(Deployed deployed, String file, String cause) {
    return new Problem(
        "values-unreadable",
        without(deployed, file),
        deployed.where(),
        cause,
        "make the file readable, or give the values with --values FILE",
        true);
  }

  private static String without(Deployed deployed, String file) {
    return deployed.by()
        + " was evaluated without the values of "
        + (file.startsWith("/") ? file.substring(1) : file);
  }
}
