package dev.breakwater.controls.controlplane;

import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.model.component.Option;
import dev.breakwater.model.component.Setting;
import dev.breakwater.model.component.Settings;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.tree.Node;
import org.jspecify.annotations.Nullable;

/**
 * Two options of a component name different files, where both are given.
 *
 * @param option the option that is to change
 * @param other what it must not be the same as
 */
public record Differs(Option option, Option other) implements Own {
  @Override
  public Truth test(Node scope, Evaluation evaluation) {
    Settings settings = Settings.of(option.component(), evaluation.object());
    Setting now = settings == null ? null : settings.find(option);
    return Truth.of(settings == null || now == null || !isSame(settings, now));
  }

  private boolean isSame(Settings settings, Setting now) {
    @Nullable String file = now.text();
    if (file == null || file.isEmpty()) {
      return false;
    }
    Setting then = settings.find(other);
    if (then == null && settings.silence(other) instanceof Settings.Silence.Default fallback) {
      return file.equals(fallback.value());
    }
    return then != null && file.equals(then.text());
  }

  @Override
  public void explain(Node scope, Trail trail, Evaluation evaluation) {
    Settings settings = Settings.of(option.component(), evaluation.object());
    Setting now = settings == null ? null : settings.find(option);
    if (settings != null && now != null) {
      evaluation.inContainer(
          now.place().container(),
          () ->
              evaluation.violation(
                  Outcome.FAIL,
                  Places.trail(now.place(), evaluation.object()),
                  settings.name(option) + " is the file of " + settings.name(other) + " too",
                  null));
    }
  }
}
