package dev.breakwater.reports.text;

import dev.breakwater.model.finding.Edit;
import dev.breakwater.model.finding.Finding;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.kube.Origin;
import dev.breakwater.model.kube.Owner;
import dev.breakwater.model.kube.Resource;
import dev.breakwater.model.tree.Position;
import java.util.List;

/** One object with all that is wrong with it. Findings next to each other share one excerpt. */
final class ObjectSection {
  /** Where messages begin: after two spaces, the longest severity and two more. */
  private static final int TEXT = 12;

  private static final int MAX_CONTAINERS = 4;
  private static final int MAX_PLACES = 3;

  private ObjectSection() {}

  static void print(Page page, List<Finding> findings) {
    Resource resource = findings.getFirst().resource();
    heading(page, resource);
    List<Folded> folded = Folded.of(findings);
    for (int i = 0; i < folded.size(); i++) {
      Folded each = folded.get(i);
      entry(page, each);
      boolean last = i + 1 == folded.size();
      if (last || !folded.get(i + 1).places().equals(each.places())) {
        excerpts(page, each, resource.file());
      }
    }
    page.blank();
  }

  private static void heading(Page page, Resource resource) {
    Owner owner = resource.owner();
    Origin origin = resource.origin();
    String object =
        Printable.of(
            resource.label()
                + (owner == null ? "" : " (of " + owner + ")")
                + (origin == null ? "" : " (" + origin + ")"));
    String file = Printable.of(resource.file());
    if (resource.start() != Position.NONE) {
      file += ":" + Position.line(resource.start());
    }
    String heading = page.paint().heading(object);
    if (Printable.width(object) + 2 + Printable.width(file) <= page.width()) {
      page.line(heading + "  " + page.paint().faint(file));
    } else {
      page.line(heading);
      page.line("  " + page.paint().faint(file));
    }
  }

  private static void entry(Page page, Folded folded) {
    boolean failed = folded.outcome() == Outcome.FAIL;
    String word = failed ? folded.severity().word() : folded.outcome().word();
    String about = about(folded);
    String controls = String.join(", ", folded.controls());
    String text = controls + ": " + Printable.of(folded.message());
    if (!about.isEmpty()) {
      text += " (" + about + ")";
    }
    page.entry(
        "  " + page.paint().verdict(folded.outcome(), folded.severity(), word),
        2 + word.length(),
        TEXT,
        text,
        controls.length());
    Edit edit = folded.edit();
    if (edit != null) {
      page.paragraph(TEXT, "fix: " + Printable.of(Fix.describe(edit)));
    }
  }

  /** The containers that a finding is about, and how bad it would be where that is not known. */
  private static String about(Folded folded) {
    List<String> names = folded.containers().stream().map(Printable::of).toList();
    String containers =
        switch (names.size()) {
          case 0 -> "";
          case 1 -> "container " + names.getFirst();
          default -> "containers " + Counts.some(names, MAX_CONTAINERS);
        };
    String subject = folded.subject();
    if (subject != null) {
      containers = "held by " + Printable.of(subject);
    }
    if (folded.outcome() == Outcome.FAIL) {
      return containers;
    }
    String doubt = folded.severity().word() + " if it fails";
    return containers.isEmpty() ? doubt : containers + "; " + doubt;
  }

  /** Of a rendered object, each part may have been written in a file of its own. */
  private static void excerpts(Page page, Folded folded, String ownFile) {
    List<Place> places = folded.places();
    String file = ownFile;
    for (int i = 0; i < Math.min(MAX_PLACES, places.size()); i++) {
      Place place = places.get(i);
      if (!place.file().equals(file)) {
        file = place.file();
        page.line(" ".repeat(TEXT) + page.paint().faint("in " + Printable.of(file)));
      }
      Excerpt.print(page, place, folded.outcome(), folded.severity());
    }
    if (places.size() > MAX_PLACES) {
      List<String> lines =
          places.stream()
              .skip(MAX_PLACES)
              .map(place -> Integer.toString(Position.line(place.start())))
              .toList();
      page.paragraph(TEXT, "… and on line " + Counts.some(lines, 8));
    }
  }
}
