package dev.breakwater.model.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads one YAML document into a tree, with scalars, merge keys and duplicate keys resolved as
 * {@code sigs.k8s.io/yaml} does (YAML 1.1 types: {@code yes} is true, {@code 0644} is 420; entries
 * take effect in text order, a merge key included).
 *
 * <p>Instances keep their caches between documents and are not safe for use by several threads.
 */
public final class YamlReader {
  /** Documents nested deeper than this are refused; Kubernetes' own objects stay below 100. */
  public static final int MAX_DEPTH = 1_000;

  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setCodePointLimit(Integer.MAX_VALUE)
          .setAllowDuplicateKeys(true)
          .setMaxAliasesForCollections(Integer.MAX_VALUE)
          .build();

  private final StringCache strings = new StringCache();

  /**
   * Reads the only document of a text.
   *
   * @param text one document, its {@code ---} line included or not
   * @param firstLine the 1-based line of the file at which the text begins
   * @throws MalformedDocumentException if Kubernetes could not read it, if it holds more than one
   *     document, is nested deeper than {@link #MAX_DEPTH}, or grows by aliases beyond what
   *     Kubernetes accepts
   */
  public Tree read(String text, int firstLine) throws MalformedDocumentException {
    var composer = new Composer(text, firstLine);
    try {
      return composer.document();
    } catch (MarkedYamlEngineException e) {
      String cause = e.getProblem() == null ? String.valueOf(e.getMessage()) : e.getProblem();
      Mark mark = e.getProblemMark().or(e::getContextMark).orElse(null);
      throw new MalformedDocumentException(
          oneLine(cause), mark == null ? Position.of(firstLine, 1) : composer.position(mark));
    } catch (YamlEngineException e) {
      throw new MalformedDocumentException(
          oneLine(String.valueOf(e.getMessage())), Position.of(firstLine, 1));
    }
  }

  private static String oneLine(String message) {
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }

  /** Turns the events of one document into nodes. */
  private final class Composer {
    private final ParserImpl events;
    private final int lineOffset;
    private final Utf16Columns columns;
    private final List<Tree.DuplicateKey> duplicates = new ArrayList<>();
    private final AliasBudget budget = new AliasBudget();
    private @Nullable Map<String, Anchored> anchors;
    private int depth;

    Composer(String text, int firstLine) {
      this.events = new ParserImpl(SETTINGS, new StreamReader(SETTINGS, text));
      this.lineOffset = firstLine;
      this.columns = Utf16Columns.of(text);
    }

    Tree document() throws MalformedDocumentException {
      events.next(); // stream start
      if (events.checkEvent(Event.ID.StreamEnd)) {
        return new Tree(null, List.of());
      }
      events.next(); // document start
      Node root = node(events.next());
      events.next(); // document end
      if (!events.checkEvent(Event.ID.StreamEnd)) {
        throw malformed("more than one document", start(events.peekEvent()));
      }
      boolean empty = root instanceof Scalar s && s.type() == Scalar.Type.NULL;
      return new Tree(empty ? null : root, duplicates);
    }

    private Node node(Event event) throws MalformedDocumentException {
      if (event instanceof AliasEvent alias) {
        return resolve(alias);
      }
      long before = budget.decoded();
      budget.node(this, event);
      Anchored anchored = anchor((NodeEvent) event);
      Node node =
          switch (event) {
            case ScalarEvent scalar -> scalar(scalar);
            case MappingStartEvent mapping -> mapping(mapping);
            case SequenceStartEvent sequence -> sequence(sequence);
            default -> throw malformed("unexpected " + event.getEventId(), start(event));
          };
      if (anchored != null) {
        anchored.node = node;
        anchored.weight = budget.decoded() - before;
      }
      return node;
    }

    private @Nullable Anchored anchor(NodeEvent event) {
      if (event.getAnchor().isEmpty()) {
        return null;
      }
      if (anchors == null) {
        anchors = new HashMap<>();
      }
      var anchored = new Anchored();
      anchors.put(event.getAnchor().get().getValue(), anchored);
      return anchored;
    }

    private Node resolve(AliasEvent alias) throws MalformedDocumentException {
      String name = alias.getAlias().getValue();
      Anchored target = anchors == null ? null : anchors.get(name);
      if (target == null) {
        throw malformed("unknown anchor '" + name + "'", start(alias));
      }
      Node node = target.node;
      if (node == null) {
        throw malformed("anchor '" + name + "' contains itself", start(alias));
      }
      budget.alias(this, alias, target.weight);
      return node;
    }

    private Scalar scalar(ScalarEvent event) throws MalformedDocumentException {
      return YamlScalars.resolve(
          event.getTag().orElse(null),
          event.getValue(),
          style(event),
          event.getImplicit().canOmitTagInPlainScalar(),
          start(event),
          end(event),
          strings);
    }

