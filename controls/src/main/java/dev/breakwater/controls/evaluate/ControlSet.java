package dev.breakwater.controls.evaluate;

import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.Subject;
import dev.breakwater.controls.requirement.Parameters;
import dev.breakwater.controls.requirement.Requirement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The controls of a scan with their requirements resolved for its Kubernetes version. Immutable;
 * each thread evaluates with an {@link Evaluator} of its own.
 */
public final class ControlSet {
  private static final int[] NONE = {};

  private final List<Control> controls;
  private final Requirement[] requirements;
  private final Parameters parameters;
  private final int[] onObjects;
  private final int[] onPods;
  private final int[] onNamespaces;
  private final Map<String, int[]> onKinds;

  /**
   * Plans an evaluation.
   *
   * @param chosen controls; those without a requirement at this version, or without the
   *     configuration that they need, are left out
   * @param minor Kubernetes minor version
   * @param parameters what the user configured
   */
  public ControlSet(List<Control> chosen, int minor, Parameters parameters) {
    var inForce = new ArrayList<Control>();
    var resolved = new ArrayList<Requirement>();
    for (Control control : chosen) {
      Requirement requirement = control.requirementAt(minor);
      boolean asked = control.needs() == null || parameters.give(control.needs());
      if (requirement != null && asked) {
        inForce.add(control);
        resolved.add(requirement);
      }
    }
    this.controls = List.copyOf(inForce);
    this.requirements = resolved.toArray(Requirement[]::new);
    this.parameters = parameters;
    this.onObjects = indexes(subject -> subject instanceof Subject.Objects);
    this.onPods = indexes(subject -> subject instanceof Subject.Pods);
    this.onNamespaces = indexes(subject -> subject instanceof Subject.Namespaces);
    var byKind = new HashMap<String, int[]>();
    for (Control control : controls) {
      if (control.subject() instanceof Subject.Kinds subject) {
        subject.kindNames().forEach(kind -> byKind.computeIfAbsent(kind, this::indexesOnKind));
      }
    }
    this.onKinds = Map.copyOf(byKind);
  }

  private int[] indexesOnKind(String kind) {
    return indexes(s -> s instanceof Subject.Kinds kinds && kinds.kindNames().contains(kind));
  }

  private int[] indexes(Predicate<Subject> about) {
    return IntStream.range(0, controls.size())
        .filter(i -> about.test(controls.get(i).subject()))
        .toArray();
  }

  /** Indexes of the controls that are about every object. */
  int[] onObjects() {
    return onObjects;
  }

  /** Indexes of the controls that are about pods. */
  int[] onPods() {
    return onPods;
  }

  /** Indexes of the controls that are about namespaces. */
  int[] onNamespaces() {
    return onNamespaces;
  }

  /** Indexes of the controls that are about objects of a kind, of whatever group. */
  int[] onKind(String kind) {
    return onKinds.getOrDefault(kind, NONE);
  }

  /** The controls that are evaluated, in order; evaluations are counted by their index. */
  public List<Control> controls() {
    return controls;
  }

  Requirement requirement(int index) {
    return requirements[index];
  }

  Parameters parameters() {
    return parameters;
  }
}
