package dev.breakwater.cli.scan;

import dev.breakwater.cli.command.FailureException;
import dev.breakwater.cli.command.Options;
import dev.breakwater.cli.command.UsageException;
import dev.breakwater.model.tree.MalformedDocumentException;
import dev.breakwater.model.tree.Position;
import dev.breakwater.sources.helm.ChartOptions;
import dev.breakwater.sources.helm.ReleaseName;
import dev.breakwater.sources.helm.SetValues;
import dev.breakwater.sources.helm.Values;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * What the command line says of charts, in Helm's words.
 *
 * @param files files of values
 * @param set values
 * @param setText values that are texts
 * @param release name of the release, null for that of the chart
 * @param namespace its namespace, null for one that is called as the release
 */
record ChartArguments(
    List<String> files,
    List<String> set,
    List<String> setText,
    @Nullable String release,
    @Nullable String namespace) {
  private static final String VALUES = "--values";
  private static final String SET = "--set";
  private static final String SET_STRING = "--set-string";
  private static final String RELEASE = "--release-name";
  private static final String NAMESPACE = "--namespace";

  /** Adds the options to a command. */
  static void addTo(CommandSpec spec) {
    spec.addOption(
        Options.repeated(
                VALUES,
                "FILE",
                "Render charts with the values of a YAML file. May be repeated; the last wins.")
            .build());
    spec.addOption(
        Options.repeated(
                SET,
                "KEY=VALUE",
                "Render charts with a value, written as for helm template --set. May be repeated.")
            .build());
    spec.addOption(
        Options.repeated(
                SET_STRING, "KEY=VALUE", "The same with a value that is a text. May be repeated.")
            .build());
    spec.addOption(
        Options.single(
                RELEASE, "NAME", "Render charts as this release. The chart's name if not given.")
            .build());
    spec.addOption(
        Options.single(
                NAMESPACE,
                "NAME",
                "Render charts for this namespace, in which their objects then are unless they name"
                    + " another. One called as the release if not given.")
            .build());
  }

  static ChartArguments of(ParseResult parsed) throws UsageException {
    String release = Options.nonEmpty(parsed, RELEASE);
    if (release != null && !ReleaseName.isValid(release)) {
      throw new UsageException(
          "option --release-name cannot be "
              + Options.quoted(release)
              + "; a release is named with a-z, 0-9, - and ., at most 53 of them");
    }
    String namespace = Options.nonEmpty(parsed, NAMESPACE);
    if (namespace != null && !ReleaseName.isNamespace(namespace)) {
      throw new UsageException(
          "option --namespace cannot be "
              + Options.quoted(namespace)
              + "; a namespace is named with a-z, 0-9 and -, at most 63 of them");
    }
    return new ChartArguments(
        Options.values(parsed, VALUES),
        checked(SET, Options.values(parsed, SET)),
        checked(SET_STRING, Options.values(parsed, SET_STRING)),
        release,
        namespace);
  }

  private static List<String> checked(String option, List<String> values) throws UsageException {
    for (String value : values) {
      try {
        SetValues.check(value);
      } catch (IllegalArgumentException e) {
        throw new UsageException(
            "option " + option + " cannot be " + Options.quoted(value) + ": " + e.getMessage());
      }
    }
    return values;
  }

  /** The options of the scan; reads the files. */
  ChartOptions read(Path folder, int minor) throws FailureException {
    var values = new ArrayList<Values>();
    var paths = new ArrayList<Path>();
    for (String file : files) {
      values.add(values(folder, file));
      paths.add(folder.resolve(file));
    }
    return new ChartOptions(values, set, setText, release, namespace, minor, paths);
  }

  private static Values values(Path folder, String file) throws FailureException {
    try {
      var values = new Values(file, Files.readString(folder.resolve(file)));
      values.check();
      return values;
    } catch (NoSuchFileException | InvalidPathException e) {
      throw failure(file, "there is no such file; check the path given to --values");
    } catch (MalformedDocumentException e) {
      throw failure(Position.in(file, e.position()), e.getMessage() + "; correct it");
    } catch (CharacterCodingException e) {
      throw failure(file, "it is not UTF-8; save it as that");
    } catch (IOException e) {
      throw failure(
          file,
          Files.isDirectory(folder.resolve(file))
              ? "it is a folder; give a file"
              : String.valueOf(e.getMessage()));
    }
  }

  private static FailureException failure(String where, String cause) {
    return new FailureException(where + ": the values cannot be read: " + cause);
  }
}
