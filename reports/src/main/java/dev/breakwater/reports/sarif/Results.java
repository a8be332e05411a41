package dev.breakwater.reports.sarif;

import dev.breakwater.model.finding.Finding;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.tree.Position;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** Findings as SARIF results (section 3.27). */
final class Results {
  private final Map<String, Integer> ruleIndexes;
  private final boolean suppressions;
  private final JsonGenerator out;
  private final Fingerprint fingerprint = new Fingerprint();

  /**
   * @param ruleIndexes where each control stands among the rules
   * @param suppressions whether results say if they are suppressed: all of a run do, or none
   */
  Results(Map<String, Integer> ruleIndexes, boolean suppressions, JsonGenerator out) {
    this.ruleIndexes = ruleIndexes;
    this.suppressions = suppressions;
    this.out = out;
  }

  void write(Finding finding) {
    boolean unknown = finding.outcome() == Outcome.UNKNOWN;
    out.writeStartObject();
    out.writeStringProperty("ruleId", finding.control());
    Integer index = ruleIndexes.get(finding.control());
    if (index != null) {
      out.writeNumberProperty("ruleIndex", index);
    }
    out.writeStringProperty("kind", unknown ? "review" : "fail");
    // Section 3.27.10: what is no failure has no level.
    out.writeStringProperty("level", unknown ? "none" : Levels.level(finding.severity()));
    out.writeObjectPropertyStart("message");
    out.writeStringProperty("text", message(finding));
    out.writeEndObject();
    location(finding);
    out.writeObjectPropertyStart("partialFingerprints");
    out.writeStringProperty("breakwater/v1", fingerprint.of(finding));
    out.writeEndObject();
    if (suppressions) {
      suppressions(finding);
    }
    out.writeObjectPropertyStart("properties");
    out.writeStringProperty("severity", finding.severity().word());
    out.writeEndObject();
    out.writeEndObject();
  }

  private static String message(Finding finding) {
    var text = new StringBuilder(finding.resource().label());
    if (finding.resource().origin() != null) {
      text.append(" (").append(finding.resource().origin()).append(')');
    }
    if (finding.container() != null) {
      text.append(", container ").append(finding.container());
    }
    return literal(text.append(": ").append(finding.message()).toString());
  }

  /**
   * Text that holds neither placeholders (section 3.11.5) nor links (3.11.6): an object's name must
   * not become one in somebody's browser.
   */
  private static String literal(String text) {
    String escaped = text.replace("{", "{{").replace("}", "}}");
    return escaped.contains("](")
        ? escaped.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
        : escaped;
  }

  private void location(Finding finding) {
    out.writeArrayPropertyStart("locations");
    out.writeStartObject();
    out.writeObjectPropertyStart("physicalLocation");
    ArtifactLocation.write(finding.file(), out);
    if (finding.start() != Position.NONE) {
      out.writeObjectPropertyStart("region");
      out.writeNumberProperty("startLine", Position.line(finding.start()));
      out.writeNumberProperty("startColumn", Position.column(finding.start()));
      if (finding.end() > finding.start()) {
        out.writeNumberProperty("endLine", Position.line(finding.end()));
        out.writeNumberProperty("endColumn", Position.column(finding.end()));
      }
      out.writeEndObject();
    }
    out.writeEndObject();
    if (!finding.path().isEmpty()) {
      out.writeArrayPropertyStart("logicalLocations");
      out.writeStartObject();
      out.writeStringProperty("fullyQualifiedName", finding.path());
      out.writeStringProperty("kind", "object");
      out.writeEndObject();
      out.writeEndArray();
    }
    out.writeEndObject();
    out.writeEndArray();
  }

  private void suppressions(Finding finding) {
    out.writeArrayPropertyStart("suppressions");
    if (finding.outcome() == Outcome.EXCEPTED) {
      out.writeStartObject();
      out.writeStringProperty("kind", "external");
      out.writeStringProperty("status", "accepted");
      out.writeEndObject();
    }
    out.writeEndArray();
  }
}
