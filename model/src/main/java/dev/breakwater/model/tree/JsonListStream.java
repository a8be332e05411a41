package dev.breakwater.model.tree;

import java.util.List;
import tools.jackson.core.JsonToken;

/** Hands on the elements of one document's top-level list, by the rules of {@link JsonListener}. */
final class JsonListStream {
  private static final String LIST = "List";

  private final JsonComposer json;
  private final JsonListener listener;
  private String apiVersion = "";
  private String kind = "";
  private boolean itemsSeen;
  private long delivered;

  JsonListStream(JsonComposer json, JsonListener listener) {
    this.json = json;
    this.listener = listener;
  }

  /** Reads the document that begins at the current token. */
  void document() throws MalformedDocumentException {
    if (json.token() != JsonToken.START_OBJECT) {
      listener.document(json.tree(), false, 0);
      return;
    }
    long start = json.start();
    json.open();
    while (json.next() != JsonToken.END_OBJECT) {
      entry();
    }
    Mapping rest = json.closeMapping(start);
    List<Tree.DuplicateKey> duplicates = List.copyOf(json.duplicates());
    json.duplicates().clear();
    boolean isList = kind.endsWith(LIST) && itemsSeen;
    if (isList) {
      deliverKept(rest);
    }
    listener.document(new Tree(rest, duplicates), isList, delivered);
  }

  private void entry() throws MalformedDocumentException {
    long keyStart = json.start();
    String key = json.name();
    json.next();
    boolean telling = key.equals("items") || key.equals("kind") || key.equals("apiVersion");
    if (telling && delivered > 0 && isSet(key)) {
      throw new MalformedDocumentException("the key " + key + " of a list stands twice", keyStart);
    }
    if (key.equals("items") && json.token() == JsonToken.START_ARRAY) {
      itemsSeen = true;
      json.put(key, keyStart, items());
      return;
    }
    Node value = json.node();
    json.put(key, keyStart, value);
    if (key.equals("items")) {
      itemsSeen = false;
    } else if (key.equals("kind")) {
      kind = text(value);
    } else if (key.equals("apiVersion")) {
      apiVersion = text(value);
    }
  }

  private boolean isSet(String key) {
    return switch (key) {
      case "kind" -> !kind.isEmpty();
      case "apiVersion" -> !apiVersion.isEmpty();
      default -> itemsSeen;
    };
  }

  private static String text(Node node) {
    return node instanceof Scalar s && s.type() == Scalar.Type.STRING ? s.text() : "";
  }

  /** Reads the array, handing on what can be; the array of what cannot yet. */
  private Sequence items() throws MalformedDocumentException {
    boolean isObject = !kind.isEmpty() && !kind.endsWith(LIST);
    long start = json.start();
    json.open();
    while (json.next() != JsonToken.END_ARRAY) {
      if (isObject) {
        json.entries().add(json.node());
        continue;
      }
      Tree item = json.tree();
      if (!deliver(item, !kind.isEmpty())) {
        Node kept = item.root();
        json.entries().add(kept == null ? nothing() : kept);
        json.duplicates().addAll(item.duplicates());
      }
    }
    return json.closeSequence(start);
  }

  private Scalar nothing() {
    long at = json.start();
    return new Scalar(Scalar.Type.NULL, Scalar.Style.PLAIN, "null", at, at);
  }

  private boolean deliver(Tree item, boolean kindKnown) {
    if (!(item.root() instanceof Mapping object)) {
      return false;
    }
    String itemVersion = object.string("apiVersion");
    String itemKind = object.string("kind");
    boolean complete = itemVersion != null && itemKind != null;
    if (!complete && !(kindKnown && !apiVersion.isEmpty())) {
      return false;
    }
    listener.item(
        item,
        itemVersion == null ? apiVersion : itemVersion,
        itemKind == null ? kind.substring(0, kind.length() - LIST.length()) : itemKind);
    delivered++;
    return true;
  }

  private void deliverKept(Mapping list) {
    Sequence kept = list.sequence("items");
    for (int i = 0; kept != null && i < kept.size(); i++) {
      deliver(new Tree(kept.get(i), List.of()), true);
    }
  }
}
