package dev.breakwater.sources;

import dev.breakwater.model.tree.MalformedDocumentException;
import dev.breakwater.model.tree.Tree;
import dev.breakwater.model.tree.YamlReader;
import dev.breakwater.sources.files.FileProblems;
import dev.breakwater.sources.files.InputFile;
import dev.breakwater.sources.text.DocumentScanner;
import dev.breakwater.sources.text.Utf8;
import java.io.IOException;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;

/** What a thread reads pieces with; keeps its caches from piece to piece. For one thread. */
public final class ChunkReader {
  private final YamlReader yaml = new YamlReader();

  /** A reader with empty caches. */
  public ChunkReader() {}

  /** Reads a small file whole. */
  void file(InputFile file, ObjectFinder objects) {
    byte[] bytes;
    try {
      bytes = Utf8.of(Files.readAllBytes(file.path()));
    } catch (IOException e) {
      objects.problem(FileProblems.unreadable(file.shown(), e));
      return;
    }
    if (DocumentProblems.isBinary(bytes)) {
      objects.problem(DocumentProblems.binary(file.shown()));
    } else {
      text(bytes, 1, objects);
    }
  }

  /** Reads the documents of a text in UTF-8. */
  void text(byte[] bytes, int firstLine, ObjectFinder objects) {
    var documents = new DocumentScanner(bytes, 0, bytes.length, firstLine);
    while (documents.advance()) {
      if (!documents.isBlank()) {
        document(bytes, documents, objects);
      }
    }
  }

  private void document(byte[] bytes, DocumentScanner at, ObjectFinder objects) {
    String text = Utf8.decode(bytes, at.start(), at.end());
    if (text == null) {
      objects.problem(
          DocumentProblems.notUtf8(objects.file(), bytes, at.start(), at.end(), at.firstLine()));
      return;
    }
    Tree tree = yaml(text, at.firstLine(), objects);
    if (tree != null) {
      objects.tree(tree);
    }
  }

  private @Nullable Tree yaml(String text, int firstLine, ObjectFinder objects) {
    try {
      return yaml.read(text, firstLine);
    } catch (MalformedDocumentException e) {
      objects.problem(DocumentProblems.malformed(objects.file(), text, e));
      return null;
    }
  }
}
