package dev.breakwater.reports.text;

import dev.breakwater.model.finding.Edit;
import dev.breakwater.model.finding.Finding;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.finding.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Findings of one object that say the same: a control of several containers or places, or several
 * controls of one.
 */
final class Folded {
  private static final Comparator<Folded> WORST_FIRST =
      (a, b) -> {
        int byOutcome = a.outcome().compareTo(b.outcome());
        int byVerdict = byOutcome != 0 ? byOutcome : a.severity().compareTo(b.severity());
        return byVerdict != 0 ? byVerdict : Long.compare(a.first.start(), b.first.start());
      };

  private final Finding first;
  private final List<String> controls = new ArrayList<>();
  private final Set<String> containers = new LinkedHashSet<>();
  private final Set<Place> places = new LinkedHashSet<>();
  private @Nullable Edit edit;

  private record Key(String control, Severity severity, Outcome outcome, String message) {
    // Written out for the reason that Edit gives.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key k
          && severity == k.severity
          && outcome == k.outcome
          && control.equals(k.control)
          && message.equals(k.message);
    }

    @Override
    public int hashCode() {
      return 31 * control.hashCode() + message.hashCode();
    }
  }

  private Folded(Finding first) {
    this.first = first;
    controls.add(first.control());
    this.edit = first.edit();
  }

  /** Folds the failures and unknowns of one object; worst first, then as they stand in the file. */
  static List<Folded> of(List<Finding> findings) {
    Map<Key, Folded> byKey = new LinkedHashMap<>();
    for (Finding each : findings) {
      if (each.outcome() == Outcome.FAIL || each.outcome() == Outcome.UNKNOWN) {
        var key = new Key(each.control(), each.severity(), each.outcome(), each.message());
        byKey.computeIfAbsent(key, k -> new Folded(each)).add(each);
      }
    }
    var folded = new ArrayList<>(byKey.values());
    folded.sort(WORST_FIRST);
    return joined(folded);
  }

  /** One cause, such as a role that grants everything, may be told by many controls. */
  private static List<Folded> joined(List<Folded> sorted) {
    var joined = new ArrayList<Folded>();
    for (Folded each : sorted) {
      Folded same = null;
      for (int i = joined.size() - 1; i >= 0 && joined.get(i).isBeside(each); i--) {
        same = joined.get(i).saysTheSameAs(each) ? joined.get(i) : same;
      }
      if (same == null) {
        joined.add(each);
      } else {
        same.controls.addAll(each.controls);
      }
    }
    return joined;
  }

  private boolean isBeside(Folded other) {
    return WORST_FIRST.compare(this, other) == 0;
  }

  private boolean saysTheSameAs(Folded other) {
    return message().equals(other.message())
        && containers.equals(other.containers)
        && places.equals(other.places)
        && Objects.equals(subject(), other.subject())
        && Objects.equals(edit, other.edit);
  }

  private void add(Finding finding) {
    if (finding.container() != null) {
      containers.add(finding.container());
    }
    places.add(Place.of(finding));
    edit = common(edit, finding.edit());
  }

  /** The controls that say it, at least one. */
  List<String> controls() {
    return controls;
  }

  Severity severity() {
    return first.severity();
  }

  Outcome outcome() {
    return first.outcome();
  }

  String message() {
    return first.message();
  }

  /** Who holds the right that an access finding is about; null elsewhere. */
  @Nullable String subject() {
    return first.subject();
  }

  /** Names of the containers meant, in input order. */
  List<String> containers() {
    return List.copyOf(containers);
  }

  /** At least one, in input order. */
  List<Place> places() {
    return List.copyOf(places);
  }

  /** The edit of all, with {@code [*]} where only an index differs; null where there is none. */
  @Nullable Edit edit() {
    return edit;
  }

  private static @Nullable Edit common(@Nullable Edit a, @Nullable Edit b) {
    if (a == null || b == null || a.equals(b)) {
      return a == null || b == null ? null : a;
    }
    String path = EditPath.common(a.path(), b.path());
    boolean same = a.operation() == b.operation() && Objects.equals(a.value(), b.value());
    return path != null && same ? new Edit(a.operation(), path, a.value()) : null;
  }
}
