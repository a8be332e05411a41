package dev.breakwater.model.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the tokens of one document into nodes, by libyaml's grammar and yaml.v2's decoding. */
final class YamlComposer {
  private final YamlScanner tokens;
  private final StringCache strings;
  private final Entries entries;
  private final List<Tree.DuplicateKey> duplicates = new ArrayList<>();
  private final AliasBudget budget = new AliasBudget();
  private @Nullable Map<String, Anchored> anchors;

  /** What Go refuses only when it writes JSON, and so only where nothing overrules it. */
  private @Nullable IdentityHashMap<Node, MalformedDocumentException> unwritable;

  /** The types of the keys of mappings with keys other than strings. */
  private @Nullable IdentityHashMap<Mapping, Scalar.Type[]> keyTypes;

  /** Why the innermost mapping cannot be written as JSON. */
  private @Nullable MalformedDocumentException mappingFault;

  private int depth;

  /** Levels below the innermost collection, those that aliases stand for included. */
  private int height;

  // Of the node that was read last: an alias ends elsewhere than the node that it stands for.
  private long lastEnd;
  private boolean lastWasAlias;
  private boolean lastWasMergeKey;

  YamlComposer(YamlScanner tokens, StringCache strings, Entries entries) {
    this.tokens = tokens;
    this.strings = strings;
    this.entries = entries;
  }

  Tree document() throws MalformedDocumentException {
    int type = tokens.peek();
    if (type == YamlScanner.STREAM_END) {
      return new Tree(null, List.of());
    }
    Node root = content(type);
    while (tokens.peek() == YamlScanner.DOCUMENT_END) {
      tokens.skip();
    }
    if (tokens.peek() != YamlScanner.STREAM_END) {
      throw malformed(
          tokens.peek() == YamlScanner.DOCUMENT_START
              ? "more than one document"
              : "unexpected content after the document's value");
    }
    if (unwritable != null) {
      refuseUnwritable(root, Collections.newSetFromMap(new IdentityHashMap<>()));
    }
    boolean empty = root instanceof Scalar s && s.type() == Scalar.Type.NULL;
    return new Tree(empty ? null : root, duplicates);
  }

  private Node content(int first) throws MalformedDocumentException {
    int type = first;
    if (type != YamlScanner.DIRECTIVE && type != YamlScanner.DOCUMENT_START) {
      return node(true, false);
    }
    while (type == YamlScanner.DIRECTIVE) {
      tokens.skip();
      type = tokens.peek();
    }
    if (type != YamlScanner.DOCUMENT_START) {
      throw malformed("a directive is not followed by ---");
    }
    long end = tokens.end();
    tokens.skip();
    return switch (tokens.peek()) {
      case YamlScanner.DIRECTIVE,
          YamlScanner.DOCUMENT_START,
          YamlScanner.DOCUMENT_END,
          YamlScanner.STREAM_END ->
          empty(end);
      default -> node(true, false);
    };
  }

