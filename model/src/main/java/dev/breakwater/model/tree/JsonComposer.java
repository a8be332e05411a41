package dev.breakwater.model.tree;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/** Turns the tokens of JSON documents into nodes. */
final class JsonComposer {
  private final JsonParser parser;
  private final StringCache strings;
  private final Entries entries;
  private final int lineOffset;
  private List<Tree.DuplicateKey> duplicates = new ArrayList<>();
  private int depth;
  private @Nullable JsonToken token;

  JsonComposer(JsonParser parser, StringCache strings, Entries entries, int firstLine) {
    this.parser = parser;
    this.strings = strings;
    this.entries = entries;
    this.lineOffset = firstLine - 1;
  }

  /** Steps to the next document; false at the end. */
  boolean hasNext() {
    return next() != null;
  }

  Tree onlyDocument() throws MalformedDocumentException {
    if (!hasNext()) {
      return new Tree(null, List.of());
    }
    Tree tree = tree();
    if (hasNext()) {
      throw malformed("more than one document");
    }
    return tree;
  }

  /** The value at the current token, with the duplicates in it. */
  Tree tree() throws MalformedDocumentException {
    List<Tree.DuplicateKey> outer = duplicates;
    duplicates = new ArrayList<>();
    Node node = node();
    boolean empty = node instanceof Scalar s && s.type() == Scalar.Type.NULL;
    var tree = new Tree(empty ? null : node, duplicates);
    duplicates = outer;
    return tree;
  }

  @Nullable JsonToken token() {
    return token;
  }

  @Nullable JsonToken next() {
    token = parser.nextToken();
    return token;
  }

  /** The name at the current token. */
  String name() {
    return strings.shared(GoStrings.wellFormed(parser.currentName()));
  }

  List<Tree.DuplicateKey> duplicates() {
    return duplicates;
  }

  Entries entries() {
    return entries;
  }

  void open() throws MalformedDocumentException {
    if (++depth > YamlReader.MAX_DEPTH) {
      throw malformed("nested deeper than " + YamlReader.MAX_DEPTH + " levels");
    }
    entries.open();
  }

  /** Puts an entry into the innermost mapping and notes what it overrules. */
  void put(String key, long keyStart, Node value) {
    if (entries.put(key, keyStart, value, Scalar.Type.STRING, true) == Entries.Overruled.SAME_KEY) {
      duplicates.add(new Tree.DuplicateKey(key, entries.overruledStart, keyStart));
    }
  }

  /** Closes the innermost mapping, which ends at the current token. */
  Mapping closeMapping(long start) {
    depth--;
    return entries.closeMapping(start, end());
  }

  /** Closes the innermost sequence, which ends at the current token. */
  Sequence closeSequence(long start) {
    depth--;
    return entries.closeSequence(start, end());
  }

  Node node() throws MalformedDocumentException {
    long start = start();
    JsonToken type = token;
    if (type == null) {
      throw malformed("a value is missing");
    }
    return switch (type) {
      case START_OBJECT -> object(start);
      case START_ARRAY -> array(start);
      case VALUE_STRING ->
          new Scalar(Scalar.Type.STRING, Scalar.Style.DOUBLE_QUOTED, string(), start, end());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(start);
      case VALUE_TRUE -> plain(Scalar.Type.BOOL, "true", start);
      case VALUE_FALSE -> plain(Scalar.Type.BOOL, "false", start);
      case VALUE_NULL -> plain(Scalar.Type.NULL, "null", start);
      default -> throw malformed("unexpected " + type);
    };
  }

  private Mapping object(long start) throws MalformedDocumentException {
    open();
    while (next() != JsonToken.END_OBJECT) {
      long keyStart = start();
      String key = name();
      next();
      put(key, keyStart, node());
    }
    return closeMapping(start);
  }

  private Sequence array(long start) throws MalformedDocumentException {
    open();
    while (next() != JsonToken.END_ARRAY) {
      entries.add(node());
    }
    return closeSequence(start);
  }

  private String string() {
    char[] chars = parser.getStringCharacters();
    int from = parser.getStringOffset();
    return GoStrings.wellFormed(strings.shared(chars, from, parser.getStringLength()));
  }

  private Scalar number(long start) throws MalformedDocumentException {
    String text = string();
    Scalar.Type type = GoNumbers.typeOf(text);
    if (type == Scalar.Type.STRING) {
      throw new MalformedDocumentException("the number is out of range", start);
    }
    String value = type == Scalar.Type.INT ? GoNumbers.integer(text) : GoNumbers.floating(text);
    return plain(type, strings.shared(value), start);
  }

  private Scalar plain(Scalar.Type type, String text, long start) {
    return new Scalar(type, Scalar.Style.PLAIN, text, start, end());
  }

  /** Where the current token begins, packed as {@link Position}. */
  long start() {
    return position(parser.currentTokenLocation());
  }

  /** Where the current token ends, packed as {@link Position}. */
  private long end() {
    return position(parser.currentLocation());
  }

  private long position(TokenStreamLocation at) {
    return Position.of(at.getLineNr() + lineOffset, at.getColumnNr());
  }

  MalformedDocumentException malformed(String cause) {
    return new MalformedDocumentException(cause, start());
  }
}
