package dev.breakwater.sources.helm;

/** A part of a template's text, by its indexes there. */
sealed interface TemplateSegment {
  int start();

  /** Exclusive. */
  int end();

  /** What is written as it stands. */
  record Literal(int start, int end) implements TemplateSegment {}

  /** A comment between braces, which writes nothing. */
  record Comment(int start, int end) implements TemplateSegment {}

  /**
   * What stands between braces.
   *
   * @param bodyStart after the braces and the trim marker
   * @param bodyEnd before the trim marker and the braces
   * @param trimsBefore whether blanks before it are left out
   */
  record Action(int start, int end, int bodyStart, int bodyEnd, boolean trimsBefore)
      implements TemplateSegment {}
}