    private static Scalar.Style style(ScalarEvent event) {
      return switch (event.getScalarStyle()) {
        case SINGLE_QUOTED -> Scalar.Style.SINGLE_QUOTED;
        case DOUBLE_QUOTED -> Scalar.Style.DOUBLE_QUOTED;
        case LITERAL -> Scalar.Style.LITERAL;
        case FOLDED -> Scalar.Style.FOLDED;
        default -> Scalar.Style.PLAIN;
      };
    }

    private Sequence sequence(SequenceStartEvent event) throws MalformedDocumentException {
      enter(event);
      var items = new ArrayList<Node>();
      Event next = events.next();
      long end = start(event);
      while (next.getEventId() != Event.ID.SequenceEnd) {
        Node item = node(next);
        items.add(item);
        end = next instanceof AliasEvent ? end(next) : item.end();
        next = events.next();
      }
      depth--;
      return new Sequence(
          items.toArray(Node[]::new), start(event), event.isFlow() ? end(next) : end);
    }

    private Mapping mapping(MappingStartEvent event) throws MalformedDocumentException {
      enter(event);
      var entries = new Entries();
      Event next = events.next();
      long end = start(event);
      while (next.getEventId() != Event.ID.MappingEnd) {
        long keyStart = start(next);
        if (next instanceof ScalarEvent key && isMerge(key)) {
          Event valueEvent = events.next();
          Node merged = node(valueEvent);
          merge(merged, entries, keyStart);
          end = valueEvent instanceof AliasEvent ? end(valueEvent) : merged.end();
        } else {
          String key = key(node(next), keyStart);
          Event valueEvent = events.next();
          Node value = node(valueEvent);
          long overruled = entries.put(key, keyStart, value, true);
          if (overruled != Position.NONE) {
            duplicates.add(new Tree.DuplicateKey(key, overruled, keyStart));
          }
          end = valueEvent instanceof AliasEvent ? end(valueEvent) : value.end();
        }
        next = events.next();
      }
      depth--;
      return entries.toMapping(start(event), event.isFlow() ? end(next) : end);
    }

    private static boolean isMerge(ScalarEvent key) {
      return key.getValue().equals("<<")
          && (key.isPlain() && key.getTag().isEmpty()
              || key.getTag().filter("tag:yaml.org,2002:merge"::equals).isPresent());
    }

    private String key(Node key, long at) throws MalformedDocumentException {
      if (!(key instanceof Scalar scalar)) {
        throw malformed("a map or a list cannot be a key", at);
      }
      return strings.shared(YamlScalars.keyText(scalar, at));
    }

    private void merge(Node merged, Entries into, long at) throws MalformedDocumentException {
      switch (merged) {
        case Mapping mapping -> into.putAll(mapping);
        case Sequence list -> {
          // Earlier maps of the list take precedence, so they are put last.
          for (int i = list.size() - 1; i >= 0; i--) {
            if (!(list.get(i) instanceof Mapping mapping)) {
              throw malformed("a merge key takes a map or a list of maps", at);
            }
            into.putAll(mapping);
          }
        }
        case Scalar ignored -> throw malformed("a merge key takes a map or a list of maps", at);
      }
    }

    private void enter(Event event) throws MalformedDocumentException {
      if (++depth > MAX_DEPTH) {
        throw malformed("nested deeper than " + MAX_DEPTH + " levels", start(event));
      }
    }

    private long start(Event event) {
      return event.getStartMark().map(this::position).orElse(Position.NONE);
    }

    private long end(Event event) {
      return event.getEndMark().map(this::position).orElse(Position.NONE);
    }

    long position(Mark mark) {
      return Position.of(
          mark.getLine() + lineOffset, columns.utf16(mark.getIndex(), mark.getColumn()) + 1);
    }

    private MalformedDocumentException malformed(String cause, long at) {
      return new MalformedDocumentException(cause, at);
    }
  }

  private static final class Anchored {
    @Nullable Node node;
    long weight;
  }

  /**
   * How much of a document its aliases may make up. Counts as Go's yaml.v2 does when it decodes, so
   * that what Kubernetes refuses ("excessive aliasing") is refused here, without expanding
   * anything.
   */
  private static final class AliasBudget {
    private static final long LOW = 400_000;
    private static final long HIGH = 4_000_000;

    private long decoded = 1; // the document itself
    private long aliased;

    long decoded() {
      return decoded;
    }

    void node(Composer composer, Event event) throws MalformedDocumentException {
      decoded++;
      check(composer, event);
    }

    void alias(Composer composer, Event event, long weight) throws MalformedDocumentException {
      decoded = Math.min(decoded + 1 + weight, Long.MAX_VALUE / 4);
      aliased = Math.min(aliased + weight, Long.MAX_VALUE / 4);
      check(composer, event);
    }

    private void check(Composer composer, Event event) throws MalformedDocumentException {
      if (aliased > 100 && decoded > 1_000 && (double) aliased / decoded > allowed()) {
        throw composer.malformed("excessive aliasing", composer.start(event));
      }
    }

    private double allowed() {
      if (decoded <= LOW) {
        return 0.99;
      }
      return decoded >= HIGH ? 0.10 : 0.99 - 0.89 * ((double) (decoded - LOW) / (HIGH - LOW));
    }
  }
}
