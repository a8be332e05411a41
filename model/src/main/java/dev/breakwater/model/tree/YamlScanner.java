package dev.breakwater.model.tree;

import java.util.Arrays;

/**
 * Turns the text of a document into tokens as libyaml does, whose YAML 1.1 Kubernetes reads with.
 * Tokens are ranges in parallel arrays; the parser looks at the first and drops it.
 */
final class YamlScanner {
  private final StringCache strings;
  private final YamlText in = new YamlText();
  private final YamlScalarScanner scalars = new YamlScalarScanner(in);
  private final YamlTagScanner tags = new YamlTagScanner(in);

  private final YamlTokenQueue queue = new YamlTokenQueue();
  private final SimpleKeys keys = new SimpleKeys(in, queue);

  private int flowLevel;
  private boolean keyAllowed;
  private int indent;
  private int[] indents = new int[16];
  private int indentCount;
  private boolean ended;

  YamlScanner(StringCache strings) {
    this.strings = strings;
  }

  void open(String text, int firstLine) throws MalformedDocumentException {
    in.open(text, firstLine);
    tags.reset();
    queue.clear();
    flowLevel = 0;
    keys.forget(0);
    keyAllowed = true;
    indent = -1;
    indentCount = 0;
    ended = false;
  }

  /** The type of the first token. */
  int peek() throws MalformedDocumentException {
    while (queue.isEmpty() || keys.mayBeFirst(flowLevel)) {
      fetch();
    }
    return queue.types[queue.head];
  }

  /** Drops the first token, which has been peeked at. */
  void skip() {
    queue.drop();
  }

  long start() {
    return queue.starts[queue.head];
  }

  long end() {
    return queue.ends[queue.head];
  }

  /** The name of an anchor, alias or tag, the content of a scalar. */
  String text() {
    String text = queue.texts[queue.head];
    return text == null ? "" : text;
  }

  Scalar.Style style() {
    return queue.styles[queue.head];
  }

  private void fetch() throws MalformedDocumentException {
    if (ended) {
      throw new MalformedDocumentException("unexpected end of the document", in.position());
    }
    toNextToken();
    unrollIndent(in.column());
    char[] chars = in.chars;
    int at = in.at;
    char c = chars[at];
    if (in.atEnd()) {
      fetchStreamEnd();
      return;
    }
    if (at == in.lineStart) {
      if (c == '%') {
        fetchDirective();
        return;
      }
      if (in.isDocumentMarker(at)) {
        fetchDocumentMarker(c == '-' ? YamlToken.DOCUMENT_START : YamlToken.DOCUMENT_END);
        return;
      }
    }
    boolean flow = flowLevel > 0;
    switch (c) {
      case '[' -> fetchFlowStart(YamlToken.FLOW_SEQUENCE_START);
      case '{' -> fetchFlowStart(YamlToken.FLOW_MAPPING_START);
      case ']' -> fetchFlowEnd(YamlToken.FLOW_SEQUENCE_END);
      case '}' -> fetchFlowEnd(YamlToken.FLOW_MAPPING_END);
      case ',' -> {
        keys.remove(flowLevel);
        keyAllowed = true;
        fetchIndicator(YamlToken.FLOW_ENTRY);
      }
      case '-' -> {
        if (YamlText.isSpaceOrEnd(chars[at + 1])) {
          fetchBlockEntry();
        } else {
          fetchPlain();
        }
      }
      case '?' -> {
        if (flow || YamlText.isSpaceOrEnd(chars[at + 1])) {
          fetchKey();
        } else {
          fetchPlain();
        }
      }
      case ':' -> {
        if (flow || YamlText.isSpaceOrEnd(chars[at + 1])) {
          fetchValue();
        } else {
          fetchPlain();
        }
      }
      case '*' -> fetchName(YamlToken.ALIAS);
      case '&' -> fetchName(YamlToken.ANCHOR);
      case '!' -> {
        saveKey();
        keyAllowed = false;
        long start = in.position();
        queue.append(YamlToken.TAG, start, start, strings.shared(tags.tag()));
      }
      case '|', '>' -> {
        if (flow) {
          throw malformed("a block scalar cannot stand in [] or {}");
        }
        fetchBlockScalar(c == '|');
      }
      case '\'', '"' -> fetchQuoted(c);
      case '#', '%', '@', '`', '\t' ->
          throw malformed(
              c == '\t' ? "a tab cannot begin a value" : "a value cannot begin with " + c);
      default -> fetchPlain();
    }
  }

  private void toNextToken() throws MalformedDocumentException {
    while (true) {
      if (in.isStrayByteOrderMark()) {
        throw malformed("a byte order mark stands inside the document");
      }
      boolean tabs = flowLevel > 0 || !keyAllowed;
      while (in.chars[in.at] == ' ' || tabs && in.chars[in.at] == '\t') {
        in.at++;
      }
      in.skipComment();
      if (!YamlText.isBreak(in.chars[in.at])) {
        return;
      }
      in.skipBreak();
      if (flowLevel == 0) {
        keyAllowed = true;
      }
    }
  }

  private void saveKey() throws MalformedDocumentException {
    if (keyAllowed) {
      keys.save(flowLevel, flowLevel == 0 && indent == in.column());
    }
  }

