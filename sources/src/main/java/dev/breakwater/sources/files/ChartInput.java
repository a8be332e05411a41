package dev.breakwater.sources.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A Helm chart to render.
 *
 * @param path its folder, or its package
 * @param shown how reports name it
 * @param only the templates, or folders of templates, that are wanted alone, as reports name them;
 *     empty for all of the chart
 */
public record ChartInput(Path path, String shown, List<String> only) implements Input {
  private static final String CHARTS = "charts";

  public ChartInput {
    only = List.copyOf(only);
  }

  /** All of a chart. */
  ChartInput(Path path, String shown) {
    this(path, shown, List.of());
  }

  /** Whether a template is wanted. */
  public boolean wants(String template) {
    for (String each : only) {
      if (template.equals(each) || template.startsWith(each + "/")) {
        return true;
      }
    }
    return only.isEmpty();
  }

  /** Whether another chart is rendered with this one. */
  private boolean covers(ChartInput other) {
    return only.isEmpty()
        && !other.path.equals(path)
        && other.path.startsWith(path.resolve(CHARTS));
  }

  /** The same input with each chart once, where it is met first. */
  public static List<Input> once(List<Input> inputs) {
    Map<Path, ChartInput> charts = new LinkedHashMap<>();
    for (Input input : inputs) {
      if (input instanceof ChartInput chart) {
        charts.merge(chart.path, chart, ChartInput::with);
      }
    }
    if (charts.isEmpty()) {
      return inputs;
    }
    var once = new ArrayList<Input>();
    for (Input input : inputs) {
      if (!(input instanceof ChartInput chart)) {
        once.add(input);
        continue;
      }
      ChartInput all = charts.remove(chart.path);
      if (all != null
          && inputs.stream().noneMatch(i -> i instanceof ChartInput c && c.covers(all))) {
        once.add(all);
      }
    }
    return once;
  }

  private ChartInput with(ChartInput more) {
    var both = new ArrayList<>(only);
    both.addAll(more.only);
    return only.isEmpty() || more.only.isEmpty()
        ? new ChartInput(path, shown)
        : new ChartInput(path, shown, both);
  }
}
