package dev.breakwater.reports;

import dev.breakwater.assess.Report;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes a report in one format. Stateless, so that one instance serves any number of threads, and
 * streaming: beyond the report itself it holds a few words for each object, never the whole text.
 * The same report and options give the same characters.
 */
public interface ReportWriter {
  /**
   * Writes all of a report; neither flushes nor closes. JSON formats ask for a UTF-8 writer.
   *
   * @throws IOException if {@code out} does
   */
  void write(Report report, Writer out, RenderOptions options) throws IOException;
}
