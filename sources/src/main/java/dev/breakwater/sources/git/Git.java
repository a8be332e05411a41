package dev.breakwater.sources.git;

import dev.breakwater.sources.process.Program;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The git program, kept from running anything that a repository configures. */
final class Git {
  private static final List<String> OPTIONS =
      List.of(
          "--no-pager",
          "--no-optional-locks",
          "-c",
          "core.fsmonitor=false",
          "-c",
          "core.hooksPath=" + (File.separatorChar == '\\' ? "NUL" : "/dev/null"));

  private static final int TIMEOUT_SECONDS = 120;

  /** Bytes that a list of names may have. */
  private static final int MAX_OUTPUT = 64 << 20;

  private static final String UNKNOWN = "it is not known what has changed";

  private final Program program;
  private final Path folder;
  private final Map<String, String> environment;

  Git(Path folder, Map<String, String> environment) throws GitException {
    Program found = Program.find("git", environment);
    if (found == null) {
      throw new GitException(
          UNKNOWN, "there is no git on the PATH", "Install git, or leave --changed-since out.");
    }
    this.program = found;
    this.folder = folder;
    this.environment = new HashMap<>(environment);
    // Messages are looked at.
    this.environment.put("LC_ALL", "C");
  }

  /** The folder that holds the working tree. */
  Path top() throws GitException {
    Program.Result result = run(folder, "rev-parse", "--show-toplevel");
    if (result.code() != 0) {
      throw new GitException(
          UNKNOWN,
          result.messages().contains("not a git repository")
              ? "this folder is in no Git repository"
              : firstOf(result.messages()),
          "Run it in the working tree of the repository, or leave --changed-since out.");
    }
    try {
      return Path.of(line(result)).toRealPath();
    } catch (IOException e) {
      throw new GitException(
          UNKNOWN, line(result) + " cannot be read", "Give the right to read it.");
    }
  }

  /** The commit that a branch, tag or hash names. */
  String commit(String ref) throws GitException {
    Program.Result result =
        run(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", ref + "^{commit}");
    if (result.code() != 0) {
      throw new GitException(
          UNKNOWN + " since " + ref,
          "the repository has no commit of this name",
          "Name a branch, a tag or a commit; where CI has fetched one commit only, fetch this one"
              + " too: git fetch origin "
              + ref);
    }
    return line(result);
  }

  /** Where the history of the working tree parted from that of a commit. */
  String mergeBase(String commit, String ref) throws GitException {
    Program.Result result = run(folder, "merge-base", commit, "HEAD");
    if (result.code() != 0) {
      throw new GitException(
          UNKNOWN + " since " + ref,
          "it has no common history with what is checked out",
          "Name another commit; where the clone is shallow, fetch the rest: git fetch --unshallow");
    }
    return line(result);
  }

  /** Files that differ from a commit, those that are gone included. */
  List<String> differences(Path top, String commit) throws GitException {
    return names(
        run(
            top,
            "diff",
            "--name-only",
            "-z",
            "--no-renames",
            "--no-ext-diff",
            "--no-textconv",
            "--no-color",
            "--no-relative",
            commit,
            "--"));
  }

  /** Files that Git does not know and is not told to ignore. */
  List<String> untracked(Path top) throws GitException {
    return names(run(top, "ls-files", "-z", "--others", "--exclude-standard"));
  }

  private static List<String> names(Program.Result result) throws GitException {
    if (result.code() != 0) {
      throw new GitException(UNKNOWN, firstOf(result.messages()), "Correct what git says.");
    }
    var names = new ArrayList<String>();
    for (String name : text(result).split("\0", -1)) {
      if (!name.isEmpty()) {
        names.add(name);
      }
    }
    return names;
  }

  private static String text(Program.Result result) {
    return new String(result.out(), StandardCharsets.UTF_8);
  }

  private static String line(Program.Result result) {
    return text(result).strip();
  }

  private static String firstOf(String messages) {
    String text = messages.strip();
    int end = text.indexOf('\n');
    String line = end < 0 ? text : text.substring(0, end);
    return line.startsWith("fatal: ") ? line.substring("fatal: ".length()) : line;
  }

  private Program.Result run(Path in, String... arguments) throws GitException {
    var all = new ArrayList<>(OPTIONS);
    all.addAll(List.of(arguments));
    try {
      return program.run(all, in, environment, TIMEOUT_SECONDS, MAX_OUTPUT);
    } catch (Program.FailedException e) {
      throw new GitException(UNKNOWN, "git failed: " + e.getMessage(), "Correct what git says.");
    }
  }
}
