package dev.breakwater.sources.helm;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Helm's templates became, file by file and as they were written. Helm would sort the objects,
 * keep hooks back and refuse what is no YAML; it hands everything out as it is where one template
 * is no YAML, so one more is added that never is.
 *
 * @param files by Helm's names for templates ({@code shop/charts/redis/templates/pod.yaml})
 * @param error why nothing was rendered; null where it was
 */
record HelmOutput(Map<String, String> files, @Nullable String error) {
  /** The name of the template that is no YAML. */
  static final String TRAP = "breakwater-no-yaml.yaml";

  /** What is in it. */
  static final String NO_YAML = "[: no yaml\n";

  private static final String HEADER = "---\n# Source: ";

  static HelmOutput of(String chart, Helm.Answer answer) {
    String said = answer.error();
    if (said == null) {
      return new HelmOutput(Map.of(), "it rendered what cannot be rendered");
    }
    int at = header(said, 0, chart);
    if (at < 0) {
      return new HelmOutput(Map.of(), said.strip());
    }
    var files = new LinkedHashMap<String, String>();
    while (at >= 0) {
      int name = at + HEADER.length();
      int line = said.indexOf('\n', name);
      int next = header(said, line, chart);
      String text = said.substring(line + 1, next < 0 ? said.length() : next);
      if (!said.startsWith(TRAP, line - TRAP.length())) {
        // Of the file that is last by chance Helm trims the end.
        files.put(said.substring(name, line), text.stripTrailing() + "\n");
      }
      at = next;
    }
    return new HelmOutput(files, null);
  }

  /** Where the next file begins; -1 after the last. */
  private static int header(String text, int from, String chart) {
    int at = text.indexOf(HEADER, from);
    while (at >= 0) {
      int line = text.indexOf('\n', at + HEADER.length());
      if (line >= 0
          && (at == 0 || text.charAt(at - 1) == '\n')
          && text.startsWith(chart + "/", at + HEADER.length())) {
        return at;
      }
      at = text.indexOf(HEADER, at + 1);
    }
    return -1;
  }
}