  /** Opens a block collection at a column that is deeper than the indentation. */
  private void rollIndent(int column, int number, int type, long position) {
    if (flowLevel > 0 || indent >= column) {
      return;
    }
    if (indentCount == indents.length) {
      indents = Arrays.copyOf(indents, 2 * indentCount);
    }
    indents[indentCount++] = indent;
    indent = column;
    queue.insert(number, type, position);
  }

  private void unrollIndent(int column) {
    if (flowLevel > 0) {
      return;
    }
    while (indent > column) {
      queue.append(YamlToken.BLOCK_END, in.position(), in.position(), null);
      indent = indents[--indentCount];
    }
  }

  private void fetchStreamEnd() throws MalformedDocumentException {
    unrollIndent(-1);
    keys.remove(flowLevel);
    ended = true;
    queue.append(YamlToken.STREAM_END, in.position(), in.position(), null);
  }

  private void fetchDirective() throws MalformedDocumentException {
    unrollIndent(-1);
    keys.remove(flowLevel);
    keyAllowed = false;
    long start = in.position();
    tags.directive();
    queue.append(YamlToken.DIRECTIVE, start, start, null);
  }

  private void fetchDocumentMarker(int type) throws MalformedDocumentException {
    unrollIndent(-1);
    keys.remove(flowLevel);
    keyAllowed = false;
    long start = in.position();
    in.at += 3;
    queue.append(type, start, in.position(), null);
  }

  private void fetchIndicator(int type) {
    long start = in.position();
    in.at++;
    queue.append(type, start, in.position(), null);
  }

  private void fetchFlowStart(int type) throws MalformedDocumentException {
    saveKey();
    flowLevel++;
    keys.forget(flowLevel);
    keyAllowed = true;
    fetchIndicator(type);
  }

  private void fetchFlowEnd(int type) throws MalformedDocumentException {
    keys.remove(flowLevel);
    if (flowLevel > 0) {
      flowLevel--;
    }
    keyAllowed = false;
    fetchIndicator(type);
  }

  private void fetchBlockEntry() throws MalformedDocumentException {
    if (flowLevel == 0) {
      if (!keyAllowed) {
        throw malformed("a list item cannot stand here");
      }
      rollIndent(in.column(), queue.nextNumber(), YamlToken.BLOCK_SEQUENCE_START, in.position());
    }
    keys.remove(flowLevel);
    keyAllowed = true;
    fetchIndicator(YamlToken.BLOCK_ENTRY);
  }

  private void fetchKey() throws MalformedDocumentException {
    if (flowLevel == 0) {
      if (!keyAllowed) {
        throw malformed("a key cannot stand here");
      }
      rollIndent(in.column(), queue.nextNumber(), YamlToken.BLOCK_MAPPING_START, in.position());
    }
    keys.remove(flowLevel);
    keyAllowed = flowLevel == 0;
    fetchIndicator(YamlToken.KEY);
  }

  private void fetchValue() throws MalformedDocumentException {
    int level = flowLevel;
    if (keys.isPossible(level)) {
      int token = keys.token(level);
      long position = keys.position(level);
      queue.insert(token, YamlToken.KEY, position);
      rollIndent(keys.column(level), token, YamlToken.BLOCK_MAPPING_START, position);
      keys.forget(level);
      keyAllowed = false;
    } else {
      if (level == 0) {
        if (!keyAllowed) {
          throw malformed("a ':' cannot stand here; text that holds ': ' needs quotes");
        }
        rollIndent(in.column(), queue.nextNumber(), YamlToken.BLOCK_MAPPING_START, in.position());
      }
      keyAllowed = level == 0;
    }
    fetchIndicator(YamlToken.VALUE);
  }

  private void fetchName(int type) throws MalformedDocumentException {
    saveKey();
    keyAllowed = false;
    long start = in.position();
    in.at++;
    String name = tags.word();
    char next = in.chars[in.at];
    if (name.isEmpty() || !YamlText.isSpaceOrEnd(next) && "?:,]}%@`".indexOf(next) < 0) {
      throw malformed("the name of an anchor is made of letters, digits, '-' and '_'");
    }
    queue.append(type, start, in.position(), name);
  }

  private void fetchPlain() throws MalformedDocumentException {
    saveKey();
    keyAllowed = false;
    long start = in.position();
    scalars.plain(indent + 1, flowLevel > 0);
    appendScalar(start, Scalar.Style.PLAIN);
    if (scalars.passedLine) {
      keyAllowed = true;
    }
  }

  private void fetchQuoted(char quote) throws MalformedDocumentException {
    saveKey();
    keyAllowed = false;
    long start = in.position();
    scalars.quoted(quote);
    appendScalar(start, quote == '"' ? Scalar.Style.DOUBLE_QUOTED : Scalar.Style.SINGLE_QUOTED);
  }

  private void fetchBlockScalar(boolean literal) throws MalformedDocumentException {
    keys.remove(flowLevel);
    keyAllowed = true;
    long start = in.position();
    scalars.block(literal, indent);
    appendScalar(start, literal ? Scalar.Style.LITERAL : Scalar.Style.FOLDED);
  }

  private void appendScalar(long start, Scalar.Style style) {
    queue.appendScalar(style, start, scalars.endPosition, scalars.content(strings));
  }

  private MalformedDocumentException malformed(String cause) {
    return new MalformedDocumentException(cause, in.position());
  }
}
