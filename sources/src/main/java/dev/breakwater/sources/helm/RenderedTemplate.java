package dev.breakwater.sources.helm;

import dev.breakwater.model.kube.Provenance;
import dev.breakwater.model.tree.Position;

/**
 * What came of a template of a chart, and where each part of it was written.
 *
 * <p>The text is that of the chart as it is; where it was written is known from a second rendering,
 * whose templates hold marks.
 */
public final class RenderedTemplate implements Provenance {
  private final Template template;
  private final String chart;
  private final String text;
  private final MarkedText marked;
  private final Alignment alignment;
  private final int[] lineStarts;

  /**
   * Joins the two renderings.
   *
   * @param chart the chart's name, with those of the charts around it
   */
  RenderedTemplate(Template template, String chart, String text, MarkedText marked) {
    this.template = template;
    this.chart = chart;
    this.text = text;
    this.marked = marked;
    this.alignment = new Alignment(text, marked.text());
    this.lineStarts = Template.lineStarts(text);
  }

  /** How reports name the template. */
  public String file() {
    return template.shown();
  }

  /** How reports name what defines the template's chart: its Chart.yaml, or its package. */
  public String chartFile() {
    return template.chartFile();
  }

  /** The chart's name, with those of the charts around it: {@code shop/redis}. */
  public String chart() {
    return chart;
  }

  /** What the template became: any number of documents. */
  public String text() {
    return text;
  }

  /** Whether every place is known for certain; else some are those of neighbours. */
  boolean isExact() {
    return alignment.isExact();
  }

  @Override
  public Place place(String path, long start, long end) {
    MarkedText.Source from = source(start);
    Template in = from.mark().template();
    int to = end(from, start, end);
    return new Place(
        in.shown(), position(in, from.index()), position(in, to), in.shown(from.index(), to));
  }

  /** Where the source of a field ends: with what wrote its end, if that stands after its start. */
  private int end(MarkedText.Source from, long start, long end) {
    int last = from.mark().end();
    if (from.mark().kind() != Mark.Kind.LITERAL || end <= start) {
      return from.mark().kind() == Mark.Kind.LITERAL ? from.index() : last;
    }
    MarkedText.Source until = source(end - 1);
    Template in = from.mark().template();
    if (until.mark().template() == in
        && until.index() >= from.index()
        && in.line(until.index()) == in.line(from.index())) {
      return until.mark().kind() == Mark.Kind.LITERAL
          ? Math.min(until.index() + 1, until.mark().end())
          : until.mark().end();
    }
    return last;
  }

  private MarkedText.Source source(long position) {
    MarkedText.Source source = marked.at(alignment.offset(offset(position)));
    return source == null
        ? new MarkedText.Source(new Mark(template, 0, 0, Mark.Kind.FILE, ""), 0)
        : source;
  }

  private int offset(long position) {
    int line = Math.clamp(Position.line(position) - 1, 0, lineStarts.length - 1);
    int column = Math.max(0, Position.column(position) - 1);
    return Math.clamp(lineStarts[line] + (long) column, 0, text.length());
  }

  private static long position(Template in, int index) {
    return Position.of(in.line(index), in.column(index));
  }
}
