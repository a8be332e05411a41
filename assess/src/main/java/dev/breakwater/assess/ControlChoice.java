package dev.breakwater.assess;

import dev.breakwater.controls.catalogue.Catalogue;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.frameworks.Framework;
import dev.breakwater.model.finding.Severity;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which controls to evaluate.
 *
 * @param frameworks controls of any of these, unless controls are named
 * @param only IDs or aliases of the only controls wanted; empty for all of the frameworks
 * @param skip IDs or aliases of controls not wanted
 * @param minSeverity only controls at least as severe
 */
public record ControlChoice(
    List<Framework> frameworks, List<String> only, List<String> skip, Severity minSeverity) {

  /** A name that no control has. */
  public static final class UnknownControlException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String name;

    UnknownControlException(String name) {
      super("there is no control " + name);
      this.name = name;
    }

    /** The name as given. */
    public String name() {
      return name;
    }
  }

  /**
   * The controls chosen, by ID.
   *
   * @throws UnknownControlException if a name in {@code only} or {@code skip} is no control's
   */
  public List<Control> from(Catalogue catalogue, int minor) throws UnknownControlException {
    Set<Control> wanted = named(catalogue, only);
    Set<Control> unwanted = named(catalogue, skip);
    return catalogue.controls().stream()
        .filter(control ->
            only.isEmpty()
                ? frameworks.stream().anyMatch(f -> f.includes(control, minor))
                : wanted.contains(control))
        .filter(control -> !unwanted.contains(control))
        .filter(control -> control.severity().atLeast(minSeverity))
        .toList();
  }

  private static Set<Control> named(Catalogue catalogue, List<String> names)
      throws UnknownControlException {
    var found = new LinkedHashSet<Control>();
    for (String name : names) {
      Control control = catalogue.find(name);
      if (control == null) {
        throw new UnknownControlException(name);
      }
      found.add(control);
    }
    return found;
  }
}
