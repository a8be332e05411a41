package dev.breakwater.controls.frameworks;

import dev.breakwater.controls.catalogue.Catalogue;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.model.settings.SettingsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * A framework from a user's file. It chooses among the controls that there are and changes none.
 *
 * @param controls IDs of its controls
 */
public record OwnFramework(
    String id, String title, List<FrameworkRequirement> requirements, Set<String> controls)
    implements Framework {
  public OwnFramework {
    requirements = List.copyOf(requirements);
    controls = Set.copyOf(controls);
  }

  /**
   * Reads a file, as {@link FrameworkFile} describes it.
   *
   * @param file where it is
   * @param name how messages name it
   * @throws SettingsException if it cannot be read or says something that has no meaning: a control
   *     that there is none of, a requirement with neither controls nor a reason
   */
  public static OwnFramework read(Path file, String name, Catalogue catalogue)
      throws SettingsException {
    FrameworkFile read = FrameworkFile.read(file, name, catalogue);
    return new OwnFramework(read.id(), read.title(), read.requirements(), read.controls());
  }

  @Override
  public boolean includes(Control control, int minor) {
    return controls.contains(control.id());
  }

  @Override
  public List<FrameworkRequirement> requirements(Catalogue catalogue, int minor) {
    return requirements;
  }
}