  private Node node(boolean block, boolean indentless) throws MalformedDocumentException {
    int type = tokens.peek();
    if (type == YamlScanner.SCALAR) {
      return scalar(null, tokens.start());
    }
    if (type == YamlScanner.ALIAS) {
      return alias();
    }
    if (type == YamlScanner.ANCHOR || type == YamlScanner.TAG) {
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
      case YamlScanner.FLOW_SEQUENCE_START -> flowSequence(start);
      case YamlScanner.FLOW_MAPPING_START -> flowMapping(start);
      case YamlScanner.BLOCK_SEQUENCE_START -> block ? blockSequence(start, true) : null;
      case YamlScanner.BLOCK_MAPPING_START -> block ? blockMapping(start) : null;
      case YamlScanner.BLOCK_ENTRY -> indentless ? blockSequence(start, false) : null;
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
    while (type == YamlScanner.ANCHOR && anchor == null || type == YamlScanner.TAG && tag == null) {
      if (type == YamlScanner.ANCHOR) {
        anchor = tokens.text();
      } else {
        tag = tokens.text();
      }
      end = tokens.end();
      tokens.skip();
      type = tokens.peek();
    }
    long before = budget.decoded();
    int outer = height;
    height = 0;
    Anchored anchored = anchor == null ? null : anchor(anchor);
    Node node =
        type == YamlScanner.SCALAR
            ? scalar(tag, start)
            : collection(type, start, block, indentless);
    if (node == null) {
      node = leaf(tag, "", Scalar.Style.PLAIN, start, end);
    }
    if (anchored != null) {
      anchored.node = node;
      anchored.weight = budget.decoded() - before;
      anchored.height = height;
    }
    height = Math.max(outer, height);
    return node;
  }

  /** The null that stands where nothing is written. */
  private Scalar empty(long at) throws MalformedDocumentException {
    return leaf(null, "", Scalar.Style.PLAIN, at, at);
  }

  private Scalar scalar(@Nullable String tag, long start) throws MalformedDocumentException {
    Scalar scalar = leaf(tag, tokens.text(), tokens.style(), start, tokens.end());
    tokens.skip();
    return scalar;
  }

  private Scalar leaf(@Nullable String tag, String text, Scalar.Style style, long start, long end)
      throws MalformedDocumentException {
    budget.node(start);
    Scalar scalar = YamlScalars.resolve(tag, text, style, start, end, strings);
    if (scalar.type() == Scalar.Type.FLOAT && YamlScalars.isSpecial(scalar)) {
      markUnwritable(
          scalar, new MalformedDocumentException("JSON has no number " + scalar.text(), start));
    }
    lastEnd = end;
    lastWasAlias = false;
    lastWasMergeKey =
        text.equals("<<")
            && (tag == null ? style == Scalar.Style.PLAIN : YamlScalars.mayBeMerge(tag));
    return scalar;
  }

  private Anchored anchor(String name) {
    if (anchors == null) {
      anchors = new HashMap<>();
    }
    var anchored = new Anchored();
    anchors.put(name, anchored);
    return anchored;
  }

  private Node alias() throws MalformedDocumentException {
    String name = tokens.text();
    Anchored target = anchors == null ? null : anchors.get(name);
    if (target == null) {
      throw malformed("unknown anchor '" + name + "'");
    }
    Node node = target.node;
    if (node == null) {
      throw malformed("anchor '" + name + "' contains itself");
    }
    budget.alias(target.weight, tokens.start());
    if (depth + target.height > YamlReader.MAX_DEPTH) {
      throw tooDeep(tokens.start());
    }
    height = Math.max(height, target.height);
    lastEnd = tokens.end();
    lastWasAlias = true;
    lastWasMergeKey = false;
    tokens.skip();
    return node;
  }

  private Sequence blockSequence(long start, boolean indented) throws MalformedDocumentException {
    if (indented) {
      tokens.skip();
    }
    int outer = enter(start);
    long end = start;
    while (tokens.peek() == YamlScanner.BLOCK_ENTRY) {
      long dashEnd = tokens.end();
      tokens.skip();
      int type = tokens.peek();
      boolean absent =
          type == YamlScanner.BLOCK_ENTRY
              || type == YamlScanner.BLOCK_END
              || !indented && (type == YamlScanner.KEY || type == YamlScanner.VALUE);
      entries.add(absent ? empty(dashEnd) : node(true, false));
      end = lastEnd;
    }
    if (indented) {
      if (tokens.peek() != YamlScanner.BLOCK_END) {
        throw malformed("expected '-' or the end of the list; check the indentation");
      }
      tokens.skip();
    }
    leave(outer, end);
    return entries.closeSequence(start, end);
  }

  private Mapping blockMapping(long start) throws MalformedDocumentException {
    tokens.skip();
    int outer = enter(start);
    MalformedDocumentException outerFault = mappingFault;
    mappingFault = null;
    long end = start;
    while (tokens.peek() == YamlScanner.KEY) {
      long keyEnd = tokens.end();
      tokens.skip();
      long keyStart = isBlockNext(tokens.peek()) ? keyEnd : tokens.start();
      Node key = isBlockNext(tokens.peek()) ? empty(keyEnd) : node(true, true);
      boolean merge = lastWasMergeKey;
      Node value;
      if (tokens.peek() == YamlScanner.VALUE) {
        long colonEnd = tokens.end();
        tokens.skip();
        value = isBlockNext(tokens.peek()) ? empty(colonEnd) : node(true, true);
      } else {
        value = empty(tokens.start());
      }
      put(key, keyStart, merge, value);
      end = lastEnd;
    }
    if (tokens.peek() != YamlScanner.BLOCK_END) {
      throw malformed("expected a key or the end of the map; check the indentation");
    }
    tokens.skip();
    leave(outer, end);
    return closeMapping(start, end, outerFault);
  }

  private static boolean isBlockNext(int type) {
    return type == YamlScanner.KEY || type == YamlScanner.VALUE || type == YamlScanner.BLOCK_END;
  }

  private Sequence flowSequence(long start) throws MalformedDocumentException {
    tokens.skip();
    int outer = enter(start);
    boolean first = true;
    for (int type = tokens.peek(); type != YamlScanner.FLOW_SEQUENCE_END; type = tokens.peek()) {
      if (!first) {
        if (type != YamlScanner.FLOW_ENTRY) {
          throw malformed("expected ',' or ']'");
        }
        tokens.skip();
        type = tokens.peek();
        if (type == YamlScanner.FLOW_SEQUENCE_END) {
          break;
        }
      }
      entries.add(type == YamlScanner.KEY ? singlePair() : node(false, false));
      first = false;
    }
    long end = tokens.end();
    tokens.skip();
    leave(outer, end);
    return entries.closeSequence(start, end);
  }

  /** A mapping of one entry written as {@code [key: value]}. */
  private Mapping singlePair() throws MalformedDocumentException {
    long start = tokens.start();
    tokens.skip();
    int outer = enter(start);
    MalformedDocumentException outerFault = mappingFault;
    mappingFault = null;
    long keyStart = tokens.start();
    Node key;
    if (isFlowNext(tokens.peek(), YamlScanner.FLOW_SEQUENCE_END)) {
      // yaml.v2 drops this token, whatever it is; so must we, to refuse what it refuses.
      long end = tokens.end();
      tokens.skip();
      key = empty(end);
    } else {
      key = node(false, false);
    }
    boolean merge = lastWasMergeKey;
    put(key, keyStart, merge, flowValue(YamlScanner.FLOW_SEQUENCE_END));
    long end = lastEnd;
    leave(outer, end);
    return closeMapping(start, end, outerFault);
  }

  private Mapping flowMapping(long start) throws MalformedDocumentException {
    tokens.skip();
    int outer = enter(start);
    MalformedDocumentException outerFault = mappingFault;
    mappingFault = null;
    boolean first = true;
    for (int type = tokens.peek(); type != YamlScanner.FLOW_MAPPING_END; type = tokens.peek()) {
      if (!first) {
        if (type != YamlScanner.FLOW_ENTRY) {
          throw malformed("expected ',' or '}'");
        }
        tokens.skip();
        type = tokens.peek();
        if (type == YamlScanner.FLOW_MAPPING_END) {
          break;
        }
      }
      boolean marked = type == YamlScanner.KEY;
      if (marked) {
        tokens.skip();
        type = tokens.peek();
      }
      long keyStart = tokens.start();
      boolean absent = marked && isFlowNext(type, YamlScanner.FLOW_MAPPING_END);
      Node key = absent ? empty(keyStart) : node(false, false);
      boolean merge = lastWasMergeKey;
      Node value = marked ? flowValue(YamlScanner.FLOW_MAPPING_END) : emptyBefore();
      put(key, keyStart, merge, value);
      first = false;
    }
    long end = tokens.end();
    tokens.skip();
    leave(outer, end);
    return closeMapping(start, end, outerFault);
  }

  private Node flowValue(int closing) throws MalformedDocumentException {
    if (tokens.peek() != YamlScanner.VALUE) {
      return emptyBefore();
    }
    tokens.skip();
    return isFlowNext(tokens.peek(), closing) && tokens.peek() != YamlScanner.VALUE
        ? empty(tokens.start())
        : node(false, false);
  }

  /** The null of an entry without a value: it stands before the next token. */
  private Scalar emptyBefore() throws MalformedDocumentException {
    tokens.peek();
    return empty(tokens.start());
  }

  private static boolean isFlowNext(int type, int closing) {
    return type == YamlScanner.VALUE || type == YamlScanner.FLOW_ENTRY || type == closing;
  }

  private void put(Node key, long keyStart, boolean merge, Node value)
      throws MalformedDocumentException {
    if (merge) {
      merge(value, keyStart);
      return;
    }
    if (!(key instanceof Scalar scalar)) {
      throw new MalformedDocumentException("a map or a list cannot be a key", keyStart);
    }
    if (!YamlScalars.canBeKey(scalar)) {
      fault("the key " + scalar.text() + " is neither text, number nor boolean", keyStart);
    }
    String text = strings.shared(YamlScalars.keyText(scalar));
    switch (entries.put(text, keyStart, value, scalar.type(), true)) {
      case SAME_KEY ->
          duplicates.add(new Tree.DuplicateKey(text, entries.overruledStart, keyStart));
      case OTHER_KEY -> ambiguous(text, keyStart);
      case NOTHING -> {}
    }
  }

  private void ambiguous(String key, long at) {
    fault("the key " + key + " stands in two forms of which only chance decides; keep one", at);
  }

  private void fault(String cause, long at) {
    mappingFault = new MalformedDocumentException(cause, at);
  }

  private void merge(Node value, long at) throws MalformedDocumentException {
    budget.forget();
    if (value instanceof Mapping mapping) {
      mergeOne(mapping, at);
    } else if (value instanceof Sequence list && !lastWasAlias) {
      budget.forget(); // nor does Go count the list
      // Earlier maps of the list take precedence, so they are put last.
      for (int i = list.size() - 1; i >= 0; i--) {
        if (!(list.get(i) instanceof Mapping mapping)) {
          throw new MalformedDocumentException("a merge key takes a map or a list of maps", at);
        }
        mergeOne(mapping, at);
      }
    } else {
      throw new MalformedDocumentException("a merge key takes a map or a list of maps", at);
    }
  }

  private void mergeOne(Mapping merged, long at) {
    if (unwritable != null && unwritable.containsKey(merged)) {
      mappingFault = unwritable.get(merged);
    }
    Scalar.Type[] types = keyTypes == null ? null : keyTypes.get(merged);
    for (int i = 0; i < merged.size(); i++) {
      var type = types == null ? Scalar.Type.STRING : types[i];
      var overruled = entries.put(merged.key(i), merged.keyStart(i), merged.value(i), type, false);
      if (overruled == Entries.Overruled.OTHER_KEY) {
        ambiguous(merged.key(i), at);
      }
    }
  }

  private Mapping closeMapping(
      long start, long end, @Nullable MalformedDocumentException outerFault) {
    Scalar.Type[] types = entries.keyTypes();
    Mapping mapping = entries.closeMapping(start, end);
    if (types != null) {
      if (keyTypes == null) {
        keyTypes = new IdentityHashMap<>();
      }
      keyTypes.put(mapping, types);
    }
    if (mappingFault != null) {
      markUnwritable(mapping, mappingFault);
    }
    mappingFault = outerFault;
    return mapping;
  }

  /** Opens a collection; the height of the one around it, to be given to {@link #leave}. */
  private int enter(long start) throws MalformedDocumentException {
    if (++depth > YamlReader.MAX_DEPTH) {
      throw tooDeep(start);
    }
    budget.node(start);
    entries.open();
    int outer = height;
    height = 0;
    return outer;
  }

  private void leave(int outerHeight, long end) {
    depth--;
    height = Math.max(outerHeight, height + 1);
    lastEnd = end;
    lastWasAlias = false;
    lastWasMergeKey = false;
  }

  private void markUnwritable(Node node, MalformedDocumentException cause) {
    if (unwritable == null) {
      unwritable = new IdentityHashMap<>();
    }
    unwritable.put(node, cause);
  }

  private void refuseUnwritable(Node node, Set<Node> seen) throws MalformedDocumentException {
    MalformedDocumentException cause = unwritable == null ? null : unwritable.get(node);
    if (cause != null) {
      throw cause;
    }
    if (node instanceof Mapping mapping && seen.add(mapping)) {
      for (int i = 0; i < mapping.size(); i++) {
        refuseUnwritable(mapping.value(i), seen);
      }
    } else if (node instanceof Sequence sequence && seen.add(sequence)) {
      for (int i = 0; i < sequence.size(); i++) {
        refuseUnwritable(sequence.get(i), seen);
      }
    }
  }

  private static MalformedDocumentException tooDeep(long at) {
    return new MalformedDocumentException(
        "nested deeper than " + YamlReader.MAX_DEPTH + " levels", at);
  }

  private MalformedDocumentException malformed(String cause) {
    return new MalformedDocumentException(cause, tokens.start());
  }

  private static final class Anchored {
    @Nullable Node node;
    long weight;
    int height;
  }
}
