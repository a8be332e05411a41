package dev.breakwater.model.tree;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Turns the text of a document into tokens as libyaml does, whose YAML 1.1 Kubernetes reads with.
 * Tokens are ranges in parallel arrays; the parser looks at the first and drops it.
 */
final class YamlScanner {
  static final int STREAM_END = 1;
  static final int DIRECTIVE = 2;
  static final int DOCUMENT_START = 3;
  static final int DOCUMENT_END = 4;
  static final int BLOCK_SEQUENCE_START = 5;
  static final int BLOCK_MAPPING_START = 6;
  static final int BLOCK_END = 7;
  static final int FLOW_SEQUENCE_START = 8;
  static final int FLOW_SEQUENCE_END = 9;
  static final int FLOW_MAPPING_START = 10;
  static final int FLOW_MAPPING_END = 11;
  static final int BLOCK_ENTRY = 12;
  static final int FLOW_ENTRY = 13;
  static final int KEY = 14;
  static final int VALUE = 15;
  static final int ALIAS = 16;
  static final int ANCHOR = 17;
  static final int TAG = 18;
  static final int SCALAR = 19;

  /** A key without {@code ?} must meet its colon within so many characters, and in its line. */
  private static final int KEY_LENGTH = 1024;

  private final StringCache strings;
  private final YamlText in = new YamlText();
  private final YamlScalarScanner scalars = new YamlScalarScanner(in);
  private final YamlTagScanner tags = new YamlTagScanner(in);

  // Tokens from head to tail.
  private byte[] types = new byte[64];
  private Scalar.Style[] styles = new Scalar.Style[64];
  private long[] starts = new long[64];
  private long[] ends = new long[64];
  private @Nullable String[] texts = new String[64];

  /** For a token that may turn out to be a key: 1 + the flow level at which it stands. */
  private int[] keyLevels = new int[64];

