package dev.breakwater.sources.helm;

import java.util.Arrays;

/**
 * Where the characters of a text stand in another that is nearly the same. The marks of a chart
 * change what it computes from its own text (a checksum), and nothing makes random values equal
 * twice: such lines are matched by their neighbours.
 */
final class Alignment {
  /** Beyond this many pairs, what differs is matched line by line from its beginning. */
  private static final long MOST_PAIRS = 4_000_000;

  private final String from;
  private final String to;
  private final boolean same;
  private int[] fromStarts = {};
  private int[] toStarts = {};

  /** For each line of the one text the line of the other; below 0 where there is none. */
  private int[] lines = {};

  Alignment(String from, String to) {
    this.from = from;
    this.to = to;
    this.same = from.equals(to);
    if (!same) {
      align();
    }
  }

  /** Whether the texts are equal. */
  boolean isExact() {
    return same;
  }

  /** The offset in the other text of what stands at an offset in the one. */
  int offset(int at) {
    if (same) {
      return at;
    }
    int found = Arrays.binarySearch(fromStarts, at);
    int line = found >= 0 ? found : -found - 2;
    int other = lines[line];
    if (other < 0) {
      // The nearest line above that has a counterpart, else the first of the file.
      int above = line;
      while (above > 0 && lines[above] < 0) {
        above--;
      }
      return lines[above] < 0 ? 0 : firstOf(toStarts[lines[above]]);
    }
    int column = at - fromStarts[line];
    String mine = line(from, fromStarts, line);
    String theirs = line(to, toStarts, other);
    if (mine.equals(theirs)) {
      return toStarts[other] + column;
    }
    int equal = 0;
    int shorter = Math.min(mine.length(), theirs.length());
    while (equal < shorter && mine.charAt(equal) == theirs.charAt(equal)) {
      equal++;
    }
    int equalAtEnd = 0;
    while (equalAtEnd < shorter - equal
        && mine.charAt(mine.length() - 1 - equalAtEnd)
            == theirs.charAt(theirs.length() - 1 - equalAtEnd)) {
      equalAtEnd++;
    }
    if (column < equal) {
      return toStarts[other] + column;
    }
    return column >= mine.length() - equalAtEnd
        ? toStarts[other] + theirs.length() - (mine.length() - column)
        : toStarts[other] + Math.min(equal, Math.max(0, theirs.length() - 1));
  }

  private int firstOf(int lineStart) {
    int at = lineStart;
    while (at < to.length() && to.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  private void align() {
    fromStarts = Template.lineStarts(from);
    toStarts = Template.lineStarts(to);
    int n = fromStarts.length;
    int m = toStarts.length;
    lines = new int[n];
    Arrays.fill(lines, -1);
    int head = 0;
    while (head < Math.min(n, m) && equal(head, head)) {
      lines[head] = head;
      head++;
    }
    int tail = 0;
    while (tail < Math.min(n, m) - head && equal(n - 1 - tail, m - 1 - tail)) {
      lines[n - 1 - tail] = m - 1 - tail;
      tail++;
    }
    between(head, n - tail, head, m - tail);
    pair(n, m);
  }

  /** The longest common sequence of lines, of those that differ in the middle. */
  private void between(int a, int aEnd, int b, int bEnd) {
    int n = aEnd - a;
    int m = bEnd - b;
    if (n == 0 || m == 0 || n == m && n == 1 || (long) n * m > MOST_PAIRS) {
      return;
    }
    int[][] length = new int[n + 1][m + 1];
    for (int i = n - 1; i >= 0; i--) {
      for (int j = m - 1; j >= 0; j--) {
        length[i][j] =
            equal(a + i, b + j)
                ? length[i + 1][j + 1] + 1
                : Math.max(length[i + 1][j], length[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < n && j < m) {
      if (equal(a + i, b + j)) {
        lines[a + i++] = b + j++;
      } else if (length[i + 1][j] >= length[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
  }

  /** Lines without an equal one are matched in order, between neighbours that have one. */
  private void pair(int n, int m) {
    int next = 0;
    for (int i = 0; i < n; i++) {
      if (lines[i] >= 0) {
        next = lines[i] + 1;
        continue;
      }
      int end = i;
      while (end < n && lines[end] < 0) {
        end++;
      }
      int limit = end < n ? lines[end] : m;
      while (i < end && next < limit) {
        lines[i++] = next++;
      }
      i = end - 1;
    }
  }

  private boolean equal(int i, int j) {
    return line(from, fromStarts, i).equals(line(to, toStarts, j));
  }

  private static String line(String text, int[] starts, int line) {
    int end = line + 1 < starts.length ? starts[line + 1] : text.length();
    while (end > starts[line] && Template.isLineBreak(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(starts[line], end);
  }
}
