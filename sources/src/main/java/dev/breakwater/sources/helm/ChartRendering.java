package dev.breakwater.sources.helm;

import dev.breakwater.model.finding.Problem;
import java.util.List;

/**
 * What came of a chart.
 *
 * @param namespace the namespace of what names none itself
 * @param templates what its templates became, in the order of their paths
 * @param definitions custom resource definitions that it holds as they are
 * @param problems what could not be rendered
 */
public record ChartRendering(
    String namespace,
    List<RenderedTemplate> templates,
    List<PlainFile> definitions,
    List<Problem> problems) {
  public ChartRendering {
    templates = List.copyOf(templates);
    definitions = List.copyOf(definitions);
    problems = List.copyOf(problems);
  }

  static ChartRendering failed(Problem problem) {
    return new ChartRendering("", List.of(), List.of(), List.of(problem));
  }
}
