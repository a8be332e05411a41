package dev.breakwater.sources.text;

/**
 * Finds where the documents of a YAML stream begin and end: at lines that begin with {@code ---} or
 * {@code ...}, followed by white space or the end of the line. YAML takes such a line for a marker
 * even inside a block scalar, so none needs to be understood. Comments and directives before a
 * {@code ---} belong to its document.
 *
 * <p>The text is UTF-8, of which only ASCII is looked at. Lines end at LF, CR or CRLF. The text may
 * come in pieces: see {@link #advance}.
 */
public final class DocumentScanner {
  /** Beyond this, a line that begins with {@code ...} is looked at no further. */
  private static final int LONGEST_MARKER = 4096;

  private byte[] bytes;
  private int limit;
  private boolean last;

  /** Where the line to look at next begins. */
  private int at;

  private int line;
  private boolean midLine;
  private int documentStart;
  private int documentLine;

  /** Nothing but comments, blank lines and directives so far, so that a {@code ---} joins them. */
  private boolean preamble = true;

  private boolean content;
  private int openContent;
  private int openContentLine;

  private int start;
  private int end;
  private int firstLine;
  private boolean blank;
  private int contentStart;
  private int contentLine;

  /** Scans a whole text, which begins at a 1-based line of its file. */
  public DocumentScanner(byte[] bytes, int from, int limit, int firstLine) {
    this(bytes, from, firstLine);
    this.limit = limit;
    this.last = true;
  }

  /** Scans a text of which nothing has come yet. */
  DocumentScanner(byte[] bytes, int from, int firstLine) {
    this.bytes = bytes;
    this.at = from;
    this.documentStart = from;
    this.limit = from;
    this.line = firstLine;
    this.documentLine = firstLine;
  }

  /** Where the document found begins: an index into the text. */
  public int start() {
    return start;
  }

  /** Where the document found ends, exclusive. */
  public int end() {
    return end;
  }

  /** The 1-based line at which the document found begins. */
  public int firstLine() {
    return firstLine;
  }

  /** Whether the document found holds nothing but comments. */
  public boolean isBlank() {
    return blank;
  }

  /**
   * Where the first line of the document found begins that is neither comment nor directive nor a
   * {@code ---} alone; means nothing where it is blank.
   */
  public int contentStart() {
    return contentStart;
  }

  /** The 1-based line that begins at {@link #contentStart}. */
  public int contentLine() {
    return contentLine;
  }

  /**
   * Finds the next document; false where there is none, or where it does not end within the text
   * that has come. Going on with more text looks at no line twice.
   */
  public boolean advance() {
    while (at < limit) {
      int lineEnd = at;
      while (lineEnd < limit && bytes[lineEnd] != '\n' && bytes[lineEnd] != '\r') {
        lineEnd++;
      }
      int next = lineEnd + 1;
      if (lineEnd + 1 >= limit && !last && (lineEnd >= limit || bytes[lineEnd] == '\r')) {
        if (midLine) {
          at = lineEnd;
        }
        return false;
      }
      if (lineEnd >= limit) {
        next = limit;
      } else if (bytes[lineEnd] == '\r' && next < limit && bytes[next] == '\n') {
        next++;
      }
      int lineStart = at;
      int lineNumber = line;
      at = next;
      line++;
      if (midLine) {
        midLine = false;
      } else if (isMarker(lineStart, lineEnd, '-')) {
        boolean joins = preamble;
        if (!joins) {
          found(lineStart);
          documentStart = lineStart;
          documentLine = lineNumber;
        }
        preamble = false;
        content = false;
        look(holdsContent(lineStart + 3, lineEnd), lineStart, lineNumber);
        if (!joins) {
          return true;
        }
      } else if (isMarker(lineStart, lineEnd, '.')) {
        found(next);
        documentStart = next;
        documentLine = line;
        preamble = true;
        content = false;
        return true;
      } else if (!content) {
        boolean directive = preamble && bytes[lineStart] == '%';
        look(!directive && holdsContent(lineStart, lineEnd), lineStart, lineNumber);
        preamble &= !content;
      }
    }
    if (last && documentStart < limit) {
      found(limit);
      documentStart = limit;
      return true;
    }
    return false;
  }

  private void look(boolean isContent, int lineStart, int lineNumber) {
    if (isContent) {
      content = true;
      openContent = lineStart;
      openContentLine = lineNumber;
    }
  }

  private void found(int documentEnd) {
    start = documentStart;
    end = documentEnd;
    firstLine = documentLine;
    blank = !content;
    contentStart = openContent;
    contentLine = openContentLine;
  }

  private boolean isMarker(int lineStart, int lineEnd, char c) {
    return bytes[lineStart] == c
        && lineStart + 2 < lineEnd
        && bytes[lineStart + 1] == c
        && bytes[lineStart + 2] == c
        && (lineStart + 3 == lineEnd
            || bytes[lineStart + 3] == ' '
            || bytes[lineStart + 3] == '\t');
  }

  private boolean holdsContent(int from, int lineEnd) {
    int i = from;
    while (i < lineEnd && (bytes[i] == ' ' || bytes[i] == '\t')) {
      i++;
    }
    return i < lineEnd && bytes[i] != '#';
  }

  /** Where the document begins whose end has not been found. */
  int openStart() {
    return documentStart;
  }

  /** Whether what has come of the open document is longer than a limit for certain. */
  boolean isOpenBeyond(int bytesAllowed) {
    // The last line may be incomplete, and turn out to be the marker that ends the document.
    return at - documentStart > bytesAllowed
        || limit - documentStart - LONGEST_MARKER > bytesAllowed;
  }

  int openLine() {
    return documentLine;
  }

  /** The text has moved so far towards the front of another buffer, or has become longer. */
  void moved(byte[] buffer, int by, int newLimit, boolean isLast) {
    bytes = buffer;
    at -= by;
    documentStart -= by;
    openContent -= by;
    limit = newLimit;
    last = isLast;
  }

  /**
   * Lets go of what has come of the open document; true where that has ended with it, otherwise its
   * rest will be found as a document.
   */
  boolean discardOpen() {
    int come = limit - at;
    boolean marker = come > 3 && !midLine && isMarker(at, limit, '-');
    boolean ended = marker && !preamble;
    if (ended) {
      preamble = true;
      content = false;
    } else if (come > LONGEST_MARKER && !marker) {
      // Of a shorter line too little has come to know that it is no marker.
      if (!midLine && holdsContent(at, limit) && !(preamble && bytes[at] == '%')) {
        preamble = false;
        content = true;
      }
      at = limit - (bytes[limit - 1] == '\r' ? 1 : 0);
      midLine = true;
    }
    documentStart = at;
    documentLine = line;
    return ended;
  }
}