  private int head;
  private int tail;
  private int parsed;

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
    Arrays.fill(keyLevels, 0);
    Arrays.fill(texts, null);
    head = 0;
    tail = 0;
    parsed = 0;
    flowLevel = 0;
    keyPossible[0] = false;
    keyAllowed = true;
    indent = -1;
    indentCount = 0;
    ended = false;
  }

  /** The type of the first token. */
  int peek() throws MalformedDocumentException {
    while (head == tail || mayBeKey()) {
      fetch();
    }
    return types[head];
  }

  /** Drops the first token, which has been peeked at. */
  void skip() {
    keyLevels[head] = 0;
    parsed++;
    if (++head == tail) {
      head = 0;
      tail = 0;
    }
  }

  long start() {
    return starts[head];
  }

  long end() {
    return ends[head];
  }

  /** The name of an anchor, alias or tag, the content of a scalar. */
  String text() {
    String text = texts[head];
    return text == null ? "" : text;
  }

  Scalar.Style style() {
    return styles[head];
  }

  /** Where the cursor stands, packed as {@link Position}. */
  long position() {
    return in.position();
  }

  private boolean mayBeKey() throws MalformedDocumentException {
    int level = keyLevels[head] - 1;
    return level >= 0
        && level <= flowLevel
        && keyTokens[level] == parsed
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
        fetchDocumentMarker(c == '-' ? DOCUMENT_START : DOCUMENT_END);
        return;
      }
    }
    boolean flow = flowLevel > 0;
    switch (c) {
      case '[' -> fetchFlowStart(FLOW_SEQUENCE_START);
      case '{' -> fetchFlowStart(FLOW_MAPPING_START);
      case ']' -> fetchFlowEnd(FLOW_SEQUENCE_END);
      case '}' -> fetchFlowEnd(FLOW_MAPPING_END);
      case ',' -> {
        removeKey();
        keyAllowed = true;
        fetchIndicator(FLOW_ENTRY);
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
      case '*' -> fetchName(ALIAS);
      case '&' -> fetchName(ANCHOR);
      case '!' -> {
        saveKey();
        keyAllowed = false;
        long start = in.position();
        append(TAG, start, start, strings.shared(tags.tag()));
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
    keyTokens[level] = parsed + tail - head;
    keyLines[level] = in.line;
    keyIndexes[level] = in.at;
    keyColumns[level] = in.column();
    keyPositions[level] = in.position();
    room();
    keyLevels[tail] = level + 1;
  }

  private void removeKey() throws MalformedDocumentException {
    if (keyPossible[flowLevel]) {
      refuseIfRequired(flowLevel);
      keyPossible[flowLevel] = false;
    }
  }

  /** Opens a block collection at a column that is deeper than the indentation. */
  private void rollIndent(int column, int before, int type, long position) {
    if (flowLevel > 0 || indent >= column) {
      return;
    }
    if (indentCount == indents.length) {
      indents = Arrays.copyOf(indents, 2 * indentCount);
    }
    indents[indentCount++] = indent;
    indent = column;
    insert(before, type, position);
  }

  private void unrollIndent(int column) {
    if (flowLevel > 0) {
      return;
    }
    while (indent > column) {
      append(BLOCK_END, in.position(), in.position(), null);
      indent = indents[--indentCount];
    }
  }

  private void fetchStreamEnd() throws MalformedDocumentException {
    unrollIndent(-1);
    removeKey();
    ended = true;
    append(STREAM_END, in.position(), in.position(), null);
  }

  private void fetchDirective() throws MalformedDocumentException {
    unrollIndent(-1);
    removeKey();
    keyAllowed = false;
    long start = in.position();
    tags.directive();
    append(DIRECTIVE, start, start, null);
  }

  private void fetchDocumentMarker(int type) throws MalformedDocumentException {
    unrollIndent(-1);
    removeKey();
    keyAllowed = false;
    long start = in.position();
    in.at += 3;
    append(type, start, in.position(), null);
  }

  private void fetchIndicator(int type) {
    long start = in.position();
    in.at++;
    append(type, start, in.position(), null);
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
      rollIndent(in.column(), 0, BLOCK_SEQUENCE_START, in.position());
    }
    removeKey();
    keyAllowed = true;
    fetchIndicator(BLOCK_ENTRY);
  }

  private void fetchKey() throws MalformedDocumentException {
    if (flowLevel == 0) {
      if (!keyAllowed) {
        throw malformed("a key cannot stand here");
      }
      rollIndent(in.column(), 0, BLOCK_MAPPING_START, in.position());
    }
    removeKey();
    keyAllowed = flowLevel == 0;
    fetchIndicator(KEY);
  }

  private void fetchValue() throws MalformedDocumentException {
    int level = flowLevel;
    if (isKeyStillPossible(level)) {
      int before = tail - head - (keyTokens[level] - parsed);
      insert(before, KEY, keyPositions[level]);
      rollIndent(keyColumns[level], before + 1, BLOCK_MAPPING_START, keyPositions[level]);
      keyPossible[level] = false;
      keyAllowed = false;
    } else {
      if (level == 0) {
        if (!keyAllowed) {
          throw malformed("a ':' cannot stand here; text that holds ': ' needs quotes");
        }
        rollIndent(in.column(), 0, BLOCK_MAPPING_START, in.position());
      }
      keyAllowed = level == 0;
    }
    fetchIndicator(VALUE);
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
    append(type, start, in.position(), name);
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
    append(SCALAR, start, scalars.endPosition, scalars.content(strings));
    styles[tail - 1] = style;
  }

  private void append(int type, long start, long end, @Nullable String text) {
    room();
    types[tail] = (byte) type;
    starts[tail] = start;
    ends[tail] = end;
    texts[tail] = text;
    tail++;
  }

  /** Inserts a token before so many of the last ones. */
  private void insert(int before, int type, long position) {
    append(type, position, position, null);
    if (before > 0) {
      int at = tail - 1 - before;
      System.arraycopy(types, at, types, at + 1, before);
      System.arraycopy(styles, at, styles, at + 1, before);
      System.arraycopy(starts, at, starts, at + 1, before);
      System.arraycopy(ends, at, ends, at + 1, before);
      System.arraycopy(texts, at, texts, at + 1, before);
      types[at] = (byte) type;
      starts[at] = position;
      ends[at] = position;
      texts[at] = null;
    }
  }

  /** Makes room for one more token. */
  private void room() {
    if (tail < types.length) {
      return;
    }
    int size = tail - head;
    if (head < types.length / 2) {
      int capacity = 2 * types.length;
      types = Arrays.copyOf(types, capacity);
      styles = Arrays.copyOf(styles, capacity);
      starts = Arrays.copyOf(starts, capacity);
      ends = Arrays.copyOf(ends, capacity);
      texts = Arrays.copyOf(texts, capacity);
      keyLevels = Arrays.copyOf(keyLevels, capacity);
      return;
    }
    System.arraycopy(types, head, types, 0, size);
    System.arraycopy(styles, head, styles, 0, size);
    System.arraycopy(starts, head, starts, 0, size);
    System.arraycopy(ends, head, ends, 0, size);
    System.arraycopy(texts, head, texts, 0, size);
    System.arraycopy(keyLevels, head, keyLevels, 0, size);
    Arrays.fill(keyLevels, size, keyLevels.length, 0);
    head = 0;
    tail = size;
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
