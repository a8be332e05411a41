package dev.breakwater.sources;

import dev.breakwater.model.finding.Problem;
import dev.breakwater.model.tree.JsonReader;
import dev.breakwater.model.tree.MalformedDocumentException;
import dev.breakwater.model.tree.Position;
import dev.breakwater.model.tree.Tree;
import dev.breakwater.model.tree.YamlReader;
import dev.breakwater.sources.files.DockerfileNames;
import dev.breakwater.sources.files.FileProblems;
import dev.breakwater.sources.files.InputFile;
import dev.breakwater.sources.gitops.Deployments;
import dev.breakwater.sources.text.DocumentScanner;
import dev.breakwater.sources.text.Utf8;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** What a thread reads pieces with; keeps its caches from piece to piece. For one thread. */
public final class ChunkReader {
  private final YamlReader yaml = new YamlReader();
  private final JsonReader jsonReader = new JsonReader();

  /** A reader with empty caches. */
  public ChunkReader() {}

  /** Reads a small file, or a Dockerfile, whole. */
  void file(InputFile file, ObjectFinder objects) {
    if (DockerfileNames.isDockerfile(file.path()) && file.size() > Sources.MAX_DOCUMENT) {
      objects.problem(DocumentProblems.tooLong(file.shown(), 1));
      return;
    }
    try {
      bytes(Files.readAllBytes(file.path()), DockerfileNames.isDockerfile(file.path()), objects);
    } catch (IOException e) {
      objects.problem(FileProblems.unreadable(file.shown(), e));
    }
  }

  /** Reads a small file only if it may say how charts are deployed. */
  void deployments(InputFile file, ObjectFinder objects) {
    try {
      byte[] content = Files.readAllBytes(file.path());
      if (!DockerfileNames.isDockerfile(file.path()) && Deployments.mayHold(content)) {
        bytes(content, false, objects);
      }
    } catch (IOException e) {
      objects.problem(FileProblems.unreadable(file.shown(), e));
    }
  }

  /** Reads what a small file holds. */
  void bytes(byte[] content, boolean isDockerfile, ObjectFinder objects) {
    byte[] bytes;
    try {
      bytes = Utf8.of(content);
    } catch (IOException e) {
      objects.problem(FileProblems.unreadable(objects.file(), e));
      return;
    }
    if (DocumentProblems.isBinary(bytes)) {
      objects.problem(DocumentProblems.binary(objects.file()));
    } else if (isDockerfile) {
      DockerfileText.read(bytes, objects);
    } else {
      text(bytes, 1, objects);
    }
  }

  /** Reads the documents of a text in UTF-8. */
  void text(byte[] bytes, int firstLine, ObjectFinder objects) {
    var documents = new DocumentScanner(bytes, 0, bytes.length, firstLine);
    while (documents.advance()) {
      if (!documents.isBlank()) {
        try {
          document(bytes, documents, objects);
        } catch (RuntimeException | StackOverflowError e) {
          objects.problem(failed(objects, documents.firstLine(), e));
        }
      }
    }
  }

  private void document(byte[] bytes, DocumentScanner at, ObjectFinder objects) {
    boolean json = looksLikeJson(bytes, at.contentStart(), at.end());
    String text = Utf8.decode(bytes, at.start(), at.end());
    if (text == null) {
      objects.problem(
          DocumentProblems.notUtf8(objects.file(), bytes, at.start(), at.end(), at.firstLine()));
    } else if (json) {
      String value =
          at.contentStart() == at.start()
              ? text
              : new String(
                  bytes, at.contentStart(), at.end() - at.contentStart(), StandardCharsets.UTF_8);
      json(value, at.contentLine(), text, at.firstLine(), objects);
    } else {
      yaml(text, at.firstLine(), objects);
    }
  }

  /** Whether a text begins as JSON documents do; YAML may begin so too. */
  static boolean looksLikeJson(byte[] bytes, int start, int end) {
    for (int i = start; i < end; i++) {
      switch (bytes[i]) {
        case ' ', '\t', '\n', '\r' -> {}
        default -> {
          return bytes[i] == '{' || bytes[i] == '[';
        }
      }
    }
    return false;
  }

  private void yaml(String text, int firstLine, ObjectFinder objects) {
    Tree tree;
    try {
      tree = yaml.read(text, firstLine);
    } catch (MalformedDocumentException e) {
      objects.problem(malformed(objects, text, e));
      return;
    }
    objects.readFrom(new DocumentText(text, firstLine));
    objects.tree(tree);
  }

  /** Reads JSON documents; what is none is YAML in flow style, unless it is not that either. */
  private void json(
      String json, int jsonLine, String yamlText, int yamlLine, ObjectFinder objects) {
    var pieces = new JsonPieces();
    objects.readFrom(new DocumentText(yamlText, yamlLine));
    try {
      jsonReader.stream(new StringReader(json), jsonLine, pieces);
    } catch (IOException e) {
      throw new IllegalStateException("a string cannot fail to be read", e);
    } catch (MalformedDocumentException noJson) {
      Tree tree;
      try {
        tree = yaml.read(yamlText, yamlLine);
      } catch (MalformedDocumentException noYaml) {
        boolean isJson = pieces.any() || objects.file().endsWith(".json");
        pieces.replay(objects);
        objects.problem(
            isJson
                ? DocumentProblems.malformedJson(objects.where(noJson.position()), noJson)
                : malformed(objects, yamlText, noYaml));
        return;
      }
      objects.tree(tree);
      return;
    }
    pieces.replay(objects);
  }

  /** Reads JSON documents of any length, and holds one element of a list at a time. */
  void longJson(InputStream in, ObjectFinder objects) {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    try (var reader = new BoundedReader(new InputStreamReader(in, decoder), Sources.MAX_DOCUMENT)) {
      jsonReader.stream(reader, 1, reader.resetBy(objects));
    } catch (MalformedDocumentException e) {
      objects.problem(DocumentProblems.malformedJson(objects.where(e.position()), e));
    } catch (BoundedReader.BeyondException e) {
      objects.problem(DocumentProblems.tooLong(objects.file(), 1));
    } catch (IOException e) {
      objects.problem(FileProblems.unreadable(objects.file(), e));
    } catch (RuntimeException | StackOverflowError e) {
      objects.problem(failed(objects, 1, e));
    }
  }

  private static Problem malformed(
      ObjectFinder objects, String text, MalformedDocumentException e) {
    String where = objects.where(e.position());
    return objects.isRendered()
        ? DocumentProblems.renderedMalformed(where, e)
        : DocumentProblems.malformed(where, text, e);
  }

  private static Problem failed(ObjectFinder objects, int line, Throwable thrown) {
    String where =
        objects.isRendered() ? objects.where(Position.of(line, 1)) : objects.file() + ":" + line;
    return Problem.internalError("this document could not be read", where, thrown);
  }
}
