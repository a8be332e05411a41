package dev.breakwater.model.dockerfile;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The variables of a stage at one of its instructions, and the shell that its commands go to. */
final class StageScope implements WordReader.Variables {
  private final Map<String, String> global;
  private final Map<String, String> environment;
  private final Map<String, String> arguments = new HashMap<>();
  private boolean posix;

  private StageScope(Map<String, String> global, Map<String, String> environment, boolean posix) {
    this.global = global;
    this.environment = environment;
    this.posix = posix;
  }

  /** The scope before the first stage. */
  static StageScope global() {
    var values = new HashMap<String, String>();
    return new StageScope(values, values, true);
  }

  /** The scope of a stage whose base the file does not make. */
  StageScope stage(boolean isPosix) {
    return new StageScope(global, new HashMap<>(), isPosix);
  }

  /** The scope of a stage that begins as this one ended: arguments are not inherited. */
  StageScope inherited() {
    return new StageScope(global, new HashMap<>(environment), posix);
  }

  @Override
  public @Nullable String get(String name) {
    String value = environment.get(name);
    return value == null ? arguments.get(name) : value;
  }

  void setEnvironment(String name, @Nullable String value) {
    if (value == null) {
      environment.remove(name);
    } else {
      environment.put(name, value);
    }
  }

  /** Declares an argument; without a default it has that of the same name before the stages. */
  @SuppressWarnings("ReferenceEquality") // the very map of what stands before the stages
  void declare(String name, @Nullable String value) {
    String known = value == null ? global.get(name) : value;
    if (known != null) {
      arguments.put(name, known);
      if (environment == global) {
        global.put(name, known);
      }
    }
  }

  /** Whether commands go to a shell that reads them as POSIX says. */
  boolean isPosix() {
    return posix;
  }

  void setShell(String program) {
    String name =
        program.substring(Math.max(program.lastIndexOf('/'), program.lastIndexOf('\\')) + 1);
    posix = ShellCommand.isShell(name);
  }
}
