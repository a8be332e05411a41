package dev.breakwater.sources.kustomize;

import dev.breakwater.model.tree.MalformedDocumentException;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.SourceText;
import dev.breakwater.model.tree.YamlReader;
import dev.breakwater.sources.text.DocumentScanner;
import dev.breakwater.sources.text.Utf8;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file that an overlay is made of, held as long as findings may point into it. */
final class SourceFile implements SourceText {
  private final String shown;
  private final byte[] bytes;
  private String @Nullable [] lines;

  private SourceFile(String shown, byte[] bytes) {
    this.shown = shown;
    this.bytes = bytes;
  }

  /**
   * Reads a file.
   *
   * @param shown how reports name it
   */
  static SourceFile read(Path path, String shown) throws IOException {
    return new SourceFile(shown, Utf8.of(Files.readAllBytes(path)));
  }

  String shown() {
    return shown;
  }

  /** The documents that are not empty. */
  List<Node> documents() throws MalformedDocumentException {
    var documents = new ArrayList<Node>();
    var scanner = new DocumentScanner(bytes, 0, bytes.length, 1);
    var reader = new YamlReader();
    while (scanner.advance()) {
      if (!scanner.isBlank()) {
        String text =
            new String(
                bytes, scanner.start(), scanner.end() - scanner.start(), StandardCharsets.UTF_8);
        Node root = reader.read(text, scanner.firstLine()).root();
        if (root != null) {
          documents.add(root);
        }
      }
    }
    return documents;
  }

  /** The documents, and the items of those that are lists of objects. */
  List<Mapping> objects() throws MalformedDocumentException {
    var objects = new ArrayList<Mapping>();
    for (Node document : documents()) {
      if (document instanceof Mapping object) {
        String kind = object.string("kind");
        var items = kind != null && kind.endsWith("List") ? object.sequence("items") : null;
        if (items == null) {
          objects.add(object);
        }
        for (int i = 0; items != null && i < items.size(); i++) {
          if (items.get(i) instanceof Mapping item) {
            objects.add(item);
          }
        }
      }
    }
    return objects;
  }

  @Override
  public @Nullable String line(int line) {
    String[] all = lines;
    if (all == null) {
      all = new String(bytes, StandardCharsets.UTF_8).split("\n", -1);
      lines = all;
    }
    if (line < 1 || line > all.length) {
      return null;
    }
    String found = all[line - 1];
    return found.endsWith("\r") ? found.substring(0, found.length() - 1) : found;
  }
}
