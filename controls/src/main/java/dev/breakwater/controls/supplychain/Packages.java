package dev.breakwater.controls.supplychain;

import dev.breakwater.model.dockerfile.ShellCommand;
import dev.breakwater.model.tree.Sequence;
import java.util.List;

/** What commands of package managers do; decides without allocating. */
final class Packages {
  private static final List<String> APT = List.of("apt-get", "apt", "aptitude");
  private static final List<String> RPM = List.of("yum", "dnf", "microdnf", "tdnf");
  private static final List<String> INSTALL = List.of("install");
  private static final List<String> ADD = List.of("add");
  private static final List<String> RPM_INSTALL =
      List.of("install", "reinstall", "groupinstall", "localinstall");
  private static final List<String> ZYPPER_INSTALL = List.of("install", "in");
  private static final List<String> APT_REMOVE = List.of("purge", "remove", "autoremove");
  private static final List<String> APK_REMOVE = List.of("del");
  private static final List<String> RPM_REMOVE = List.of("remove", "erase", "autoremove");
  private static final List<String> ZYPPER_REMOVE = List.of("remove", "rm");

  private Packages() {}

  static boolean isApt(Sequence words) {
    return ShellCommand.runsAny(words, APT);
  }

  static boolean isRpm(Sequence words) {
    return ShellCommand.runsAny(words, RPM);
  }

  static boolean isApk(Sequence words) {
    return ShellCommand.runs(words, "apk");
  }

  static boolean isZypper(Sequence words) {
    return ShellCommand.runs(words, "zypper");
  }

  /** Whether a command runs pip, be it as a module of python. */
  static boolean isPip(Sequence words) {
    int at = ShellCommand.program(words);
    if (at >= words.size()) {
      return false;
    }
    String program = ShellCommand.word(words, at);
    int slash = program.lastIndexOf('/') + 1;
    if (program.startsWith("pip", slash)) {
      return isVersion(program, slash + 3);
    }
    return program.startsWith("python", slash)
        && isVersion(program, slash + 6)
        && at + 2 < words.size()
        && ShellCommand.word(words, at + 1).equals("-m")
        && ShellCommand.word(words, at + 2).equals("pip");
  }

  private static boolean isVersion(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '.' && (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }

  /** The index of the word that makes the command an installation; -1 where it is none. */
  static int install(Sequence words) {
    if (isApt(words) || isPip(words)) {
      return word(words, INSTALL);
    }
    if (isApk(words)) {
      return word(words, ADD);
    }
    int install = -1;
    if (isRpm(words)) {
      install = word(words, RPM_INSTALL);
    } else if (isZypper(words)) {
      install = word(words, ZYPPER_INSTALL);
    }
    return install;
  }

  /** Whether a command removes packages. */
  static boolean removes(Sequence words) {
    return (isApt(words) && word(words, APT_REMOVE) >= 0)
        || (isApk(words) && word(words, APK_REMOVE) >= 0)
        || (isRpm(words) && word(words, RPM_REMOVE) >= 0)
        || (isZypper(words) && word(words, ZYPPER_REMOVE) >= 0);
  }

  /** The index of the first word behind the program that is one of some; -1 for none. */
  static int word(Sequence words, List<String> known) {
    for (int i = ShellCommand.program(words) + 1; i < words.size(); i++) {
      String word = ShellCommand.word(words, i);
      for (int k = 0; k < known.size(); k++) {
        if (word.equals(known.get(k))) {
          return i;
        }
      }
    }
    return -1;
  }
}
