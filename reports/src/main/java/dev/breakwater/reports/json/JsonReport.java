package dev.breakwater.reports.json;

import dev.breakwater.assess.Report;
import dev.breakwater.assess.Summary;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.model.finding.Edit;
import dev.breakwater.model.finding.Finding;
import dev.breakwater.model.finding.Problem;
import dev.breakwater.model.kube.ObjectId;
import dev.breakwater.model.kube.Origin;
import dev.breakwater.model.kube.Owner;
import dev.breakwater.model.tree.Position;
import dev.breakwater.reports.RenderOptions;
import dev.breakwater.reports.ReportWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/**
 * The report as {@code report.schema.json} beside this class's module describes it: controls first,
 * findings in input order, the summary last.
 */
public final class JsonReport implements ReportWriter {
  /** Grows only when a field changes its meaning or goes. */
  private static final int SCHEMA_VERSION = 1;

  /** Root and its tables are broken into lines. */
  private static final int TABLES = 2;

  /** The summary is broken down to the controls of each framework. */
  private static final int FRAMEWORK_CONTROLS = 5;

  @Override
  public void write(Report report, Writer out, RenderOptions options) throws IOException {
    var layout = new LinePrinter(TABLES);
    JsonOutput.write(out, layout, json -> report(report, options, layout, json));
  }

  private static void report(
      Report report, RenderOptions options, LinePrinter layout, JsonGenerator out) {
    out.writeStartObject();
    out.writeNumberProperty("schemaVersion", SCHEMA_VERSION);
    out.writeObjectPropertyStart("tool");
    out.writeStringProperty("name", "breakwater");
    out.writeStringProperty("version", options.toolVersion());
    out.writeEndObject();
    out.writeStringProperty("kubernetesVersion", report.kubernetesVersion());
    out.writeObjectPropertyStart("controls");
    for (Control control : report.controls()) {
      out.writeObjectPropertyStart(control.id());
      ControlFields.write(control, out);
      out.writeEndObject();
    }
    out.writeEndObject();
    out.writeArrayPropertyStart("findings");
    report.findings().forEach(finding -> finding(finding, out));
    out.writeEndArray();
    out.writeArrayPropertyStart("problems");
    report.problems().forEach(problem -> problem(problem, out));
    out.writeEndArray();
    layout.breakTo(FRAMEWORK_CONTROLS);
    summary(report.summary(), out);
    out.writeEndObject();
  }

  private static void finding(Finding finding, JsonGenerator out) {
    out.writeStartObject();
    out.writeStringProperty("control", finding.control());
    out.writeStringProperty("severity", finding.severity().word());
    out.writeStringProperty("outcome", finding.outcome().word());
    ObjectId id = finding.resource().id();
    out.writeObjectPropertyStart("resource");
    out.writeStringProperty("apiVersion", id.apiVersion());
    out.writeStringProperty("kind", id.kind());
    if (id.namespace() != null) {
      out.writeStringProperty("namespace", id.namespace());
    }
    out.writeStringProperty("name", id.name());
    Owner owner = finding.resource().owner();
    if (owner != null) {
      out.writeObjectPropertyStart("owner");
      out.writeStringProperty("apiVersion", owner.apiVersion());
      out.writeStringProperty("kind", owner.kind());
      out.writeStringProperty("name", owner.name());
      out.writeEndObject();
    }
    Origin origin = finding.resource().origin();
    if (origin != null) {
      out.writeObjectPropertyStart("origin");
      out.writeStringProperty("kind", origin.kind().word());
      out.writeStringProperty("name", origin.name());
      out.writeStringProperty("file", origin.file());
      out.writeEndObject();
    }
    out.writeEndObject();
    if (finding.subject() != null) {
      out.writeStringProperty("subject", finding.subject());
    }
    if (finding.container() != null) {
      out.writeStringProperty("container", finding.container());
    }
    out.writeStringProperty("path", finding.path());
    location(finding, out);
    out.writeStringProperty("message", finding.message());
    out.writeBooleanProperty("fixable", finding.edit() != null);
    if (finding.edit() != null) {
      edit(finding.edit(), out);
    }
    out.writeEndObject();
  }

  private static void location(Finding finding, JsonGenerator out) {
    out.writeObjectPropertyStart("location");
    out.writeStringProperty("file", finding.file());
    if (finding.start() != Position.NONE) {
      out.writeNumberProperty("line", Position.line(finding.start()));
      out.writeNumberProperty("column", Position.column(finding.start()));
    }
    if (finding.end() != Position.NONE) {
      out.writeNumberProperty("endLine", Position.line(finding.end()));
      out.writeNumberProperty("endColumn", Position.column(finding.end()));
    }
    out.writeEndObject();
  }

  private static void edit(Edit edit, JsonGenerator out) {
    out.writeObjectPropertyStart("edit");
    out.writeStringProperty("operation", edit.operation().name().toLowerCase(Locale.ROOT));
    out.writeStringProperty("path", edit.path());
    if (edit.value() != null) {
      out.writeName("value");
      out.writeRawValue(edit.value());
    }
    out.writeEndObject();
  }

  private static void problem(Problem problem, JsonGenerator out) {
    out.writeStartObject();
    out.writeStringProperty("code", problem.code());
    out.writeStringProperty("what", problem.what());
    if (problem.where() != null) {
      out.writeStringProperty("where", problem.where());
    }
    out.writeStringProperty("cause", problem.cause());
    out.writeStringProperty("nextStep", problem.nextStep());
    out.writeBooleanProperty("lost", problem.lost());
    out.writeEndObject();
  }

  private static void summary(Summary summary, JsonGenerator out) {
    out.writeObjectPropertyStart("summary");
    out.writeNumberProperty("resources", summary.resources());
    out.writeNumberProperty("evaluated", summary.evaluated());
    out.writeNumberProperty("failed", summary.failed());
    out.writeNumberProperty("unknown", summary.unknown());
    out.writeNumberProperty("excepted", summary.excepted());
    out.writeNumberProperty("ignored", summary.ignored());
    out.writeObjectPropertyStart("bySeverity");
    summary
        .bySeverity()
        .forEach((severity, count) -> out.writeNumberProperty(severity.word(), count));
    out.writeEndObject();
    out.writeArrayPropertyStart("frameworks");
    summary.frameworks().forEach(framework -> framework(framework, out));
    out.writeEndArray();
    out.writeEndObject();
  }

  private static void framework(Summary.FrameworkScore framework, JsonGenerator out) {
    out.writeStartObject();
    out.writeStringProperty("id", framework.id());
    if (framework.score().isPresent()) {
      out.writeNumberProperty("score", framework.score().getAsDouble());
    } else {
      out.writeNullProperty("score");
    }
    out.writeArrayPropertyStart("controls");
    for (Summary.ControlScore control : framework.controls()) {
      out.writeStartObject();
      out.writeStringProperty("id", control.id());
      out.writeNumberProperty("passed", control.passed());
      out.writeNumberProperty("failed", control.failed());
      out.writeNumberProperty("unknown", control.unknown());
      out.writeNumberProperty("excepted", control.excepted());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }
}
