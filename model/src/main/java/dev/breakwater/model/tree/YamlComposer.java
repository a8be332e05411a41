package dev.breakwater.model.tree;

import org.jspecify.annotations.Nullable;

/** Turns the tokens of one document into nodes by libyaml's grammar, of which yaml.v2 is a port. */
final class YamlComposer {
  private final YamlScanner tokens;
  private final YamlNodes nodes;

  YamlComposer(YamlScanner tokens, YamlNodes nodes) {
    this.tokens = tokens;
    this.nodes = nodes;
  }

  Tree document() throws MalformedDocumentException {
    int type = tokens.peek();
    if (type == YamlToken.STREAM_END) {
      return nodes.tree(null);
    }
    Node root = content(type);
    while (tokens.peek() == YamlToken.DOCUMENT_END) {
      tokens.skip();
    }
    if (tokens.peek() != YamlToken.STREAM_END) {
      throw malformed(
          tokens.peek() == YamlToken.DOCUMENT_START
              ? "more than one document"
              : "unexpected content after the document's value");
    }
    return nodes.tree(root);
  }

  private Node content(int first) throws MalformedDocumentException {
    int type = first;
    if (type != YamlToken.DIRECTIVE && type != YamlToken.DOCUMENT_START) {
      return node(true, false);
    }
    while (type == YamlToken.DIRECTIVE) {
      tokens.skip();
      type = tokens.peek();
    }
    if (type != YamlToken.DOCUMENT_START) {
      throw malformed("a directive is not followed by ---");
    }
    long end = tokens.end();
    tokens.skip();
    return switch (tokens.peek()) {
      case YamlToken.DIRECTIVE,
          YamlToken.DOCUMENT_START,
          YamlToken.DOCUMENT_END,
          YamlToken.STREAM_END ->
          empty(end);
      default -> node(true, false);
    };
  }

  private Node node(boolean block, boolean indentless) throws MalformedDocumentException {
    int type = tokens.peek();
    if (type == YamlToken.SCALAR) {
      return scalar(null, tokens.start());
    }
    if (type == YamlToken.ALIAS) {
      return alias();
    }
    if (type == YamlToken.ANCHOR || type == YamlToken.TAG) {
      return withProperties(type, block, indentless);
    }
    Node collection = collection(type, tokens.start(), block, indentless);
    if (collection == null) {
      throw malformed("a value is missing, or cannot stand here");
    }
    return collection;
  }

  private @Nullable Node collection(int type, long start, boolean block, boolean indentless)
      throws MalformedDocumentException {
    return switch (type) {
      case YamlToken.FLOW_SEQUENCE_START -> flowSequence(start);
      case YamlToken.FLOW_MAPPING_START -> flowMapping(start);
      case YamlToken.BLOCK_SEQUENCE_START -> block ? blockSequence(start, true) : null;
      case YamlToken.BLOCK_MAPPING_START -> block ? blockMapping(start) : null;
      case YamlToken.BLOCK_ENTRY -> indentless ? blockSequence(start, false) : null;
      default -> null;
    };
  }

  /** A node with an anchor, a tag, or one of each in either order. */
  private Node withProperties(int first, boolean block, boolean indentless)
      throws MalformedDocumentException {
    long start = tokens.start();
    long end = start;
    int type = first;
    String anchor = null;
    String tag = null;
    while (type == YamlToken.ANCHOR && anchor == null || type == YamlToken.TAG && tag == null) {
      if (type == YamlToken.ANCHOR) {
        anchor = tokens.text();
      } else {
        tag = tokens.text();
      }
      end = tokens.end();
      tokens.skip();
      type = tokens.peek();
    }
    YamlNodes.Anchored anchored = anchor == null ? null : nodes.anchor(anchor);
    Node node =
        type == YamlToken.SCALAR ? scalar(tag, start) : collection(type, start, block, indentless);
    if (node == null) {
      node = nodes.scalar(tag, "", Scalar.Style.PLAIN, start, end);
    }
    if (anchored != null) {
      nodes.complete(anchored, node);
    }
    return node;
  }

  /** The null that stands where nothing is written. */
  private Scalar empty(long at) throws MalformedDocumentException {
    return nodes.scalar(null, "", Scalar.Style.PLAIN, at, at);
  }

  private Scalar scalar(@Nullable String tag, long start) throws MalformedDocumentException {
    Scalar scalar = nodes.scalar(tag, tokens.text(), tokens.style(), start, tokens.end());
    tokens.skip();
    return scalar;
  }

  private Node alias() throws MalformedDocumentException {
    Node node = nodes.alias(tokens.text(), tokens.start(), tokens.end());
    tokens.skip();
    return node;
  }

  private Sequence blockSequence(long start, boolean indented) throws MalformedDocumentException {
    if (indented) {
      tokens.skip();
    }
    nodes.open(start);
    long end = start;
    while (tokens.peek() == YamlToken.BLOCK_ENTRY) {
      long dashEnd = tokens.end();
      tokens.skip();
      int type = tokens.peek();
      boolean absent =
          type == YamlToken.BLOCK_ENTRY
              || type == YamlToken.BLOCK_END
              || !indented && (type == YamlToken.KEY || type == YamlToken.VALUE);
      nodes.add(absent ? empty(dashEnd) : node(true, false));
      end = nodes.lastEnd();
    }
    if (indented) {
      if (tokens.peek() != YamlToken.BLOCK_END) {
        throw malformed("expected '-' or the end of the list; check the indentation");
      }
      tokens.skip();
    }
    return nodes.closeSequence(start, end);
  }

