package dev.breakwater.reports.sarif;

import dev.breakwater.model.finding.Problem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;

/** Problems as SARIF notifications (section 3.58). */
final class Notifications {
  /** A file, a line, and mostly a column. */
  private static final Pattern PLACE =
      Pattern.compile("(?<file>.+?):(?<line>[1-9]\\d{0,8})(?::(?<column>[1-9]\\d{0,8}))?");

  private Notifications() {}

  static void write(Problem problem, JsonGenerator out) {
    out.writeStartObject();
    out.writeObjectPropertyStart("descriptor");
    out.writeStringProperty("id", problem.code());
    out.writeEndObject();
    out.writeStringProperty("level", problem.lost() ? "error" : "warning");
    out.writeObjectPropertyStart("message");
    out.writeStringProperty("text", message(problem));
    out.writeEndObject();
    if (problem.where() != null) {
      location(problem.where(), out);
    }
    out.writeEndObject();
  }

  private static String message(Problem problem) {
    String where = problem.where() == null ? "" : " at " + problem.where();
    return problem.what() + where + ". Cause: " + problem.cause() + ". Next: " + problem.nextStep();
  }

  private static void location(String where, JsonGenerator out) {
    Matcher place = PLACE.matcher(where);
    if (!place.matches()) {
      return;
    }
    out.writeArrayPropertyStart("locations");
    out.writeStartObject();
    out.writeObjectPropertyStart("physicalLocation");
    ArtifactLocation.write(place.group("file"), out);
    out.writeObjectPropertyStart("region");
    out.writeNumberProperty("startLine", Integer.parseInt(place.group("line")));
    if (place.group("column") != null) {
      out.writeNumberProperty("startColumn", Integer.parseInt(place.group("column")));
    }
    out.writeEndObject();
    out.writeEndObject();
    out.writeEndObject();
    out.writeEndArray();
  }
}
