package dev.breakwater.assess;

import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.frameworks.Framework;
import dev.breakwater.model.finding.Finding;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.model.kube.Resource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Counts objects by verdict. Takes findings in input order, where those of one object, and within
 * it those of one control, stand together.
 */
final class Tally {
  private final Map<String, Verdicts> byControl = new HashMap<>();
  private final EnumMap<Severity, Long> bySeverity = new EnumMap<>(Severity.class);
  private final Verdicts objects = new Verdicts();
  private @Nullable Resource resource;
  private @Nullable String control;
  private Outcome objectVerdict = Outcome.PASS;
  private Outcome controlVerdict = Outcome.PASS;

  /** How many were of each outcome but pass. */
  private static final class Verdicts {
    long failed;
    long unknown;
    long excepted;

    void add(Outcome outcome) {
      switch (outcome) {
        case PASS -> {}
        case FAIL -> failed++;
        case UNKNOWN -> unknown++;
        case EXCEPTED -> excepted++;
      }
    }
  }

  /** Takes a finding. */
  void add(Finding finding) {
    judge(finding);
    if (finding.outcome() == Outcome.FAIL) {
      bySeverity.merge(finding.severity(), 1L, Long::sum);
    }
  }

  /** Takes a finding that is told of another object already, for the verdict on its own. */
  @SuppressWarnings("ReferenceEquality") // an object is told by its very record, not by its name
  void judge(Finding finding) {
    if (finding.resource() != resource) {
      endObject();
      resource = finding.resource();
    }
    if (!finding.control().equals(control)) {
      endControl();
      control = finding.control();
    }
    objectVerdict = worse(objectVerdict, finding.outcome());
    controlVerdict = worse(controlVerdict, finding.outcome());
  }

  Summary summary(
      long resources,
      long evaluated,
      long ignored,
      List<Control> controls,
      long[] evaluations,
      List<Framework> frameworks,
      int minor) {
    endObject();
    var scores = new ArrayList<Summary.FrameworkScore>();
    for (Framework framework : frameworks) {
      scores.add(score(framework, controls, evaluations, minor));
    }
    return new Summary(
        resources,
        evaluated,
        objects.failed,
        objects.unknown,
        objects.excepted,
        ignored,
        bySeverity,
        scores);
  }

  private Summary.FrameworkScore score(
      Framework framework, List<Control> controls, long[] evaluations, int minor) {
    var counts = new ArrayList<Summary.ControlScore>();
    double passed = 0;
    double decided = 0;
    for (int i = 0; i < controls.size(); i++) {
      Control each = controls.get(i);
      if (evaluations[i] > 0 && framework.includes(each, minor)) {
        Verdicts verdicts = byControl.getOrDefault(each.id(), new Verdicts());
        long pass = evaluations[i] - verdicts.failed - verdicts.unknown - verdicts.excepted;
        counts.add(
            new Summary.ControlScore(
                each.id(), pass, verdicts.failed, verdicts.unknown, verdicts.excepted));
        passed += (double) each.severity().weight() * pass;
        decided += (double) each.severity().weight() * (pass + verdicts.failed);
      }
    }
    return new Summary.FrameworkScore(
        framework.id(),
        framework.title(),
        decided == 0 ? OptionalDouble.empty() : OptionalDouble.of(score(passed, decided)),
        counts);
  }

  /** A share in tenths of a percent; only where all passed is it 100, and only where none, 0. */
  private static double score(double passed, double decided) {
    long tenths = Math.round(1000 * passed / decided);
    if (tenths == 1000 && passed < decided) {
      tenths = 999;
    } else if (tenths == 0 && passed > 0) {
      tenths = 1;
    }
    return tenths / 10.0;
  }

  private void endControl() {
    if (control != null) {
      byControl.computeIfAbsent(control, c -> new Verdicts()).add(controlVerdict);
    }
    control = null;
    controlVerdict = Outcome.PASS;
  }

  private void endObject() {
    endControl();
    if (resource != null) {
      objects.add(objectVerdict);
    }
    resource = null;
    objectVerdict = Outcome.PASS;
  }

  private static Outcome worse(Outcome a, Outcome b) {
    return rank(a) >= rank(b) ? a : b;
  }

  private static int rank(Outcome outcome) {
    return switch (outcome) {
      case PASS -> 0;
      case EXCEPTED -> 1;
      case UNKNOWN -> 2;
      case FAIL -> 3;
    };
  }
}
