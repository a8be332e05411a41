package dev.breakwater.model.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Builds the nodes of one document as yaml.v2 decodes it and {@code sigs.k8s.io/yaml} writes it:
 * aliases and merge keys resolved, keys turned into text, limits kept.
 */
final class YamlNodes {
  private final StringCache strings;
  private final Entries entries;
  private final List<Tree.DuplicateKey> duplicates = new ArrayList<>();
  private final AliasBudget budget = new AliasBudget();
  private @Nullable Map<String, Anchored> anchors;

  /** What Go refuses only when it writes JSON, and so only where nothing overrules it. */
  private @Nullable IdentityHashMap<Node, MalformedDocumentException> unwritable;

  /** The types of the keys of mappings with keys other than strings. */
  private @Nullable IdentityHashMap<Mapping, Scalar.Type[]> keyTypes;

  /** For each open collection, why it cannot be written as JSON. */
  private @Nullable Map<Integer, MalformedDocumentException> faults;

  private int depth;

  /** For each open collection, the levels below it, those that aliases stand for included. */
  private int[] heights = new int[32];

  // Of the node that was read last: an alias ends elsewhere than the node that it stands for.
  private long lastEnd;
  private int lastHeight;
  private boolean lastWasAlias;
  private boolean lastWasMergeKey;

  YamlNodes(StringCache strings, Entries entries) {
    this.strings = strings;
    this.entries = entries;
  }

  /** A node that an alias may name. */
  static final class Anchored {
    private @Nullable Node node;
    private long weight;
    private int height;
  }

  /** Where the node that was read last ends, packed as {@link Position}. */
  long lastEnd() {
    return lastEnd;
  }

  /** Whether the node that was read last is a merge key where it stands as a key. */
  boolean lastWasMergeKey() {
    return lastWasMergeKey;
  }

  /** The document with this value, null where it has none. */
  Tree tree(@Nullable Node root) throws MalformedDocumentException {
    if (root != null && unwritable != null) {
      refuseUnwritable(root, Collections.newSetFromMap(new IdentityHashMap<>()));
    }
    boolean empty = root instanceof Scalar s && s.type() == Scalar.Type.NULL;
    return new Tree(empty ? null : root, duplicates);
  }

  Scalar scalar(@Nullable String tag, String text, Scalar.Style style, long start, long end)
      throws MalformedDocumentException {
    budget.node(start);
    Scalar scalar = YamlScalars.resolve(tag, text, style, start, end, strings);
    if (scalar.type() == Scalar.Type.FLOAT && YamlScalars.isSpecial(scalar)) {
      markUnwritable(
          scalar, new MalformedDocumentException("JSON has no number " + scalar.text(), start));
    }
    lastEnd = end;
    lastHeight = 0;
    lastWasAlias = false;
    lastWasMergeKey =
        text.equals("<<")
            && (tag == null ? style == Scalar.Style.PLAIN : YamlScalars.mayBeMerge(tag));
    return scalar;
  }

  /** Names the node that follows. */
  Anchored anchor(String name) {
    if (anchors == null) {
      anchors = new HashMap<>();
    }
    var anchored = new Anchored();
    anchored.weight = -budget.decoded();
    anchors.put(name, anchored);
    return anchored;
  }

  /** The named node, which was read last. */
  void complete(Anchored anchored, Node node) {
    anchored.node = node;
    anchored.weight += budget.decoded();
    anchored.height = lastHeight;
  }

  Node alias(String name, long start, long end) throws MalformedDocumentException {
    Anchored target = anchors == null ? null : anchors.get(name);
    if (target == null) {
      // Its name may be a password that begins with an asterisk.
      throw new MalformedDocumentException(
          "unknown anchor; a text that begins with * needs quotes", start);
    }
    Node node = target.node;
    if (node == null) {
      throw new MalformedDocumentException("an anchor contains itself", start);
    }
    budget.alias(target.weight, start);
    if (depth + target.height > YamlReader.MAX_DEPTH) {
      throw tooDeep(start);
    }
    heights[depth] = Math.max(heights[depth], target.height);
    lastEnd = end;
    lastWasAlias = true;
    lastWasMergeKey = false;
    return node;
  }

  /** Opens a collection. */
  void open(long start) throws MalformedDocumentException {
    if (++depth > YamlReader.MAX_DEPTH) {
      throw tooDeep(start);
    }
    if (depth == heights.length) {
      heights = Arrays.copyOf(heights, 2 * depth);
    }
    heights[depth] = 0;
    budget.node(start);
    entries.open();
  }

  /** Adds an item to the sequence that was opened last. */
  void add(Node item) {
    entries.add(item);
  }

  Sequence closeSequence(long start, long end) {
    close(end);
    return entries.closeSequence(start, end);
  }

  Mapping closeMapping(long start, long end) {
    Scalar.Type[] types = entries.keyTypes();
    Mapping mapping = entries.closeMapping(start, end);
    if (types != null) {
      if (keyTypes == null) {
        keyTypes = new IdentityHashMap<>();
      }
      keyTypes.put(mapping, types);
    }
    MalformedDocumentException fault = faults == null ? null : faults.remove(depth);
    if (fault != null) {
      markUnwritable(mapping, fault);
    }
    close(end);
    return mapping;
  }

  private void close(long end) {
    lastHeight = heights[depth] + 1;
    depth--;
    heights[depth] = Math.max(heights[depth], lastHeight);
    lastEnd = end;
    lastWasAlias = false;
    lastWasMergeKey = false;
  }

  /** Puts an entry, whose value was read last, into the mapping that was opened last. */
  void put(Node key, long keyStart, boolean merge, Node value) throws MalformedDocumentException {
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
    if (faults == null) {
      faults = new HashMap<>();
    }
    faults.put(depth, new MalformedDocumentException(cause, at));
  }

  private void merge(Node value, long at) throws MalformedDocumentException {
    budget.forget();
    if (value instanceof Mapping mapping) {
      merge(mapping, at);
    } else if (value instanceof Sequence list && !lastWasAlias) {
      budget.forget();
      // Earlier maps of the list take precedence, so they are put last.
      for (int i = list.size() - 1; i >= 0; i--) {
        if (!(list.get(i) instanceof Mapping mapping)) {
          throw new MalformedDocumentException("a merge key takes a map or a list of maps", at);
        }
        merge(mapping, at);
      }
    } else {
      throw new MalformedDocumentException("a merge key takes a map or a list of maps", at);
    }
  }

  private void merge(Mapping merged, long at) {
    MalformedDocumentException cause = unwritable == null ? null : unwritable.get(merged);
    if (cause != null) {
      fault(String.valueOf(cause.getMessage()), cause.position());
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
}
