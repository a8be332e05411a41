package dev.breakwater.reports.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;

/**
 * Lays JSON out in lines: objects and arrays down to a depth are broken and indented, those deeper
 * stand on one line, so that a finding is a line to read, to {@code grep} and to compare.
 */
public final class LinePrinter implements PrettyPrinter {
  private static final String INDENT = "\n                ";

  private int depth;
  private int broken;

  /** Breaks so many levels from the root. */
  public LinePrinter(int broken) {
    breakTo(broken);
  }

  /** Breaks so many levels from the root from here on; at most 8. */
  public void breakTo(int levels) {
    if (levels > INDENT.length() / 2) {
      throw new IllegalArgumentException("too deep: " + levels);
    }
    broken = levels;
  }

  @Override
  public void writeRootValueSeparator(JsonGenerator out) {
    out.writeRaw('\n');
  }

  @Override
  public void writeStartObject(JsonGenerator out) {
    out.writeRaw('{');
    depth++;
  }

  @Override
  public void writeEndObject(JsonGenerator out, int entries) {
    end(out, entries);
    out.writeRaw('}');
  }

  @Override
  public void writeObjectEntrySeparator(JsonGenerator out) {
    separate(out);
  }

  @Override
  public void writeObjectNameValueSeparator(JsonGenerator out) {
    out.writeRaw(": ");
  }

  @Override
  public void writeStartArray(JsonGenerator out) {
    out.writeRaw('[');
    depth++;
  }

  @Override
  public void writeEndArray(JsonGenerator out, int values) {
    end(out, values);
    out.writeRaw(']');
  }

  @Override
  public void writeArrayValueSeparator(JsonGenerator out) {
    separate(out);
  }

  @Override
  public void beforeArrayValues(JsonGenerator out) {
    begin(out);
  }

  @Override
  public void beforeObjectEntries(JsonGenerator out) {
    begin(out);
  }

  private void begin(JsonGenerator out) {
    if (depth <= broken) {
      line(out);
    }
  }

  private void separate(JsonGenerator out) {
    if (depth <= broken) {
      out.writeRaw(',');
      line(out);
    } else {
      out.writeRaw(", ");
    }
  }

  private void end(JsonGenerator out, int values) {
    depth--;
    if (values > 0 && depth < broken) {
      line(out);
    }
  }

  private void line(JsonGenerator out) {
    out.writeRaw(INDENT, 0, 1 + 2 * depth);
  }
}
