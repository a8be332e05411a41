package dev.breakwater.sources.kustomize;

import dev.breakwater.model.finding.Problem;
import dev.breakwater.model.tree.MalformedDocumentException;
import dev.breakwater.sources.files.Input;
import dev.breakwater.sources.files.InputFile;
import dev.breakwater.sources.files.OverlayInput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The overlays of a scan, so that nothing is read twice: a kustomization that another one is made
 * of is not built by itself, and what is part of one is not read as it stands.
 */
public final class Overlays {
  private final Map<Input, Overlay> overlays = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<Input> inputs = new ArrayList<>();

  private Overlays() {}

  /**
   * Settles what of the inputs is read, and how.
   *
   * @param inputs all that was found, in the order of the report
   * @param workingDirectory what paths in reports are relative to
   * @param environment where the program that builds is looked for
   */
  public static Overlays of(
      List<Input> inputs, Path workingDirectory, Map<String, String> environment) {
    var overlays = new Overlays();
    overlays.settle(inputs, real(workingDirectory), environment);
    return overlays;
  }

  /** What is to be read: the inputs without what is part of overlays. */
  public List<Input> inputs() {
    return inputs;
  }

  /** What could not be read. */
  public List<Problem> problems() {
    return problems;
  }

  /** The overlay of an input; null for what is none. */
  public @Nullable Overlay at(Input input) {
    return overlays.get(input);
  }

  /** A kustomization among the inputs. */
  private record Found(Kustomization kustomization, OverlayGraph graph) {}

  private void settle(List<Input> all, Path workingDirectory, Map<String, String> environment) {
    var found = new LinkedHashMap<Input, Found>();
    var plain = new HashSet<Input>();
    for (Input input : all) {
      if (input instanceof OverlayInput overlay) {
        Found read = read(overlay, workingDirectory, plain);
        if (read != null) {
          found.put(input, read);
        }
      }
    }
    var parts = new HashSet<Path>();
    Set<Input> roots = roots(found, parts);
    KustomizeTool tool = roots.isEmpty() ? null : KustomizeTool.find(environment);
    for (Input input : all) {
      Found root = found.get(input);
      if (root != null && roots.contains(input)) {
        overlays.put(input, new Overlay(root.kustomization, root.graph, workingDirectory, tool));
        inputs.add(input);
      } else if (input instanceof OverlayInput overlay) {
        if (plain.contains(input) && !parts.contains(real(overlay.file().path()))) {
          inputs.add(overlay.file());
        }
      } else if (!(input instanceof InputFile file) || !parts.contains(real(file.path()))) {
        inputs.add(input);
      }
    }
  }

  private @Nullable Found read(OverlayInput input, Path workingDirectory, Set<Input> plain) {
    try {
      Path path = real(input.file().path());
      Kustomization kustomization = Kustomization.read(path, input.file().shown());
      if (kustomization != null) {
        return new Found(kustomization, OverlayGraph.of(kustomization, workingDirectory));
      }
      plain.add(input);
    } catch (IOException e) {
      plain.add(input); // Reading it as a manifest says what is wrong.
    } catch (MalformedDocumentException e) {
      problems.add(OverlayProblems.malformed(input.file().shown(), e));
    }
    return null;
  }

  /**
   * The kustomizations to build: those that no other is made of, and of those that are made of one
   * another the first.
   *
   * @param parts takes all files that they are made of
   */
  private static Set<Input> roots(Map<Input, Found> found, Set<Path> parts) {
    var used = new HashSet<Path>();
    for (Found each : found.values()) {
      for (Kustomization below : each.graph.kustomizations()) {
        boolean self = below.path().equals(each.kustomization.path());
        if (!self && !each.kustomization.isComponent()) {
          used.add(below.path());
        }
      }
    }
    var roots = new HashSet<Input>();
    found.forEach((input, each) -> {
      if (!each.kustomization.isComponent() && !used.contains(each.kustomization.path())) {
        roots.add(input);
        parts.addAll(each.graph.files());
      }
    });
    found.forEach((input, each) -> {
      if (!each.kustomization.isComponent() && !parts.contains(each.kustomization.path())) {
        roots.add(input);
        parts.addAll(each.graph.files());
      }
    });
    // What a component that nobody uses adds is not applied to anything; its patches are no
    // objects.
    for (Found each : found.values()) {
      if (each.kustomization.isComponent()) {
        var others = new HashSet<>(each.graph.files());
        others.removeAll(each.graph.resources());
        parts.addAll(others);
      }
    }
    return roots;
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path;
    }
  }
}