  private Mapping blockMapping(long start) throws MalformedDocumentException {
    tokens.skip();
    nodes.open(start);
    long end = start;
    while (tokens.peek() == YamlToken.KEY) {
      long keyEnd = tokens.end();
      tokens.skip();
      long keyStart = isBlockNext(tokens.peek()) ? keyEnd : tokens.start();
      Node key = isBlockNext(tokens.peek()) ? empty(keyEnd) : node(true, true);
      boolean merge = nodes.lastWasMergeKey();
      Node value;
      if (tokens.peek() == YamlToken.VALUE) {
        long colonEnd = tokens.end();
        tokens.skip();
        value = isBlockNext(tokens.peek()) ? empty(colonEnd) : node(true, true);
      } else {
        value = empty(tokens.start());
      }
      nodes.put(key, keyStart, merge, value);
      end = nodes.lastEnd();
    }
    if (tokens.peek() != YamlToken.BLOCK_END) {
      throw malformed("expected a key or the end of the map; check the indentation");
    }
    tokens.skip();
    return nodes.closeMapping(start, end);
  }

  private static boolean isBlockNext(int type) {
    return type == YamlToken.KEY || type == YamlToken.VALUE || type == YamlToken.BLOCK_END;
  }

  private Sequence flowSequence(long start) throws MalformedDocumentException {
    tokens.skip();
    nodes.open(start);
    boolean first = true;
    for (int type = tokens.peek(); type != YamlToken.FLOW_SEQUENCE_END; type = tokens.peek()) {
      if (!first) {
        if (type != YamlToken.FLOW_ENTRY) {
          throw malformed("expected ',' or ']'");
        }
        tokens.skip();
        type = tokens.peek();
        if (type == YamlToken.FLOW_SEQUENCE_END) {
          break;
        }
      }
      nodes.add(type == YamlToken.KEY ? singlePair() : node(false, false));
      first = false;
    }
    long end = tokens.end();
    tokens.skip();
    return nodes.closeSequence(start, end);
  }

  /** A mapping of one entry written as {@code [key: value]}. */
  private Mapping singlePair() throws MalformedDocumentException {
    long start = tokens.start();
    tokens.skip();
    nodes.open(start);
    int type = tokens.peek();
    long keyStart = tokens.start();
    Node key;
    if (isFlowNext(type, YamlToken.FLOW_SEQUENCE_END)) {
      // yaml.v2 drops this token, whatever it is; so must we, to refuse what it refuses.
      long end = tokens.end();
      tokens.skip();
      key = empty(end);
    } else {
      key = node(false, false);
    }
    boolean merge = nodes.lastWasMergeKey();
    nodes.put(key, keyStart, merge, flowValue(YamlToken.FLOW_SEQUENCE_END));
    long end = nodes.lastEnd();
    return nodes.closeMapping(start, end);
  }

  private Mapping flowMapping(long start) throws MalformedDocumentException {
    tokens.skip();
    nodes.open(start);
    boolean first = true;
    for (int type = tokens.peek(); type != YamlToken.FLOW_MAPPING_END; type = tokens.peek()) {
      if (!first) {
        if (type != YamlToken.FLOW_ENTRY) {
          throw malformed("expected ',' or '}'");
        }
        tokens.skip();
        type = tokens.peek();
        if (type == YamlToken.FLOW_MAPPING_END) {
          break;
        }
      }
      boolean marked = type == YamlToken.KEY;
      if (marked) {
        tokens.skip();
        type = tokens.peek();
      }
      long keyStart = tokens.start();
      boolean absent = marked && isFlowNext(type, YamlToken.FLOW_MAPPING_END);
      Node key = absent ? empty(keyStart) : node(false, false);
      boolean merge = nodes.lastWasMergeKey();
      Node value = marked ? flowValue(YamlToken.FLOW_MAPPING_END) : emptyBefore();
      nodes.put(key, keyStart, merge, value);
      first = false;
    }
    long end = tokens.end();
    tokens.skip();
    return nodes.closeMapping(start, end);
  }

  private Node flowValue(int closing) throws MalformedDocumentException {
    if (tokens.peek() != YamlToken.VALUE) {
      return emptyBefore();
    }
    tokens.skip();
    return isFlowNext(tokens.peek(), closing) && tokens.peek() != YamlToken.VALUE
        ? empty(tokens.start())
        : node(false, false);
  }

  /** The null of an entry without a value: it stands before the next token. */
  private Scalar emptyBefore() throws MalformedDocumentException {
    tokens.peek();
    return empty(tokens.start());
  }

  private static boolean isFlowNext(int type, int closing) {
    return type == YamlToken.VALUE || type == YamlToken.FLOW_ENTRY || type == closing;
  }

  private MalformedDocumentException malformed(String cause) {
    return new MalformedDocumentException(cause, tokens.start());
  }
}
