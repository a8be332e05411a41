package dev.breakwater.cli.command;

import dev.breakwater.controls.catalogue.Catalogue;
import dev.breakwater.controls.frameworks.BuiltInFramework;
import dev.breakwater.controls.frameworks.Framework;
import dev.breakwater.controls.frameworks.OwnFramework;
import dev.breakwater.model.settings.SettingsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Frameworks on the command line: the names of those that there are, and files of a user's own. */
public final class FrameworkOption {
  /** What the value is called; completion offers names and files for it. */
  public static final String LABEL = "FRAMEWORK";

  private static final String NAME = "--framework";

  /** What the value can be, in words. */
  public static final String NAMES =
      String.join(", ", BuiltInFramework.ids()) + ", or a FILE.yaml of your own";

  private FrameworkOption() {}

  /**
   * The option.
   *
   * @param does what it does, up to the names
   * @param otherwise what happens if it is not given, a clause
   */
  public static OptionSpec spec(String does, String otherwise) {
    return Options.list(NAME, LABEL, does + ": " + NAMES + ". May be repeated; " + otherwise + ".")
        .completionCandidates(BuiltInFramework.ids())
        .build();
  }

  /** The values given, in order. */
  public static List<String> values(ParseResult parsed) throws UsageException {
    return Options.listed(parsed, NAME);
  }

  /**
   * The frameworks that values name, in order, each once.
   *
   * @param folder what paths of files start from
   */
  public static List<Framework> frameworks(List<String> values, Path folder, Catalogue catalogue)
      throws UsageException, FailureException {
    var frameworks = new ArrayList<Framework>();
    for (String value : values) {
      Framework framework = framework(value, folder, catalogue);
      if (framework == null) {
        throw unknown("option " + NAME + " cannot be " + Options.quoted(value), "it takes ", value);
      }
      for (Framework other : frameworks) {
        if (other.id().equals(framework.id()) && !other.equals(framework)) {
          throw new UsageException(
              "two frameworks of your own are called " + framework.id() + "; rename one");
        }
      }
      if (!frameworks.contains(framework)) {
        frameworks.add(framework);
      }
    }
    return frameworks;
  }

  /** The framework that a name or a path stands for, null where a name is none. */
  public static @Nullable Framework framework(String value, Path folder, Catalogue catalogue)
      throws FailureException {
    if (!isFile(value)) {
      return BuiltInFramework.find(value);
    }
    try {
      return OwnFramework.read(folder.resolve(value), value, catalogue);
    } catch (SettingsException e) {
      throw FailureException.of(e.problem());
    }
  }

  /** Says that a value is neither a framework's name nor a file's. */
  public static UsageException unknown(String what, String thereAre, String value) {
    return UsageException.unknown(what, value, BuiltInFramework.ids(), thereAre + NAMES);
  }

  private static boolean isFile(String value) {
    return value.endsWith(".yaml")
        || value.endsWith(".yml")
        || value.indexOf('/') >= 0
        || value.indexOf('\\') >= 0;
  }
}
