package dev.breakwater.controls.evaluate;

import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.Subject;
import dev.breakwater.controls.requirement.Parameters;
import dev.breakwater.controls.requirement.Requirement;
import dev.breakwater.model.component.Component;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
  private final Map<Component, int[]> onComponents = new EnumMap<>(Component.class);

  /**
   * Plans an evaluation.
   *
   * @param chosen controls; those without a requirement at this version, or without the
   *     configuration that they need, are left out
   * @param minor Kubernetes minor version
   * @param parameters what the user configured
   */
  @SuppressWarnings("IfChainToSwitch") // a switch over types is slow to start
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
    var objects = new ArrayList<Integer>();
    var pods = new ArrayList<Integer>();
    var namespaces = new ArrayList<Integer>();
    var byKind = new HashMap<String, List<Integer>>();
    var byComponent = new EnumMap<Component, List<Integer>>(Component.class);
    for (int i = 0; i < controls.size(); i++) {
      Subject subject = controls.get(i).subject();
      if (subject instanceof Subject.Pods) {
        pods.add(i);
      } else if (subject instanceof Subject.Kinds kinds) {
        for (String kind : kinds.kindNames()) {
          byKind.computeIfAbsent(kind, k -> new ArrayList<>()).add(i);
        }
      } else if (subject instanceof Subject.Objects) {
        objects.add(i);
      } else if (subject instanceof Subject.Runs runs) {
        byComponent.computeIfAbsent(runs.component(), c -> new ArrayList<>()).add(i);
      } else if (subject instanceof Subject.Namespaces) {
        namespaces.add(i);
      } else {
        throw new IllegalStateException("nothing evaluates controls on " + subject);
      }
    }
    this.onObjects = array(objects);
    this.onPods = array(pods);
    this.onNamespaces = array(namespaces);
    this.onKinds = new HashMap<>();
    byKind.forEach((kind, indexes) -> onKinds.put(kind, array(indexes)));
    byComponent.forEach((component, indexes) -> onComponents.put(component, array(indexes)));
  }

  private static int[] array(List<Integer> indexes) {
    var array = new int[indexes.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = indexes.get(i);
    }
    return array;
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

  /** Indexes of the controls that are about a component. */
  int[] onComponent(Component component) {
    return onComponents.getOrDefault(component, NONE);
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
