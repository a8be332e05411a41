package dev.breakwater.controls.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/** Requests that a rule decides alike, for people: by verbs, and what these are used on. */
final class Requests {
  private static final int SHOWN = 3;

  private final Map<String, Set<String>> verbsOf = new LinkedHashMap<>();

  void add(String verb, String resource) {
    verbsOf.computeIfAbsent(shown(resource), r -> new LinkedHashSet<>()).add(verb);
  }

  private static String shown(String resource) {
    return resource.equals(Concern.Uses.UNNAMED)
        ? "anything that no rule names"
        : resource.substring(resource.indexOf('/') + 1);
  }

  /** {@code create, get of pods/exec, pods/attach; update of pods/ephemeralcontainers}. */
  @Override
  public String toString() {
    Map<String, List<String>> resources = new LinkedHashMap<>();
    int shown = 0;
    for (Map.Entry<String, Set<String>> use : verbsOf.entrySet()) {
      if (shown++ < SHOWN) {
        resources
            .computeIfAbsent(String.join(", ", use.getValue()), v -> new ArrayList<>())
            .add(use.getKey());
      }
    }
    var text = new StringJoiner("; ");
    resources.forEach((verbs, on) -> text.add(verbs + " of " + String.join(", ", on)));
    int more = verbsOf.size() - SHOWN;
    return more > 0 ? text + " and " + more + " more" : text.toString();
  }
}
