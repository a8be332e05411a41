package dev.breakwater.sources.files;

import dev.breakwater.model.finding.Problem;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.util.List;

/** What can go wrong before a file is open, and while it is read, in words. */
public final class FileProblems {
  private static final String CIRCLE = "links that lead in a circle";

  /** How standard input is named where files are. */
  public static final String STDIN = "<stdin>";

  private FileProblems() {}

  /**
   * A file or folder that exists, and cannot be read, because of an IOException or what carries
   * one.
   */
  public static Problem unreadable(String shown, Exception e) {
    Throwable failure = failure(e);
    return new Problem(
        "unreadable",
        "cannot read " + shown,
        shown,
        cause(failure),
        nextStep(shown, failure),
        true);
  }

  /** The failure itself, out of what carried it. */
  private static Throwable failure(Exception e) {
    return e.getCause() instanceof IOException inner ? inner : e;
  }

  private static String cause(Throwable e) {
    return switch (e) {
      case AccessDeniedException denied -> "permission denied";
      case NoSuchFileException missing -> "it is gone, or a link to what does not exist";
      case FileSystemLoopException loop -> CIRCLE;
      case FileSystemException failed when failed.getReason() != null ->
          failed.getReason().startsWith("Too many levels of symbolic links")
              ? CIRCLE
              : failed.getReason();
      case CharacterCodingException notText ->
          "it is neither valid UTF-8 nor UTF-16 with a byte order mark";
      default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    };
  }

  private static String nextStep(String shown, Throwable e) {
    if (shown.equals(STDIN)) {
      return "look at the command that writes to it, or name the files that hold the manifests";
    }
    return e instanceof AccessDeniedException
        ? "give the user who scans the right to read it, or leave it out with --exclude '"
            + shown
            + "'"
        : "repair it, or leave it out with --exclude '" + shown + "'";
  }

  static Problem notFound(String argument, List<String> near) {
    return new Problem(
        "not-found",
        argument + " does not exist",
        argument,
        "there is no such file or folder",
        near.isEmpty()
            ? "check the path; it starts at the folder in which the command runs"
            : "did you mean " + String.join(" or ", near) + "?",
        true);
  }

  static Problem noMatch(String glob, List<String> near) {
    return new Problem(
        "no-match",
        "nothing matches " + glob,
        glob,
        "no file fits the pattern (* stays within one folder, ** spans folders, hidden ones are "
            + "left out)",
        near.isEmpty() ? "check the pattern" : "did you mean " + String.join(" or ", near) + "?",
        true);
  }

  static Problem noManifests(String shown, int excluded) {
    return new Problem(
        "no-manifests",
        "no manifests in " + shown,
        shown,
        "no file in it ends in .yaml, .yml or .json or is a Dockerfile (hidden files and folders are"
            + " left out"
            + (excluded > 0 ? ", and so is what --exclude and .breakwaterignore name)" : ")"),
        "name the folder that holds the manifests, or a file of another ending by itself",
        true);
  }

  static Problem ignoreFileUnreadable(String shown, Exception e) {
    return new Problem(
        "unreadable-ignore-file",
        "cannot read " + shown,
        shown,
        cause(failure(e)),
        "repair or remove it; nothing is left out by its rules",
        false);
  }
}
