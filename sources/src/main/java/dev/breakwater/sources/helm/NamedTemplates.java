package dev.breakwater.sources.helm;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which named templates may hold marks: those whose text only ever goes into the output. What is
 * compared, cut, hashed or passed on has to stay as it is.
 */
final class NamedTemplates {
  private NamedTemplates() {}

  /** The names whose text is taken as a value somewhere, directly or through another. */
  static Set<String> takenAsValues(List<Template> templates) {
    var taken = new HashSet<String>();
    var written = new HashMap<String, Set<String>>();
    for (Template template : templates) {
      List<Template.Part> parts = template.parts();
      for (Template.Part part : parts == null ? List.<Template.Part>of() : parts) {
        if (part.action() != null) {
          uses(part.action(), part.within(), taken, written);
        }
      }
    }
    var open = new ArrayDeque<>(taken);
    while (!open.isEmpty()) {
      for (String used : written.getOrDefault(open.pop(), Set.of())) {
        if (taken.add(used)) {
          open.push(used);
        }
      }
    }
    return taken;
  }

  private static void uses(
      TemplateAction action, String within, Set<String> taken, Map<String, Set<String>> written) {
    for (TemplateAction.Use use : action.uses()) {
      if (!use.written()) {
        taken.add(use.name());
      } else if (!within.isEmpty()) {
        written.computeIfAbsent(within, name -> new HashSet<>()).add(use.name());
      }
    }
  }
}
