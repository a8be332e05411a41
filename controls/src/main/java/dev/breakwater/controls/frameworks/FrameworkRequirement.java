package dev.breakwater.controls.frameworks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a framework asks for: a recommendation, a technique to stop, a check.
 *
 * @param id its number or name in the framework, unique there
 * @param title what it asks for
 * @param section where it stands in the framework, null where nobody says
 * @param controls IDs of the controls that show whether it is met
 * @param reason why no control can show it, a sentence; null where controls do
 * @param rest what of it the controls do not show, a sentence; null where nothing is left, or
 *     nobody says
 */
public record FrameworkRequirement(
    String id,
    String title,
    @Nullable String section,
    List<String> controls,
    @Nullable String reason,
    @Nullable String rest) {
  public FrameworkRequirement {
    controls = List.copyOf(controls);
  }

  FrameworkRequirement withControls(List<String> ids) {
    return new FrameworkRequirement(id, title, section, ids, reason, rest);
  }
}
