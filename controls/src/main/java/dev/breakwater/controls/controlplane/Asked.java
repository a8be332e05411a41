package dev.breakwater.controls.controlplane;

import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.model.component.Option;
import dev.breakwater.model.component.Place;
import dev.breakwater.model.component.Setting;
import dev.breakwater.model.component.Settings;
import dev.breakwater.model.component.Settings.Silence;
import dev.breakwater.model.finding.Edit;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.tree.Node;
import org.jspecify.annotations.Nullable;

/**
 * The value in force of an option is as asked, be it given or a default.
 *
 * @param option the option
 * @param ask what is asked of its value
 * @param file an option that names a file which decides where the option itself is not given; null
 *     where there is none
 */
public record Asked(Option option, Ask ask, @Nullable Option file) implements Own {
  private static final int MAX_SHOWN = 60;

  /** An option that no other one stands in for. */
  public static Asked of(Option option, Ask ask) {
    return new Asked(option, ask, null);
  }

  /** The same, where the file that an option names may decide instead. */
  public Asked orFileOf(Option option) {
    return new Asked(this.option, ask, option);
  }

  @Override
  public Truth test(Node scope, Evaluation evaluation) {
    Settings settings = Settings.of(option.component(), evaluation.object());
    return settings == null ? Truth.TRUE : test(settings, settings.find(option));
  }

  private Truth test(Settings settings, @Nullable Setting now) {
    if (now != null) {
      return now.text() == null ? Truth.UNKNOWN : Truth.of(ask.met(now.text()));
    }
    Silence silence = silence(settings);
    if (silence instanceof Silence.Default fallback) {
      return Truth.of(ask.met(fallback.value()));
    }
    return silence instanceof Silence.Elsewhere ? Truth.UNKNOWN : Truth.TRUE;
  }

  private Silence silence(Settings settings) {
    return file != null && settings.find(file) != null
        ? new Silence.Elsewhere("the file of " + settings.name(file))
        : settings.silence(option);
  }

  @Override
  public void explain(Node scope, Trail trail, Evaluation evaluation) {
    Settings settings = Settings.of(option.component(), evaluation.object());
    if (settings == null) {
      return;
    }
    Setting now = settings.find(option);
    Truth truth = test(settings, now);
    Place place = now == null ? settings.absent(option) : now.place();
    String name = settings.name(option);
    String message = now == null ? ofSilence(name, silence(settings)) : ofSetting(name, now);
    Edit edit = truth == Truth.FALSE ? edit(settings, now) : null;
    evaluation.inContainer(
        place.container(),
        () ->
            evaluation.violation(
                truth == Truth.UNKNOWN ? Outcome.UNKNOWN : Outcome.FAIL,
                Places.trail(place, evaluation.object()),
                message,
                edit));
  }

  private String ofSilence(String name, Silence silence) {
    if (silence instanceof Silence.Elsewhere elsewhere) {
      return name + " is not set, and " + elsewhere.by() + " decides";
    }
    String value = silence instanceof Silence.Default fallback ? fallback.value() : null;
    if (value != null && !value.isEmpty()) {
      // That another value is asked for goes without saying; that one more is does not.
      boolean more = ask instanceof Ask.Has || ask instanceof Ask.AtLeast;
      return name
          + " is not set, and defaults to "
          + value
          + (more ? ", " + ask.expectation() : "");
    }
    return name + " is not set" + (ask instanceof Ask.Given ? "" : ", " + ask.expectation());
  }

  private String ofSetting(String name, Setting now) {
    if (now.text() == null) {
      return name + " is set from a variable whose value is not shown";
    }
    if (ask instanceof Ask.NotGiven) {
      return name + " is set, " + ask.expectation();
    }
    return name
        + (now.text().isEmpty() ? " has no value, " : " is " + shown(now.text()) + ", ")
        + ask.expectation();
  }

  private static String shown(String value) {
    return value.length() > MAX_SHOWN ? value.substring(0, MAX_SHOWN) + "…" : value;
  }

  private @Nullable Edit edit(Settings settings, @Nullable Setting now) {
    if (now == null) {
      Silence silence = silence(settings);
      String value = silence instanceof Silence.Default fallback ? fallback.value() : null;
      String remedy = ask.remedy(value);
      return remedy == null ? null : settings.add(option, remedy);
    }
    String remedy = ask.remedy(now.text());
    if (remedy != null) {
      return now.changedTo(option, remedy);
    }
    return ask.endsByRemoval() ? now.removed() : null;
  }
}
