package dev.breakwater.reports.formats;

import dev.breakwater.reports.ReportWriter;
import dev.breakwater.reports.json.JsonReport;
import dev.breakwater.reports.sarif.SarifReport;
import dev.breakwater.reports.text.TextReport;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The formats that a report can be written in; one constant and one writer each. */
public enum Format {
  TEXT("text", "for people, worst first"),
  JSON("json", "for programs, by report.schema.json"),
  SARIF("sarif", "SARIF 2.1.0, for code scanning and editors");

  private final String id;
  private final String title;

  Format(String id, String title) {
    this.id = id;
    this.title = title;
  }

  /** The name on the command line. */
  public String id() {
    return id;
  }

  /** What it is for, a phrase. */
  public String title() {
    return title;
  }

  /** What writes it. */
  public ReportWriter writer() {
    return switch (this) {
      case TEXT -> new TextReport();
      case JSON -> new JsonReport();
      case SARIF -> new SarifReport();
    };
  }

  /** The format with an ID. */
  public static Optional<Format> find(String id) {
    return Arrays.stream(values()).filter(f -> f.id.equals(id)).findFirst();
  }

  /** All IDs, for messages. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(Format::id).toList();
  }
}
