package dev.breakwater.reports.json;

import java.io.IOException;
import java.io.Writer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** Streams one JSON value to a writer, which it leaves open. */
public final class JsonOutput {
  /** What writes the value. */
  @FunctionalInterface
  public interface Value {
    /** Writes it whole. */
    void write(JsonGenerator out);
  }

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
          .characterEscapes(new InvisibleEscapes())
          .build();

  private JsonOutput() {}

  /**
   * Writes a value, and a line end after it.
   *
   * @throws IOException if the writer does
   */
  public static void write(Writer to, LinePrinter layout, Value value) throws IOException {
    try (JsonGenerator out = FACTORY.createGenerator(new Layout(layout), to)) {
      value.write(out);
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
    to.write('\n');
  }

  private static final class Layout extends ObjectWriteContext.Base {
    private final PrettyPrinter printer;

    Layout(PrettyPrinter printer) {
      this.printer = printer;
    }

    @Override
    public PrettyPrinter getPrettyPrinter() {
      return printer;
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}
