package dev.breakwater.sources;

import dev.breakwater.model.tree.SourceText;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The text of a document, by the lines of its file. Lines are found when the first is asked for,
 * and the last one is kept, since findings in JSON often share one long line.
 */
final class DocumentText implements SourceText {
  private final String text;
  private final int firstLine;
  private int @Nullable [] starts;
  private int lines;
  private int lastLine;
  private @Nullable String last;

  /**
   * Looks at nothing yet.
   *
   * @param firstLine the 1-based line of the file at which the text begins
   */
  DocumentText(String text, int firstLine) {
    this.text = text;
    this.firstLine = firstLine;
  }

  @Override
  public @Nullable String line(int line) {
    int[] index = starts == null ? index() : starts;
    int at = line - firstLine;
    if (at < 0 || at >= lines) {
      return null;
    }
    if (last == null || lastLine != line) {
      int end = at + 1 < lines ? index[at + 1] : text.length();
      while (end > index[at] && isLineEnd(text.charAt(end - 1))) {
        end--;
      }
      last = text.substring(index[at], end);
      lastLine = line;
    }
    return last;
  }

  private int[] index() {
    int[] index = new int[64];
    lines = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean crlf = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (isLineEnd(c) && !crlf) {
        if (lines == index.length) {
          index = Arrays.copyOf(index, 2 * lines);
        }
        index[lines++] = i + 1;
      }
    }
    starts = index;
    return index;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
