package dev.breakwater.cli.controls;

import dev.breakwater.controls.frameworks.FrameworkRequirement;
import dev.breakwater.reports.json.ControlFields;
import dev.breakwater.reports.json.JsonOutput;
import dev.breakwater.reports.json.LinePrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Frameworks for programs. */
final class FrameworksJson {
  private static final int SCHEMA_VERSION = 1;
  private static final int BROKEN_LEVELS = 2;

  private FrameworksJson() {}

  /** Frameworks by ID, with their counts. */
  static void all(List<Coverage> frameworks, Writer out) throws IOException {
    JsonOutput.write(
        out,
        new LinePrinter(BROKEN_LEVELS),
        json -> {
          json.writeStartObject();
          json.writeNumberProperty("schemaVersion", SCHEMA_VERSION);
          json.writeObjectPropertyStart("frameworks");
          for (Coverage each : frameworks) {
            json.writeObjectPropertyStart(each.framework().id());
            json.writeStringProperty("title", each.framework().title());
            json.writeNumberProperty("controls", each.controls().size());
            json.writeNumberProperty("requirements", each.requirements().size());
            json.writeNumberProperty("covered", each.covered());
            json.writeNumberProperty("unanswerable", each.unanswerable());
            json.writeEndObject();
          }
          json.writeEndObject();
          json.writeEndObject();
        });
  }

  /** One framework with its requirements. */
  static void one(Coverage coverage, Writer out) throws IOException {
    JsonOutput.write(
        out,
        new LinePrinter(BROKEN_LEVELS),
        json -> {
          json.writeStartObject();
          json.writeNumberProperty("schemaVersion", SCHEMA_VERSION);
          json.writeStringProperty("id", coverage.framework().id());
          json.writeStringProperty("title", coverage.framework().title());
          ControlFields.texts("controls", coverage.controls(), json);
          json.writeArrayPropertyStart("requirements");
          coverage.requirements().forEach(each -> requirement(each, json));
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void requirement(FrameworkRequirement each, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("id", each.id());
    json.writeStringProperty("title", each.title());
    optional("section", each.section(), json);
    ControlFields.texts("controls", each.controls(), json);
    optional("reason", each.reason(), json);
    optional("rest", each.rest(), json);
    json.writeEndObject();
  }

  private static void optional(String name, @Nullable String value, JsonGenerator json) {
    if (value != null) {
      json.writeStringProperty(name, value);
    }
  }
}
