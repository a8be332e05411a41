package dev.breakwater.model.dockerfile;

import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.Sequence;
import java.util.List;
import java.util.Set;

/** What a command of a tree runs; decides without allocating. */
public final class ShellCommand {
  /** Programs that run what follows their options. */
  private static final Set<String> WRAPPERS =
      Set.of(
          "sudo",
          "doas",
          "env",
          "exec",
          "command",
          "builtin",
          "nohup",
          "time",
          "nice",
          "ionice",
          "timeout",
          "xargs",
          "gosu",
          "su-exec",
          "setsid",
          "stdbuf",
          "eatmydata",
          "busybox");

  /** Options of wrappers whose value is a word of its own. */
  private static final Set<String> WITH_VALUE =
      Set.of("-u", "-g", "-n", "-I", "-P", "-L", "-d", "-k", "-s", "-a", "-C", "-p", "-U", "-D");

  private static final Set<String> SHELLS =
      Set.of("sh", "bash", "dash", "ash", "zsh", "ksh", "fish");

  private ShellCommand() {}

  /** The words of a command without assignments and redirections. */
  public static Sequence words(Mapping command) {
    return (Sequence) command.value(command.indexOf(DockerfileKeys.WORDS));
  }

  /** The text of a word. */
  public static String word(Sequence words, int i) {
    return ((Scalar) words.get(i)).text();
  }

  /**
   * The index of the program that is run at last, behind {@code sudo}, {@code env} and the like.
   */
  public static int program(Sequence words) {
    int at = 0;
    while (at < words.size() && isWrapper(word(words, at))) {
      boolean takesUser = is(word(words, at), "gosu") || is(word(words, at), "su-exec");
      boolean takesTime = is(word(words, at), "timeout");
      at++;
      while (at < words.size() && isOption(word(words, at))) {
        at += WITH_VALUE.contains(word(words, at)) ? 2 : 1;
      }
      at += takesUser || takesTime ? 1 : 0;
    }
    return Math.min(at, words.size());
  }

  /** Whether a word names a program, by its path or not. */
  public static boolean is(String word, String program) {
    return word.endsWith(program)
        && (word.length() == program.length()
            || word.charAt(word.length() - program.length() - 1) == '/');
  }

  /** Whether a command runs a program. */
  public static boolean runs(Sequence words, String program) {
    int at = program(words);
    return at < words.size() && is(word(words, at), program);
  }

  /** Whether the program that a command runs is one of some. */
  public static boolean runsAny(Sequence words, List<String> programs) {
    int at = program(words);
    for (int i = 0; at < words.size() && i < programs.size(); i++) {
      if (is(word(words, at), programs.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word names a shell. */
  public static boolean isShell(String word) {
    return SHELLS.contains(name(word));
  }

  /** The index of the script in {@code sh -c script}, or in {@code eval script}; -1 for none. */
  public static int script(Sequence words) {
    int at = program(words);
    if (at >= words.size()) {
      return -1;
    }
    if (word(words, at).equals("eval")) {
      return at + 1 < words.size() ? at + 1 : -1;
    }
    boolean su = is(word(words, at), "su") || is(word(words, at), "runuser");
    if (!su && !isShell(word(words, at))) {
      return -1;
    }
    for (int i = at + 1; i < words.size(); i++) {
      String word = word(words, i);
      boolean option = word.startsWith("-") && word.length() > 1 && word.charAt(1) != '-';
      if (option && word.charAt(word.length() - 1) == 'c') {
        return i + 1 < words.size() ? i + 1 : -1;
      }
      if (option && (word.equals("-o") || word.equals("-O"))) {
        i++;
      } else if (!su && !word.startsWith("-") && !word.startsWith("+")) {
        return -1;
      }
    }
    return -1;
  }

  /** Whether a command takes the output of the one before it. */
  public static boolean isPiped(Mapping command) {
    String after = command.string(DockerfileKeys.AFTER);
    return after != null && (after.equals("|") || after.equals("|&"));
  }

  /** The commands of a script, or of what else holds some; null for none. */
  public static Sequence commands(Node script) {
    return (Sequence) ((Mapping) script).value(((Mapping) script).indexOf(DockerfileKeys.COMMANDS));
  }

  private static boolean isWrapper(String word) {
    return WRAPPERS.contains(name(word));
  }

  private static String name(String word) {
    int slash = word.lastIndexOf('/');
    return slash < 0 ? word : word.substring(slash + 1);
  }

  private static boolean isOption(String word) {
    return word.startsWith("-") || (word.indexOf('=') > 0 && word.charAt(0) != '/');
  }
}
