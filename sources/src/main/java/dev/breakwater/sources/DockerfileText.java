package dev.breakwater.sources;

import dev.breakwater.model.dockerfile.DockerfileReader;
import dev.breakwater.model.finding.Problem;
import dev.breakwater.model.tree.MalformedDocumentException;
import dev.breakwater.model.tree.Position;
import dev.breakwater.sources.text.Utf8;

/** Reads a Dockerfile: one file, one object. */
final class DockerfileText {
  private DockerfileText() {}

  static void read(byte[] bytes, ObjectFinder objects) {
    String text = Utf8.decode(bytes, 0, bytes.length);
    if (text == null) {
      objects.problem(DocumentProblems.notUtf8(objects.file(), bytes, 0, bytes.length, 1));
      return;
    }
    try {
      objects.readFrom(new DocumentText(text, 1));
      objects.dockerfile(DockerfileReader.read(text));
    } catch (MalformedDocumentException e) {
      objects.problem(malformed(objects.file(), text, e));
    } catch (RuntimeException | StackOverflowError e) {
      objects.problem(
          Problem.internalError("this Dockerfile could not be read", objects.file(), e));
    }
  }

  private static Problem malformed(String file, String text, MalformedDocumentException e) {
    String where = Position.in(file, e.position());
    if (text.contains("{{") || text.contains("{%")) {
      return new Problem(
          "template-not-rendered",
          "this Dockerfile looks like a template (it holds {{ or {%)",
          where,
          "it is none before it is rendered, and templates of Dockerfiles are not rendered: "
              + e.getMessage(),
          "scan what comes out of it, saved as a Dockerfile",
          true);
    }
    return new Problem(
        "malformed-dockerfile",
        "this Dockerfile could not be read",
        where,
        String.valueOf(e.getMessage()),
        "correct it, since docker build refuses it too; if it is none, leave it out with --exclude"
            + " '"
            + file
            + "'",
        true);
  }
}
