package dev.breakwater.controls.frameworks;

import dev.breakwater.controls.catalogue.Catalogue;
import dev.breakwater.controls.catalogue.Control;
import java.util.List;

/** A choice of controls under a name, and what it asks for that they answer. */
public sealed interface Framework permits BuiltInFramework, OwnFramework {
  /** The name on the command line and in reports. */
  String id();

  /** What it is. */
  String title();

  /** Whether a control is part of it at a Kubernetes minor version. */
  boolean includes(Control control, int minor);

  /**
   * What it asks for at a Kubernetes minor version, in its own order; empty where it is no more
   * than a list of controls.
   */
  List<FrameworkRequirement> requirements(Catalogue catalogue, int minor);
}
