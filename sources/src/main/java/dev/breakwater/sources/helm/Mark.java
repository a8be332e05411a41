package dev.breakwater.sources.helm;

/**
 * A place in a template that is marked before it is rendered.
 *
 * @param start index in the template's text
 * @param end exclusive: the end of an action, of a literal text's line
 * @param kind what stands there
 * @param within the named template that it belongs to; empty for the file's own text
 */
record Mark(Template template, int start, int end, Kind kind, String within) {
  /** What a mark stands before. */
  enum Kind {
    /** A file as a whole. */
    FILE,
    /** Text that is written as it stands. */
    LITERAL,
    /** An action that writes a value. */
    VALUE,
    /** An action that writes what a named template holds. */
    INCLUDE
  }

  /** Whether two marks stand in the same named template, or in the same file's own text. */
  boolean isBeside(Mark other) {
    return template == other.template && within.equals(other.within);
  }
}
