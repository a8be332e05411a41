package dev.breakwater.sources.helm;

import dev.breakwater.model.tree.MalformedDocumentException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How charts are rendered.
 *
 * @param values what overrides the chart's own values, the last first in force
 * @param set values on the command line, as {@code helm template --set} takes them; over all others
 * @param setText the same, of which every value is a text
 * @param release name of the release; null for the chart's own name
 * @param namespace the release's namespace; null for one that is called as the release
 * @param minor Kubernetes minor version; 0 for the one that Helm takes by itself
 * @param files what else of the disk these options come from: with them changes what the chart is
 */
public record ChartOptions(
    List<Values> values,
    List<String> set,
    List<String> setText,
    @Nullable String release,
    @Nullable String namespace,
    int minor,
    List<Path> files) {
  /** A chart's own values, and whatever else Helm takes by itself. */
  public static final ChartOptions DEFAULT =
      new ChartOptions(List.of(), List.of(), List.of(), null, null, 0, List.of());

  public ChartOptions {
    values = List.copyOf(values);
    set = List.copyOf(set);
    setText = List.copyOf(setText);
    files = List.copyOf(files);
  }

  /**
   * The options of a deployment, these over its own.
   *
   * @param itsRelease null where it names none
   * @param itsNamespace null where it names none
   * @param itsFiles what says so, and the files of its values
   */
  public ChartOptions over(
      List<Values> itsValues,
      List<String> itsSet,
      List<String> itsSetText,
      @Nullable String itsRelease,
      @Nullable String itsNamespace,
      List<Path> itsFiles) {
    return new ChartOptions(
        joined(itsValues, values),
        joined(itsSet, set),
        joined(itsSetText, setText),
        release == null ? itsRelease : release,
        namespace == null ? itsNamespace : namespace,
        minor,
        joined(itsFiles, files));
  }

  private static <T> List<T> joined(List<T> first, List<T> then) {
    var both = new ArrayList<>(first);
    both.addAll(then);
    return both;
  }

  /** Whether a chart's own values are all there are. */
  boolean overridesNothing() {
    return values.isEmpty() && set.isEmpty() && setText.isEmpty();
  }

  /** All overriding values in one text, null where there are none. */
  @Nullable String merged() throws MalformedDocumentException {
    if (overridesNothing()) {
      return null;
    }
    var trees = new ArrayList<ValueTree>();
    for (Values each : values) {
      trees.add(each.tree());
    }
    ValueTree merged = ValueTree.merged(trees);
    for (String each : set) {
      new SetValues(each, false).into(merged);
    }
    for (String each : setText) {
      new SetValues(each, true).into(merged);
    }
    return merged.json();
  }
}
