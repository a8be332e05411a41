package dev.breakwater.model.tree;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON (RFC 8259) into the same trees as {@link YamlReader}: the last of equal keys wins and
 * the duplicate is reported, nesting is bounded by {@link YamlReader#MAX_DEPTH}, and the text of a
 * number is what Go makes of it ({@code 1e3} is 1000).
 *
 * <p>Instances keep their caches between documents and are not safe for use by several threads.
 */
public final class JsonReader {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(YamlReader.MAX_DEPTH + 1)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private final StringCache strings = new StringCache();
  private final Entries entries = new Entries();

  /**
   * Reads the only document of a text.
   *
   * @param text one JSON value
   * @param firstLine the 1-based line of the file at which the text begins
   * @throws MalformedDocumentException if it is no JSON, holds more than one value, or is nested
   *     deeper than {@link YamlReader#MAX_DEPTH}
   */
  public Tree read(String text, int firstLine) throws MalformedDocumentException {
    try {
      return parse(new StringReader(text), firstLine, JsonComposer::onlyDocument);
    } catch (IOException e) {
      throw new IllegalStateException("a string cannot fail to be read", e);
    }
  }

  /**
   * Reads a stream of JSON documents, one after another as kubectl accepts them, and hands on what
   * they hold piece by piece, so that a list of any length passes through a bounded heap: see
   * {@link JsonListener} for what is handed on when.
   *
   * @param in the text; not closed
   * @param firstLine the 1-based line of the file at which the text begins
   * @param listener is called on this thread, in text order
   * @throws MalformedDocumentException as {@link #read} does; what was handed on before stays valid
   * @throws IOException if the text cannot be read
   */
  public void stream(Reader in, int firstLine, JsonListener listener)
      throws MalformedDocumentException, IOException {
    parse(
        in,
        firstLine,
        composer -> {
          while (composer.hasNext()) {
            new JsonListStream(composer, listener).document();
          }
          return new Tree(null, List.of());
        });
  }

  private interface Use {
    Tree apply(JsonComposer composer) throws MalformedDocumentException;
  }

  private Tree parse(Reader in, int firstLine, Use use)
      throws MalformedDocumentException, IOException {
    entries.clear();
    try (JsonParser parser =
        FACTORY.createParser(ObjectReadContext.empty(), withoutByteOrderMark(in))) {
      return use.apply(new JsonComposer(parser, strings, entries, firstLine));
    } catch (JacksonIOException e) {
      throw e.getCause();
    } catch (JacksonException e) {
      TokenStreamLocation at = e.getLocation();
      long position =
          at == null || at.getLineNr() < 1
              ? Position.of(firstLine, 1)
              : Position.of(at.getLineNr() + firstLine - 1, Math.max(1, at.getColumnNr()));
      throw new MalformedDocumentException(oneLine(e.getOriginalMessage()), position);
    }
  }

  private static Reader withoutByteOrderMark(Reader in) throws IOException {
    var pushback = new PushbackReader(in);
    int first = pushback.read();
    if (first >= 0 && first != BYTE_ORDER_MARK) {
      pushback.unread(first);
    }
    return pushback;
  }

  private static String oneLine(String message) {
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }
}
