package dev.breakwater.model.tree;

/**
 * Scans scalars as libyaml does, whose YAML 1.1 Kubernetes reads with. The content goes to {@link
 * #text}, or stays a range of the input where it stands there as it is.
 */
final class YamlScalarScanner {
  private final YamlText in;
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder breaks = new StringBuilder();
  private boolean copied;
  private int start;
  private int end;

  /** Where the scalar ends, packed as {@link Position}. */
  long endPosition;

  /** Whether the cursor went on to another line after a plain scalar, so that a key may follow. */
  boolean passedLine;

  YamlScalarScanner(YamlText in) {
    this.in = in;
  }

  /** The content of the last scalar. */
  String content(StringCache strings) {
    return copied ? strings.shared(text.toString()) : strings.shared(in.chars, start, end - start);
  }

  void plain(int indent, boolean flow) throws MalformedDocumentException {
    char[] chars = in.chars;
    begin(in.at);
    char firstBreak = 0;
    passedLine = false;
    int p = in.at;
    while (true) {
      if (chars[p] == '#' || in.isDocumentMarker(p)) {
        break;
      }
      int run = p;
      char c = chars[p];
      while (!YamlText.isSpaceOrEnd(c)
          && !(c == ':' && YamlText.isSpaceOrEnd(chars[p + 1]))
          && !(flow && isFlowIndicator(c))) {
        c = chars[++p];
      }
      if (p > run) {
        if (passedLine) {
          copy();
          join(firstBreak);
          passedLine = false;
        } else if (copied) {
          text.append(chars, end, run - end);
        }
        if (copied) {
          text.append(chars, run, p - run);
        }
        end = p;
        endPosition = in.position(p);
      }
      if (!YamlText.isBlank(c) && !YamlText.isBreak(c)) {
        break;
      }
      while (true) {
        if (c == ' ' || c == '\t') {
          if (c == '\t' && passedLine && p - in.lineStart < indent) {
            in.at = p;
            throw malformed("a tab is used for indentation");
          }
          p++;
        } else if (YamlText.isBreak(c)) {
          in.at = p;
          char lineBreak = in.skipBreak();
          p = in.at;
          if (passedLine) {
            breaks.append(lineBreak);
          } else {
            firstBreak = lineBreak;
            passedLine = true;
          }
        } else {
          break;
        }
        c = chars[p];
      }
      if (!flow && p - in.lineStart < indent) {
        break;
      }
    }
    in.at = p;
    breaks.setLength(0);
  }

  private static boolean isFlowIndicator(char c) {
    return c == ',' || c == '[' || c == ']' || c == '{' || c == '}' || c == '?';
  }

  void quoted(char quote) throws MalformedDocumentException {
    long opened = in.position();
    char[] chars = in.chars;
    begin(++in.at);
    while (true) {
      if (in.isDocumentMarker(in.at)) {
        throw malformed("found a document marker inside a quoted text");
      }
      if (in.atEnd()) {
        throw new MalformedDocumentException("a quote is not closed", opened);
      }
      boolean passed = false;
      int p = in.at;
      for (char c = chars[p]; !YamlText.isSpaceOrEnd(c); c = chars[p]) {
        if (c == quote) {
          if (quote == '"' || chars[p + 1] != '\'') {
            break;
          }
          copy(p);
          text.append('\'');
          p += 2;
        } else if (c == '\\' && quote == '"') {
          copy(p);
          in.at = p;
          if (YamlText.isBreak(chars[p + 1])) {
            in.at++;
            in.skipBreak();
            p = in.at;
            passed = true;
            break;
          }
          escape();
          p = in.at;
        } else {
          if (copied) {
            text.append(c);
          }
          p++;
        }
      }
      in.at = p;
      if (chars[p] == quote) {
        if (!copied) {
          end = p;
        }
        in.at++;
        endPosition = in.position();
        return;
      }
      blanks(passed);
    }
  }

  /** Folds the blanks and line breaks at the cursor, inside quotes. */
  private void blanks(boolean afterEscapedBreak) {
    boolean passed = afterEscapedBreak;
    char firstBreak = 0;
    int from = in.at;
    while (!in.atEnd() && YamlText.isSpaceOrEnd(in.chars[in.at])) {
      if (YamlText.isBlank(in.chars[in.at])) {
        in.at++;
      } else {
        copy(from);
        char lineBreak = in.skipBreak();
        if (passed) {
          breaks.append(lineBreak);
        } else {
          firstBreak = lineBreak;
          passed = true;
        }
      }
    }
    if (passed) {
      join(firstBreak);
    } else if (copied) {
      text.append(in.chars, from, in.at - from);
    }
  }

