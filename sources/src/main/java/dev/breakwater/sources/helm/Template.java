package dev.breakwater.sources.helm;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A template of a chart, or a file that named templates stand in. */
final class Template {
  private static final int LONGEST_SHOWN = 160;

  private final Path copy;
  private final String shown;
  private final String chartFile;
  private final String text;
  private final @Nullable List<Part> parts;
  private int @Nullable [] lineStarts;

  /**
   * A part of the text.
   *
   * @param action what it does, null for other segments
   * @param within the named template whose text it belongs to; empty for that of the file
   */
  record Part(TemplateSegment segment, @Nullable TemplateAction action, String within) {}

  /**
   * Parts a text.
   *
   * @param copy where Helm is to read it
   * @param shown how reports name it
   * @param chartFile how reports name what defines its chart
   */
  Template(Path copy, String shown, String chartFile, String text) {
    this.copy = copy;
    this.shown = shown;
    this.chartFile = chartFile;
    this.text = text;
    List<TemplateSegment> segments = TemplateLexer.segments(text);
    this.parts = segments == null ? null : parts(text, segments);
  }

  Path copy() {
    return copy;
  }

  String shown() {
    return shown;
  }

  String chartFile() {
    return chartFile;
  }

  String text() {
    return text;
  }

  /** The parts in order; null where Helm will refuse to read the template. */
  @Nullable List<Part> parts() {
    return parts;
  }

  private static List<Part> parts(String text, List<TemplateSegment> segments) {
    var parts = new ArrayList<Part>();
    var open = new ArrayList<String>(List.of(""));
    for (TemplateSegment segment : segments) {
      String within = open.getLast();
      if (!(segment instanceof TemplateSegment.Action braces)) {
        parts.add(new Part(segment, null, within));
        continue;
      }
      TemplateAction action = TemplateAction.of(text, braces);
      switch (action.kind()) {
        case DEFINE, BLOCK -> open.add(action.name() == null ? within : action.name());
        case OPENING -> open.add(within);
        case END -> {
          if (open.size() > 1) {
            open.removeLast();
          }
        }
        case OUTPUT, SILENT -> {}
      }
      parts.add(new Part(segment, action, within));
    }
    return parts;
  }

  /** The 1-based line of an index. */
  int line(int index) {
    int[] starts = lineStarts();
    int found = Arrays.binarySearch(starts, index);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The 1-based column of an index. */
  int column(int index) {
    return index - lineStarts()[line(index) - 1] + 1;
  }

  /** Where the line of an index ends, without its break. */
  int lineEnd(int index) {
    int end = index;
    while (end < text.length() && !isLineBreak(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /**
   * What reports show of a line: from its beginning where only blanks and dashes stand there, so
   * that no other field's value is shown, up to an end on it, and the colon of a key.
   */
  String shown(int start, int end) {
    int from = lineStarts()[line(start) - 1];
    for (int i = from; i < start; i++) {
      if (text.charAt(i) != ' ' && text.charAt(i) != '-') {
        from = start;
      }
    }
    int to = Math.min(Math.max(start, end), lineEnd(start));
    to += to < text.length() && text.charAt(to) == ':' ? 1 : 0;
    return text.substring(from, Math.min(to, start + LONGEST_SHOWN));
  }

  static boolean isLineBreak(char c) {
    return c == '\n' || c == '\r';
  }

  private int[] lineStarts() {
    int[] starts = lineStarts;
    if (starts == null) {
      starts = lineStarts(text);
      lineStarts = starts;
    }
    return starts;
  }

  /** Where the lines of a text begin, as editors break them: at LF, CR and CRLF. */
  static int[] lineStarts(String text) {
    int[] starts = new int[64];
    int lines = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean crlf = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (isLineBreak(c) && !crlf) {
        if (lines == starts.length) {
          starts = Arrays.copyOf(starts, 2 * lines);
        }
        starts[lines++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, lines);
  }
}
