package dev.breakwater.controls.catalogue;

/**
 * The class of one control. Annotated with {@code @AutoService(ControlDefinition.class)}, which
 * puts it into the catalogue.
 */
public interface ControlDefinition {
  /** The control. */
  Control control();
}
