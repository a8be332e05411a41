package dev.breakwater.controls.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** Every control there is, in the order of their IDs. */
public final class Catalogue {
  private final List<Control> controls;
  private final Map<String, Control> byId = new HashMap<>();

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

  /** Loads the controls on the class path. */
  public static Catalogue load() {
    return new Catalogue(
        ServiceLoader.load(ControlDefinition.class, Catalogue.class.getClassLoader()).stream()
            .map(provider -> provider.get().control())
            .sorted((a, b) -> a.id().compareTo(b.id()))
            .toList());
  }

  /** All controls, by ID. */
  public List<Control> controls() {
    return controls;
  }

  /** The control with an ID or an alias, null where there is none. */
  public @Nullable Control find(String id) {
    return byId.get(id);
  }
}
