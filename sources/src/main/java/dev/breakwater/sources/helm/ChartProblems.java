package dev.breakwater.sources.helm;

import dev.breakwater.model.finding.Problem;

/** What can be wrong with a chart, in words. */
final class ChartProblems {
  private static final int LONGEST = 600;

  private ChartProblems() {}

  static Problem unreadable(String chart, Exception e) {
    return new Problem(
        "chart-not-rendered",
        "the Helm chart " + chart + " was not evaluated",
        chart,
        e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage(),
        "repair it, or leave it out with --exclude '" + chart + "'",
        true);
  }

  static Problem noChart(String chart) {
    return new Problem(
        "chart-not-rendered",
        "the Helm chart " + chart + " was not evaluated",
        chart,
        "its Chart.yaml is no map in YAML that gives a name",
        "correct it (helm lint "
            + quoted(chart)
            + " says more), or leave the chart out with"
            + " --exclude '"
            + chart
            + "'",
        true);
  }

  static Problem library(String chart, String name) {
    return new Problem(
        "library-chart",
        "the chart " + name + " makes no objects by itself",
        chart,
        "it is a library: what it holds is evaluated where other charts include it",
        "nothing, if the charts that use it are scanned",
        false);
  }

  static Problem missing(String chart, String name, ChartFile.Dependency dependency) {
    return new Problem(
        "chart-dependency-missing",
        "the chart " + name + " was evaluated without its dependency " + dependency.name(),
        chart,
        dependency.name()
            + (dependency.version().isEmpty() ? "" : " " + dependency.version())
            + (dependency.repository().isEmpty() ? "" : " of " + dependency.repository())
            + " is not below charts/, and a scan fetches nothing",
        "fetch it with: helm dependency build " + quoted(chart),
        true);
  }

  static Problem values(String chart, Exception e) {
    return new Problem(
        "chart-not-rendered",
        "the Helm chart " + chart + " was not evaluated",
        chart,
        "the values for it cannot be read: " + e.getMessage(),
        "correct the values",
        true);
  }

  static Problem notRendered(String chart, String name, String error, TemplateNames names) {
    String place = names.place(error);
    return new Problem(
        "chart-not-rendered",
        "the Helm chart " + name + " was not evaluated",
        place == null ? chart : place,
        cut(error),
        nextStep(chart, error),
        true);
  }

  private static String nextStep(String chart, String error) {
    if (error.contains("kubeVersion")) {
      return "give the version of the cluster with --kubernetes-version";
    }
    if (error.contains("parse error")
        || error.contains("function \"")
        || error.contains("nested reference")) {
      return "correct the template; helm lint " + quoted(chart) + " says the same";
    }
    return "give the values that it needs with --values FILE or --set KEY=VALUE";
  }

  /** One line; of a chain of includes its beginning, and its end, which is what went wrong. */
  private static String cut(String error) {
    var lines = new StringBuilder();
    for (String each : error.split("\n", -1)) {
      String line = each.strip();
      if (!line.isEmpty() && !line.equals("---")) {
        lines.append(lines.isEmpty() ? "" : "; ").append(line);
      }
    }
    int more = lines.length() - LONGEST;
    return more > 0
        ? lines.replace(LONGEST / 2, LONGEST / 2 + more, " … ").toString()
        : lines.toString();
  }

  private static String quoted(String path) {
    return path.indexOf(' ') < 0 ? path : "'" + path + "'";
  }
}
