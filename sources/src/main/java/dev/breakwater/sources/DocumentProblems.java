package dev.breakwater.sources;

import dev.breakwater.model.finding.Problem;
import dev.breakwater.model.kube.ObjectId;
import dev.breakwater.model.kube.PodShape;
import dev.breakwater.model.tree.MalformedDocumentException;
import dev.breakwater.model.tree.Position;
import dev.breakwater.model.tree.Tree;
import dev.breakwater.sources.files.FileProblems;
import dev.breakwater.sources.text.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.LongFunction;

/** What can be wrong with a document, in words. */
final class DocumentProblems {
  /** Binary formats hold a NUL early; git looks as far. */
  private static final int BINARY_PROBE = 8_000;

  /** From here on, more memory does not help. */
  private static final int MOST_THAT_MEMORY_ALLOWS = 30 << 20;

  private DocumentProblems() {}

  static boolean isBinary(byte[] bytes) {
    for (int i = 0; i < Math.min(bytes.length, BINARY_PROBE); i++) {
      if (bytes[i] == 0) {
        return true;
      }
    }
    return false;
  }

  static Problem binary(String file) {
    return new Problem(
        "binary-file",
        file + " is not text",
        file,
        "it holds NUL bytes: a binary file, or UTF-16 without a byte order mark",
        file.equals(FileProblems.STDIN)
            ? "give it as UTF-8"
            : "save it as UTF-8, or leave it out with --exclude '" + file + "'",
        true);
  }

  static Problem malformed(String where, String text, MalformedDocumentException e) {
    if (text.contains("{{")) {
      return new Problem(
          "template-not-rendered",
          "this document looks like a template (it holds {{)",
          where,
          "it is no YAML before it is rendered, and belongs to no Helm chart: " + e.getMessage(),
          "scan what comes out of it: pipe that into breakwater scan -",
          true);
    }
    return new Problem(
        "malformed-yaml",
        "this document is not valid YAML",
        where,
        String.valueOf(e.getMessage()),
        "correct it; the other documents of the file are scanned",
        true);
  }

  static Problem renderedMalformed(String where, MalformedDocumentException e) {
    return new Problem(
        "malformed-yaml",
        "what this template renders is not valid YAML",
        where,
        String.valueOf(e.getMessage()),
        "correct the template, or give it the values that it is made for with --values FILE",
        true);
  }

  static Problem malformedJson(String where, MalformedDocumentException e) {
    return new Problem(
        "malformed-json",
        "this is not valid JSON",
        where,
        String.valueOf(e.getMessage()),
        "correct it; the objects before this place are scanned, those after it are not",
        true);
  }

  static Problem notUtf8(String file, byte[] bytes, int start, int end, int firstLine) {
    int invalid = Utf8.firstInvalid(bytes, start, end);
    int line = firstLine;
    int lineStart = start;
    for (int i = start; i < invalid; i++) {
      if (bytes[i] == '\n' || bytes[i] == '\r' && bytes[i + 1] != '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    int column =
        new String(bytes, lineStart, invalid - lineStart, StandardCharsets.UTF_8).length() + 1;
    return new Problem(
        "not-utf-8",
        "this document is not UTF-8",
        Position.in(file, Position.of(line, column)),
        String.format("the byte 0x%02X stands for no character here", bytes[invalid] & 0xFF),
        "save the file as UTF-8; the other documents of the file are scanned",
        true);
  }

  static Problem tooLong(String file, int line) {
    return new Problem(
        "document-too-long",
        String.format(
            Locale.ROOT, "this document is longer than %.1f MiB", Sources.MAX_DOCUMENT / 1048576.0),
        Position.in(file, Position.of(line, 1)),
        "a document is held whole while it is read, so the memory allowed limits its length",
        "split it with --- lines, or take a list as JSON (kubectl get -o json), which may have any"
            + " length"
            + (Sources.MAX_DOCUMENT < MOST_THAT_MEMORY_ALLOWS
                ? ", or allow more memory: with BREAKWATER_JAVA_OPTS=-Xmx1g it may have 30 MiB"
                : ""),
        true);
  }

  static Problem duplicateKey(LongFunction<String> where, Tree.DuplicateKey duplicate) {
    return new Problem(
        "duplicate-key",
        "the key " + quoted(duplicate.key()) + " stands twice in one map",
        where.apply(duplicate.second()),
        "it stands already at "
            + place(where.apply(duplicate.second()), where.apply(duplicate.first()))
            + "; Kubernetes takes the last, and so does this scan",
        "remove the one that is not meant",
        false);
  }

  static Problem moreDuplicates(LongFunction<String> where, Tree.DuplicateKey next, int more) {
    return new Problem(
        "duplicate-key",
        more + " more keys of this document stand twice in one map",
        where.apply(next.second()),
        "Kubernetes takes the last of each, and so does this scan",
        "remove those that are not meant",
        false);
  }

  static Problem notAnObject(String where, String cause) {
    return new Problem(
        "not-an-object",
        "this looks like a Kubernetes object, and is none",
        where,
        cause,
        "name both apiVersion and kind, or leave the file out with --exclude",
        true);
  }

  static Problem unknownWorkload(String where, ObjectId id, UnknownWorkloads.Found found) {
    String path = found.path().isEmpty() ? "the object itself" : found.path();
    if (UnknownWorkloads.ofKubernetes(id)) {
      return new Problem(
          "unknown-workload-kind",
          "the pods of " + id + " (" + id.apiVersion() + ") were not evaluated",
          where,
          path + " seems to be a pod template, and Kubernetes has no such kind that holds one",
          "correct apiVersion or kind; they are written as in apps/v1 and Deployment",
          true);
    }
    return new Problem(
        "unknown-workload-kind",
        "the pods of " + id + " (" + id.apiVersion() + ") were not evaluated",
        where,
        path + " seems to be a pod template, and this kind is not known to hold one",
        found.isTemplate()
            ? "name it in the configuration that --config FILE reads, with these lines:\n"
                + WorkloadConfiguration.lines(id, found.path())
            : "review it by hand: the configuration can name a pod template only where a spec in it"
                + " holds the containers, and where fields alone, and no list, lead to it",
        true);
  }

  static Problem wrongType(String where, ObjectId id, PodShape.Fault fault) {
    return new Problem(
        "wrong-type",
        fault.path() + " of " + id + " must be " + fault.expected(),
        where,
        "it is " + fault.found() + ", which Kubernetes refuses and no control understands",
        "write it as the API reference has it; what it was to say was not evaluated",
        true);
  }

  /** A place as it is said beside another one: without the file where that is the same. */
  private static String place(String beside, String place) {
    int column = place.lastIndexOf(':');
    int line = place.lastIndexOf(':', column - 1);
    if (line < 0) {
      return place;
    }
    String words =
        "line " + place.substring(line + 1, column) + ", column " + place.substring(column + 1);
    String file = place.substring(0, line);
    return beside.startsWith(file + ":") ? words : words + " of " + file;
  }

  private static String quoted(String key) {
    return "'" + (key.length() > 60 ? key.substring(0, 60) + "…" : key) + "'";
  }
}
