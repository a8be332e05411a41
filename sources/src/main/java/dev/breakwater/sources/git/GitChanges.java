package dev.breakwater.sources.git;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The files that differ between the working tree and where its history parted from a commit:
 * committed since, changed, staged or new, what Git ignores left out. A file that was moved has
 * changed under both names. Of what lies outside the repository Git knows nothing, so all of it
 * counts.
 */
public final class GitChanges {
  private final Path top;
  private final Set<Path> changed;

  private GitChanges(Path top, Set<Path> changed) {
    this.top = top;
    this.changed = changed;
  }

  /**
   * Asks Git, which runs no hook, pager or program of the repository for it.
   *
   * @param ref a branch, tag or commit
   * @param workingDirectory a folder of the repository
   * @param environment of the caller
   * @throws GitException if there is no Git, no repository or no such commit
   */
  public static GitChanges since(String ref, Path workingDirectory, Map<String, String> environment)
      throws GitException {
    var git = new Git(workingDirectory, environment);
    Path top = git.top();
    String commit = git.commit(ref);
    String base = git.mergeBase(commit, ref);
    var changed = new HashSet<Path>();
    try {
      for (String name : git.differences(top, base)) {
        changed.add(top.resolve(name));
      }
      for (String name : git.untracked(top)) {
        changed.add(top.resolve(name));
      }
    } catch (InvalidPathException e) {
      throw new GitException(
          "a changed file has no valid name", String.valueOf(e.getMessage()), "Rename it.");
    }
    return new GitChanges(top, changed);
  }

  /** Whether a file has changed; one below a changed submodule has. */
  public boolean touch(Path file) {
    Path real;
    try {
      real = file.toRealPath();
    } catch (IOException e) {
      return true; // Nobody knows.
    }
    if (!real.startsWith(top)) {
      return true;
    }
    if (changed.contains(file.toAbsolutePath().normalize())) {
      return true;
    }
    for (Path at = real; at != null && !at.equals(top); at = at.getParent()) {
      if (changed.contains(at)) {
        return true;
      }
    }
    return false;
  }

  /** Whether any of these files has changed. */
  public boolean touchAnyOf(Collection<Path> files) {
    return files.stream().anyMatch(this::touch);
  }

  /** Whether anything in a folder has changed, or is gone. */
  public boolean touchBelow(Path folder) {
    Path real;
    try {
      real = folder.toRealPath();
    } catch (IOException e) {
      return true;
    }
    return touch(folder) || changed.stream().anyMatch(each -> each.startsWith(real));
  }
}