  private void escape() throws MalformedDocumentException {
    char code = in.chars[in.at + 1];
    int digits =
        switch (code) {
          case 'x' -> 2;
          case 'u' -> 4;
          case 'U' -> 8;
          default -> 0;
        };
    if (digits == 0) {
      text.append(escaped(code));
      in.at += 2;
      return;
    }
    long point = 0;
    for (int i = 0; i < digits; i++) {
      char c = in.chars[in.at + 2 + i];
      int digit = c < 0x80 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        throw malformed("an escape lacks hexadecimal digits");
      }
      point = point << 4 | digit;
    }
    if (point > Character.MAX_CODE_POINT || point >= 0xD800 && point <= 0xDFFF) {
      throw malformed("an escape names no Unicode character");
    }
    text.appendCodePoint((int) point);
    in.at += 2 + digits;
  }

  private char escaped(char code) throws MalformedDocumentException {
    return switch (code) {
      case '0' -> '\0';
      case 'a' -> '\u0007';
      case 'b' -> '\b';
      case 't', '\t' -> '\t';
      case 'n' -> '\n';
      case 'v' -> '\u000B';
      case 'f' -> '\f';
      case 'r' -> '\r';
      case 'e' -> '\u001B';
      case ' ', '"', '\'', '\\' -> code;
      case 'N' -> '\u0085';
      case '_' -> '\u00A0';
      case 'L' -> '\u2028';
      case 'P' -> '\u2029';
      default -> throw malformed("unknown escape \\" + code);
    };
  }

  /** Scans a block scalar whose parent is indented by so much, -1 at the root. */
  void block(boolean literal, int parentIndent) throws MalformedDocumentException {
    begin(in.at);
    copied = true;
    in.at++;
    int chomping = chomping();
    int increment = 0;
    char c = in.chars[in.at];
    if (c >= '0' && c <= '9') {
      if (c == '0') {
        throw malformed("an indentation indicator cannot be 0");
      }
      increment = c - '0';
      in.at++;
      if (chomping == 0) {
        chomping = chomping();
      }
    }
    in.skipBlanks();
    in.skipComment();
    if (!YamlText.isBreakOrEnd(in.chars[in.at])) {
      throw malformed("unexpected text after | or >");
    }
    if (!in.atEnd()) {
      in.skipBreak();
    }
    int indent = increment == 0 ? 0 : Math.max(parentIndent, 0) + increment;
    indent = blockBreaks(indent, parentIndent);
    char lineBreak = 0;
    boolean leadingBlank = false;
    while (in.column() == indent && !in.atEnd()) {
      boolean blank = YamlText.isBlank(in.chars[in.at]);
      if (!literal && !leadingBlank && !blank && lineBreak == '\n') {
        if (breaks.isEmpty()) {
          text.append(' ');
        }
      } else if (lineBreak != 0) {
        text.append(lineBreak);
      }
      lineBreak = 0;
      text.append(breaks);
      breaks.setLength(0);
      leadingBlank = blank;
      int from = in.at;
      while (!YamlText.isBreakOrEnd(in.chars[in.at])) {
        in.at++;
      }
      text.append(in.chars, from, in.at - from);
      if (!in.atEnd()) {
        lineBreak = in.skipBreak();
      }
      indent = blockBreaks(indent, parentIndent);
    }
    if (chomping >= 0 && lineBreak != 0) {
      text.append(lineBreak);
    }
    if (chomping > 0) {
      text.append(breaks);
    }
    breaks.setLength(0);
  }

  private int chomping() {
    char c = in.chars[in.at];
    if (c != '+' && c != '-') {
      return 0;
    }
    in.at++;
    return c == '+' ? 1 : -1;
  }

  /** Steps over empty lines and indentation; the indentation, found out where it was 0. */
  private int blockBreaks(int indent, int parentIndent) throws MalformedDocumentException {
    endPosition = in.position();
    int widest = 0;
    while (true) {
      while ((indent == 0 || in.column() < indent) && in.chars[in.at] == ' ') {
        in.at++;
      }
      widest = Math.max(widest, in.column());
      char c = in.chars[in.at];
      if (c == '\t' && (indent == 0 || in.column() < indent)) {
        throw malformed("a tab is used for indentation");
      }
      if (!YamlText.isBreak(c)) {
        break;
      }
      breaks.append(in.skipBreak());
      endPosition = in.position();
    }
    return indent == 0 ? Math.max(widest, Math.max(parentIndent + 1, 1)) : indent;
  }

  private void begin(int from) {
    copied = false;
    text.setLength(0);
    breaks.setLength(0);
    start = from;
    end = from;
  }

  /** From here on the content differs from the input; what it was up to the end stays. */
  private void copy() {
    copy(end);
  }

  private void copy(int upTo) {
    if (!copied) {
      copied = true;
      text.append(in.chars, start, upTo - start);
    }
  }

  /** Appends what the line breaks between two lines come to. */
  private void join(char firstBreak) {
    if (firstBreak == '\n' && breaks.isEmpty()) {
      text.append(' ');
    } else if (firstBreak != '\n' && firstBreak != 0) {
      text.append(firstBreak);
    }
    text.append(breaks);
    breaks.setLength(0);
  }

  private MalformedDocumentException malformed(String cause) {
    return new MalformedDocumentException(cause, in.position());
  }
}
