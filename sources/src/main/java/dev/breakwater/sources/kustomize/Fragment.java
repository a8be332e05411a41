package dev.breakwater.sources.kustomize;

import dev.breakwater.model.kube.Provenance.Place;
import dev.breakwater.model.tree.MalformedDocumentException;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Position;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.YamlReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text that wrote parts of objects, and where it stands: a file, or a patch inside a
 * kustomization.
 *
 * @param file the file that holds it
 * @param indent how far its lines are moved to the right in the file
 * @param scalar where it stands if its own lines cannot be told in the file, else {@link
 *     Position#NONE}
 */
record Fragment(SourceFile file, int indent, long scalar) {
  /** No more of a field than this is shown. */
  private static final int MAX_SNIPPET = 160;

  /** A whole file. */
  static Fragment of(SourceFile file) {
    return new Fragment(file, 0, Position.NONE);
  }

  /** A text in a file, with what it says. */
  record Inline(Fragment fragment, Node root) {}

  /** Reads the text that a scalar holds; null where it is no YAML. */
  static @Nullable Inline inline(SourceFile file, Scalar scalar) {
    int first = Position.line(scalar.start());
    String line = null;
    int indent = -1;
    if (scalar.style() == Scalar.Style.LITERAL) {
      String begin = scalar.text().substring(0, Math.max(0, scalar.text().indexOf('\n')));
      String text = begin.isEmpty() ? scalar.text() : begin;
      line = file.line(first + 1);
      indent = line != null && line.endsWith(text) ? line.length() - text.length() : -1;
    }
    try {
      Node root = new YamlReader().read(scalar.text(), indent >= 0 ? first + 1 : 1).root();
      var fragment =
          indent >= 0
              ? new Fragment(file, indent, Position.NONE)
              : new Fragment(file, 0, scalar.start());
      return root == null ? null : new Inline(fragment, root);
    } catch (MalformedDocumentException e) {
      return null;
    }
  }

  /**
   * The place of a part.
   *
   * @param start packed as {@code Position}, in the text itself
   * @param end exclusive; where it is not on the line of the start, the line's end is shown
   */
  Place place(long start, long end) {
    if (scalar != Position.NONE) {
      return new Place(file.shown(), scalar, scalar, null);
    }
    long from = start + indent;
    long to = end + indent;
    return new Place(file.shown(), from, to, snippet(from, to));
  }

  /** The place of a key, with its quotes where it has some. */
  Place placeOfKey(long start, int length) {
    String line = scalar == Position.NONE ? file.line(Position.line(start)) : null;
    int from = Position.column(start) + indent - 1;
    char first = line != null && from >= 0 && from < line.length() ? line.charAt(from) : ' ';
    return place(start, start + length + (first == '"' || first == '\'' ? 2 : 0));
  }

  /** The line up to the end; what stands before the start is kept only where it is blank. */
  private @Nullable String snippet(long start, long end) {
    String line = file.line(Position.line(start));
    int from = Position.column(start) - 1;
    if (line == null || from < 0 || from > line.length()) {
      return null;
    }
    int to = line.length();
    if (Position.line(end) == Position.line(start)) {
      to = Math.min(to, Position.column(end) - 1);
    }
    if (to < line.length() && line.charAt(to) == ':') {
      to++;
    }
    to = Math.max(from, Math.min(to, from + MAX_SNIPPET));
    for (int i = 0; i < from; i++) {
      char c = line.charAt(i);
      if (c != ' ' && c != '-') {
        return line.substring(from, to);
      }
    }
    return line.substring(0, to);
  }

  /** What fragments that are one after the other hold, at most one for each document. */
  static List<Inline> documents(SourceFile file) throws MalformedDocumentException {
    Fragment whole = of(file);
    return file.documents().stream().map(root -> new Inline(whole, root)).toList();
  }
}
