package dev.breakwater.reports.sarif;

import dev.breakwater.assess.Report;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.model.finding.Finding;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.finding.Problem;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.reports.RenderOptions;
import dev.breakwater.reports.ReportWriter;
import dev.breakwater.reports.json.JsonOutput;
import dev.breakwater.reports.json.LinePrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/**
 * The report as a SARIF 2.1.0 log of one run: failures worst first, then unknowns, then exceptions,
 * each in input order where equally bad. The order comes from passing over the findings once for
 * each outcome and severity, so that nothing is held.
 */
public final class SarifReport implements ReportWriter {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  /** Log, runs, run, results: one result is one line. */
  private static final int RESULTS = 4;

  /** Log, runs, run, tool, driver, rules: one rule is one line. */
  private static final int RULES = 6;

  private static final List<Outcome> ORDER =
      List.of(Outcome.FAIL, Outcome.UNKNOWN, Outcome.EXCEPTED);

  @Override
  public void write(Report report, Writer out, RenderOptions options) throws IOException {
    var layout = new LinePrinter(RESULTS);
    JsonOutput.write(out, layout, json -> log(report, options, layout, json));
  }

  private static void log(
      Report report, RenderOptions options, LinePrinter layout, JsonGenerator out) {
    out.writeStartObject();
    out.writeStringProperty("$schema", SCHEMA);
    out.writeStringProperty("version", "2.1.0");
    out.writeArrayPropertyStart("runs");
    out.writeStartObject();
    layout.breakTo(RULES);
    tool(report, options, out);
    layout.breakTo(RESULTS);
    invocations(report.problems(), out);
    out.writeStringProperty("columnKind", "utf16CodeUnits");
    results(report, out);
    out.writeObjectPropertyStart("properties");
    out.writeStringProperty("kubernetesVersion", report.kubernetesVersion());
    out.writeEndObject();
    out.writeEndObject();
    out.writeEndArray();
    out.writeEndObject();
  }

  private static void tool(Report report, RenderOptions options, JsonGenerator out) {
    out.writeObjectPropertyStart("tool");
    out.writeObjectPropertyStart("driver");
    out.writeStringProperty("name", "breakwater");
    out.writeStringProperty("version", options.toolVersion());
    out.writeArrayPropertyStart("rules");
    report.controls().forEach(control -> Rules.write(control, out));
    out.writeEndArray();
    out.writeEndObject();
    out.writeEndObject();
  }

  private static void invocations(List<Problem> problems, JsonGenerator out) {
    out.writeArrayPropertyStart("invocations");
    out.writeStartObject();
    out.writeBooleanProperty("executionSuccessful", problems.stream().noneMatch(Problem::lost));
    out.writeArrayPropertyStart("toolExecutionNotifications");
    problems.forEach(problem -> Notifications.write(problem, out));
    out.writeEndArray();
    out.writeEndObject();
    out.writeEndArray();
  }

  private static void results(Report report, JsonGenerator out) {
    Map<String, Integer> ruleIndexes = new HashMap<>();
    for (Control control : report.controls()) {
      ruleIndexes.put(control.id(), ruleIndexes.size());
    }
    List<Finding> findings = report.findings();
    boolean suppressions = findings.stream().anyMatch(f -> f.outcome() == Outcome.EXCEPTED);
    var results = new Results(ruleIndexes, suppressions, out);
    out.writeArrayPropertyStart("results");
    for (Outcome outcome : ORDER) {
      for (Severity severity : Severity.values()) {
        for (Finding finding : findings) {
          if (finding.outcome() == outcome && finding.severity() == severity) {
            results.write(finding);
          }
        }
      }
    }
    out.writeEndArray();
  }
}
