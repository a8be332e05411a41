package dev.breakwater.sources.helm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rendered text, and the marks that stood in it, each before the character at its offset. */
final class MarkedText {
  private final String text;
  private final int[] offsets;
  private final Mark[] marks;
  private final int[] lineStarts;

  private MarkedText(String text, int[] offsets, Mark[] marks) {
    this.text = text;
    this.offsets = offsets;
    this.marks = marks;
    this.lineStarts = Template.lineStarts(text);
  }

  /** Collects marks in the order of the text. */
  static final class Builder {
    private int[] offsets = new int[64];
    private final List<Mark> marks = new ArrayList<>();

    void add(int offset, Mark mark) {
      if (marks.size() == offsets.length) {
        offsets = Arrays.copyOf(offsets, 2 * offsets.length);
      }
      offsets[marks.size()] = offset;
      marks.add(mark);
    }

    MarkedText build(String text) {
      return new MarkedText(text, Arrays.copyOf(offsets, marks.size()), marks.toArray(Mark[]::new));
    }
  }

  String text() {
    return text;
  }

  /** The template whose rendering this is; null where the text has lost its first mark. */
  @Nullable Template template() {
    return marks.length == 0 ? null : marks[0].template();
  }

  /**
   * What wrote a character.
   *
   * @param mark the literal text or action
   * @param index where in the template's text
   */
  record Source(Mark mark, int index) {}

  /**
   * What wrote the character at an offset, as people see it: a line belongs to the template, or to
   * the named template, that wrote its first character, and values in it to the actions there.
   */
  @Nullable Source at(int offset) {
    int at = last(offset);
    if (at < 0) {
      return null;
    }
    int line = lineStart(offset);
    int first = line;
    while (first < offset && isBlank(text.charAt(first))) {
      first++;
    }
    int owner = caller(last(first));
    int own = caller(at);
    // A value that is written within a line is that of the line's own action.
    for (int i = own; i > owner; i--) {
      if (marks[i].isBeside(marks[owner])) {
        return source(i, offset);
      }
    }
    return own <= owner ? source(own, offset) : source(owner, offset);
  }

  private Source source(int i, int offset) {
    Mark mark = marks[i];
    int into = mark.kind() == Mark.Kind.LITERAL ? Math.max(0, offset - offsets[i]) : 0;
    return new Source(mark, Math.min(mark.start() + into, mark.end()));
  }

  /**
   * The mark that stands for another: where a named template does nothing but write a value, what
   * people wrote is the action that includes it.
   */
  private int caller(int at) {
    int i = at;
    while (i > 0
        && marks[i].kind() != Mark.Kind.LITERAL
        && !marks[i].within().isEmpty()
        && marks[i - 1].kind() == Mark.Kind.INCLUDE
        && isBlank(offsets[i - 1], offsets[i])) {
      i--;
    }
    return i;
  }

  /** The last mark at or before an offset; -1 where there is none. */
  private int last(int offset) {
    int found = Arrays.binarySearch(offsets, offset);
    if (found < 0) {
      return -found - 2;
    }
    while (found + 1 < offsets.length && offsets[found + 1] == offset) {
      found++;
    }
    return found;
  }

  private int lineStart(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return lineStarts[found >= 0 ? found : -found - 2];
  }

  private boolean isBlank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isBlank(text.charAt(i)) && !Template.isLineBreak(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
