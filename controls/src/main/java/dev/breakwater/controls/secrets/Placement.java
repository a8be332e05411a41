package dev.breakwater.controls.secrets;

import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.model.tree.Position;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.SourceText;

/**
 * Where a part of a scalar stands in its file. Known for block scalars and for scalars that are
 * written on one line as they read; for others, the field is shown without its value.
 */
public final class Placement {
  private Placement() {}

  /**
   * The trail of a scalar, shown by a part of its text.
   *
   * @param field the scalar's trail
   * @param start offset in the scalar's text
   * @param end offset where the part ends, on the same line
   */
  public static Trail of(Trail field, Scalar scalar, int start, int end, SourceText source) {
    long at = position(scalar, start, source);
    if (at == Position.NONE) {
      return field.shown(field.start(), field.start());
    }
    return field.shown(at, at + (end - start));
  }

  private static long position(Scalar scalar, int offset, SourceText source) {
    String text = scalar.text();
    int line = Position.line(scalar.start());
    return switch (scalar.style()) {
      case LITERAL -> {
        int before = 0;
        for (int i = 0; i < offset; i++) {
          before += text.charAt(i) == '\n' ? 1 : 0;
        }
        int lineStart = text.lastIndexOf('\n', offset - 1) + 1;
        int newline = text.indexOf('\n', offset);
        int length = (newline < 0 ? text.length() : newline) - lineStart;
        String raw = source.line(line + 1 + before);
        int indent = raw == null ? -1 : raw.length() - length;
        yield raw != null && indent >= 0 && raw.regionMatches(indent, text, lineStart, length)
            ? Position.of(line + 1 + before, indent + offset - lineStart + 1)
            : Position.NONE;
      }
      case PLAIN, SINGLE_QUOTED, DOUBLE_QUOTED -> {
        int quote = scalar.style() == Scalar.Style.PLAIN ? 0 : 1;
        int column = Position.column(scalar.start()) + quote;
        String raw = source.line(line);
        yield raw != null && raw.regionMatches(column - 1, text, 0, offset)
            ? Position.of(line, column + offset)
            : Position.NONE;
      }
      case FOLDED -> Position.NONE;
    };
  }
}
