package dev.breakwater.reports;

import dev.breakwater.assess.Report;
import dev.breakwater.reports.formats.Format;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextReportTest {
  @ParameterizedTest
  @ValueSource(ints = {80, 120})
  void looksLikeTheGoldenOne(int width) throws IOException {
    Golden.compare(
        "report-" + width + ".txt",
        text(SampleReport.all(), new RenderOptions("1.2.3", false, width, 0)));
  }

  @Test
  void looksLikeTheGoldenOneInColour() throws IOException {
    Golden.compare(
        "report-colour.txt", text(SampleReport.all(), new RenderOptions("1.2.3", true, 80, 0)));
  }

  private static String text(Report report, RenderOptions options) {
    return Golden.written(Format.TEXT, report, options);
  }
}
