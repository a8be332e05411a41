package dev.breakwater.controls.catalogue;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every control there is, in the order of their IDs. */
public final class Catalogue {
  private final List<Control> controls;
  private final Map<String, Control> byId = new LinkedHashMap<>();

  private Catalogue(List<Control> controls) {
    this.controls = controls;
    for (Control control : controls) {
      add(control.id(), control);
      control.aliases().forEach(alias -> add(alias, control));
    }
  }

  private void add(String id, Control control) {
    if (byId.put(id, control) != null) {
      throw new IllegalStateException("two controls are called " + id);
    }
  }

  /** Makes every control; {@code Definitions} is written by the compiler. */
  public static Catalogue load() {
    ControlDefinition[] definitions = Definitions.all();
    var controls = new Control[definitions.length];
    for (int i = 0; i < controls.length; i++) {
      controls[i] = definitions[i].control();
    }
    Arrays.sort(controls, (a, b) -> a.id().compareTo(b.id()));
    return new Catalogue(List.of(controls));
  }

  /** All controls, by ID. */
  public List<Control> controls() {
    return controls;
  }

  /** Every ID and alias, in the order of the IDs. */
  public Set<String> names() {
    return Collections.unmodifiableSet(byId.keySet());
  }

  /** The control with an ID or an alias, null where there is none. */
  public @Nullable Control find(String id) {
    return byId.get(id);
  }
}
