package dev.breakwater.controls.supplychain;

import dev.breakwater.model.dockerfile.ShellCommand;
import dev.breakwater.model.tree.Sequence;

/** What a mode of chmod grants; decides without allocating. */
final class FileModes {
  private static final int SETUID = 04000;
  private static final int OTHERS_WRITE = 0002;
  private static final int STICKY = 01000;

  private FileModes() {}

  /** Whether a mode makes programs run as the owner of their file. */
  static boolean setsUser(String mode) {
    int bits = octal(mode);
    return bits >= 0 ? (bits & SETUID) != 0 : clause(mode, 's');
  }

  /** Whether a mode lets everybody write, other than into a folder with the sticky bit. */
  static boolean letsOthersWrite(String mode) {
    int bits = octal(mode);
    if (bits >= 0) {
      return (bits & OTHERS_WRITE) != 0 && (bits & STICKY) == 0;
    }
    return clause(mode, 'w') && mode.indexOf('t') < 0;
  }

  /** The index of the mode among the words of chmod; -1 where they are none of it. */
  static int ofChmod(Sequence words) {
    if (!ShellCommand.runs(words, "chmod")) {
      return -1;
    }
    for (int i = ShellCommand.program(words) + 1; i < words.size(); i++) {
      if (!ShellCommand.word(words, i).startsWith("-")) {
        return i;
      }
    }
    return -1;
  }

  private static int octal(String mode) {
    int bits = mode.isEmpty() || mode.length() > 5 ? -1 : 0;
    for (int i = 0; bits >= 0 && i < mode.length(); i++) {
      char c = mode.charAt(i);
      bits = c >= '0' && c <= '7' ? 8 * bits + c - '0' : -1;
    }
    return bits;
  }

  /**
   * Whether a clause ({@code u=rwx,o+w}) grants a permission: {@code s} to the owner, {@code w} to
   * others. Without a class, s is for all, and w for whom the umask allows.
   */
  private static boolean clause(String mode, char permission) {
    boolean classes = true;
    boolean named = false;
    boolean meant = false;
    boolean grants = false;
    for (int i = 0; i < mode.length(); i++) {
      char c = mode.charAt(i);
      if (c == ',') {
        classes = true;
        named = false;
        meant = false;
        grants = false;
      } else if (c == '+' || c == '-' || c == '=') {
        classes = false;
        grants = c != '-';
      } else if (classes) {
        named = true;
        meant |= c == 'a' || c == (permission == 's' ? 'u' : 'o');
      } else if (c == permission && grants && (meant || (!named && permission == 's'))) {
        return true;
      }
    }
    return false;
  }
}
