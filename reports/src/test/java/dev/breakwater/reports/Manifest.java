package dev.breakwater.reports;

import dev.breakwater.model.finding.Edit;
import dev.breakwater.model.finding.Finding;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.model.kube.ObjectId;
import dev.breakwater.model.kube.Resource;
import dev.breakwater.model.tree.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An object in the source text that findings of tests point into. */
record Manifest(Resource resource, List<String> lines) {
  Manifest(ObjectId id, String file, String text) {
    this(new Resource(id, file, Position.of(1, 1)), text.lines().toList());
  }

  /** A failure at the first occurrence of a field's text. */
  Finding failure(
      String control,
      Severity severity,
      @Nullable String container,
      String path,
      String field,
      String message,
      @Nullable Edit edit) {
    return finding(control, severity, Outcome.FAIL, container, path, field, message, edit);
  }

  /** A finding at the first occurrence of a field's text, with the snippet that scans give it. */
  Finding finding(
      String control,
      Severity severity,
      Outcome outcome,
      @Nullable String container,
      String path,
      String field,
      String message,
      @Nullable Edit edit) {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      int from = line.indexOf(field);
      if (from >= 0) {
        boolean indented = line.substring(0, from).chars().allMatch(c -> c == ' ' || c == '-');
        int to = from + field.length();
        return new Finding(
            control,
            severity,
            outcome,
            resource,
            container,
            path,
            Position.of(i + 1, from + 1),
            Position.of(i + 1, to + 1),
            message,
            line.substring(indented ? 0 : from, to),
            edit);
      }
    }
    throw new AssertionError("no line holds " + field);
  }

  static Edit set(String path, String value) {
    return new Edit(Edit.Operation.SET, path, value);
  }

  static Edit append(String path, String value) {
    return new Edit(Edit.Operation.APPEND, path, value);
  }

  static Edit remove(String path) {
    return new Edit(Edit.Operation.REMOVE, path, null);
  }
}
