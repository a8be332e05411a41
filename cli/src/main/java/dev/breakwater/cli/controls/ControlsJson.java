package dev.breakwater.cli.controls;

import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.KubernetesVersion;
import dev.breakwater.controls.frameworks.BuiltInFramework;
import dev.breakwater.controls.frameworks.Framework;
import dev.breakwater.reports.json.ControlFields;
import dev.breakwater.reports.json.JsonOutput;
import dev.breakwater.reports.json.LinePrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/**
 * Controls for programs: by ID, with the fields that they have in reports, and chapter, aliases and
 * frameworks (at the newest Kubernetes version).
 */
final class ControlsJson {
  private static final int SCHEMA_VERSION = 1;
  private static final int BROKEN_LEVELS = 2;

  private ControlsJson() {}

  /**
   * Writes controls.
   *
   * @param asked frameworks to be named besides those that there always are
   */
  static void write(List<Control> controls, List<Framework> asked, Writer out) throws IOException {
    var frameworks = new LinkedHashSet<Framework>(List.of(BuiltInFramework.values()));
    frameworks.addAll(asked);
    JsonOutput.write(
        out,
        new LinePrinter(BROKEN_LEVELS),
        json -> {
          json.writeStartObject();
          json.writeNumberProperty("schemaVersion", SCHEMA_VERSION);
          json.writeObjectPropertyStart("controls");
          controls.forEach(control -> control(control, frameworks, json));
          json.writeEndObject();
          json.writeEndObject();
        });
  }

  private static void control(Control control, Set<Framework> frameworks, JsonGenerator json) {
    json.writeObjectPropertyStart(control.id());
    json.writeStringProperty("chapter", control.chapter().title());
    ControlFields.texts("aliases", control.aliases(), json);
    ControlFields.texts(
        "frameworks",
        frameworks.stream()
            .filter(framework -> framework.includes(control, KubernetesVersion.NEWEST))
            .map(Framework::id)
            .toList(),
        json);
    ControlFields.write(control, json);
    json.writeEndObject();
  }
}
