package dev.breakwater.model.tree;

import java.util.Arrays;

/**
 * Turns the text of a document into tokens as libyaml does, whose YAML 1.1 Kubernetes reads with.
 * Tokens are ranges in parallel arrays; the parser looks at the first and drops it.
 */
final class YamlScanner {
  /** A key without {@code ?} must meet its colon within so many characters, and in its line. */
  private static final int KEY_LENGTH = 1024;

  private final StringCache strings;
  private final YamlText in = new YamlText();
  private final YamlScalarScanner scalars = new YamlScalarScanner(in);
  private final YamlTagScanner tags = new YamlTagScanner(in);

  private final YamlTokenQueue queue = new YamlTokenQueue();

  // For each flow level, the token that may turn out to be a key.
  private boolean[] keyPossible = new boolean[16];
  private boolean[] keyRequired = new boolean[16];
  private int[] keyTokens = new int[16];
  private int[] keyLines = new int[16];
  private int[] keyIndexes = new int[16];
  private int[] keyColumns = new int[16];
  private long[] keyPositions = new long[16];

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
    keyPossible[0] = false;
    keyAllowed = true;
    indent = -1;
    indentCount = 0;
    ended = false;
  }

  /** The type of the first token. */
  int peek() throws MalformedDocumentException {
    while (queue.isEmpty() || mayBeKey()) {
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

  private boolean mayBeKey() throws MalformedDocumentException {
    int level = queue.keyLevels[queue.head] - 1;
    return level >= 0
        && level <= flowLevel
        && keyTokens[level] == queue.dropped
        && isKeyStillPossible(level);
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
        removeKey();
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

  private boolean isKeyStillPossible(int level) throws MalformedDocumentException {
    if (!keyPossible[level]) {
      return false;
    }
    if (keyLines[level] < in.line || in.isBeyond(keyIndexes[level], KEY_LENGTH)) {
      refuseIfRequired(level);
      keyPossible[level] = false;
      return false;
    }
    return true;
  }

  private void refuseIfRequired(int level) throws MalformedDocumentException {
    if (keyRequired[level]) {
      throw new MalformedDocumentException("a key lacks its ':'", keyPositions[level]);
    }
  }

  private void saveKey() throws MalformedDocumentException {
    if (!keyAllowed) {
      return;
    }
    removeKey();
    int level = flowLevel;
    keyPossible[level] = true;
    keyRequired[level] = level == 0 && indent == in.column();
    keyTokens[level] = queue.nextNumber();
    keyLines[level] = in.line;
    keyIndexes[level] = in.at;
    keyColumns[level] = in.column();
    keyPositions[level] = in.position();
    queue.markKey(level);
  }

  private void removeKey() throws MalformedDocumentException {
    if (keyPossible[flowLevel]) {
      refuseIfRequired(flowLevel);
      keyPossible[flowLevel] = false;
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
    removeKey();
    ended = true;
    queue.append(YamlToken.STREAM_END, in.position(), in.position(), null);
  }

  private void fetchDirective() throws MalformedDocumentException {
    unrollIndent(-1);
    removeKey();
    keyAllowed = false;
    long start = in.position();
    tags.directive();
    queue.append(YamlToken.DIRECTIVE, start, start, null);
  }

  private void fetchDocumentMarker(int type) throws MalformedDocumentException {
    unrollIndent(-1);
    removeKey();
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
    if (flowLevel == keyPossible.length) {
      growLevels();
    }
    keyPossible[flowLevel] = false;
    keyAllowed = true;
    fetchIndicator(type);
  }

  private void fetchFlowEnd(int type) throws MalformedDocumentException {
    removeKey();
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
    removeKey();
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
    removeKey();
    keyAllowed = flowLevel == 0;
    fetchIndicator(YamlToken.KEY);
  }

  private void fetchValue() throws MalformedDocumentException {
    int level = flowLevel;
    if (isKeyStillPossible(level)) {
      queue.insert(keyTokens[level], YamlToken.KEY, keyPositions[level]);
      rollIndent(
          keyColumns[level], keyTokens[level], YamlToken.BLOCK_MAPPING_START, keyPositions[level]);
      keyPossible[level] = false;
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
    removeKey();
    keyAllowed = true;
    long start = in.position();
    scalars.block(literal, indent);
    appendScalar(start, literal ? Scalar.Style.LITERAL : Scalar.Style.FOLDED);
  }

  private void appendScalar(long start, Scalar.Style style) {
    queue.appendScalar(style, start, scalars.endPosition, scalars.content(strings));
  }

  private void growLevels() {
    int size = 2 * keyPossible.length;
    keyPossible = Arrays.copyOf(keyPossible, size);
    keyRequired = Arrays.copyOf(keyRequired, size);
    keyTokens = Arrays.copyOf(keyTokens, size);
    keyLines = Arrays.copyOf(keyLines, size);
    keyIndexes = Arrays.copyOf(keyIndexes, size);
    keyColumns = Arrays.copyOf(keyColumns, size);
    keyPositions = Arrays.copyOf(keyPositions, size);
  }

  private MalformedDocumentException malformed(String cause) {
    return new MalformedDocumentException(cause, in.position());
  }
}
