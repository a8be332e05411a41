package dev.breakwater.sources;

import dev.breakwater.model.finding.Problem;
import dev.breakwater.model.kube.Origin;
import dev.breakwater.model.kube.PodTemplates;
import dev.breakwater.sources.files.ChartInput;
import dev.breakwater.sources.git.GitChanges;
import dev.breakwater.sources.helm.ChartOptions;
import dev.breakwater.sources.helm.ChartParts;
import dev.breakwater.sources.helm.ChartRenderer;
import dev.breakwater.sources.helm.ChartRendering;
import dev.breakwater.sources.helm.PlainFile;
import dev.breakwater.sources.helm.RenderedTemplate;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;

/**
 * A chart, rendered by whoever reads it.
 *
 * @param options how to render it
 */
record ChartChunk(
    ChartInput chart, ChartOptions options, ChartRenderer renderer, PodTemplates podTemplates)
    implements Chunk {
  /** Whether anything has changed of what makes the chart what it is. */
  boolean isTouchedBy(GitChanges changes) {
    if (changes.touchAnyOf(options.files())) {
      return true;
    }
    for (Path part : ChartParts.of(chart.path())) {
      if (changes.touchBelow(part)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void read(ChunkReader reader, ObjectSink sink) {
    ChartRendering rendering;
    try {
      rendering = renderer.render(chart.path(), chart.shown(), options);
    } catch (RuntimeException e) {
      sink.problem(Problem.internalError("this chart could not be rendered", chart.shown(), e));
      return;
    }
    rendering.problems().forEach(sink::problem);
    for (PlainFile file : rendering.definitions()) {
      if (chart.wants(file.shown())) {
        reader.bytes(file.bytes(), false, new ObjectFinder(file.shown(), podTemplates, sink));
      }
    }
    // One record for each chart of this release, by which it is told from other releases.
    var origins = new HashMap<Origin, Origin>();
    for (RenderedTemplate template : rendering.templates()) {
      if (chart.wants(template.file())) {
        var named = new Origin(Origin.Kind.CHART, template.chart(), template.chartFile());
        Origin origin = origins.computeIfAbsent(named, same -> same);
        var how = new Rendering(origin, template, rendering.namespace());
        var objects = new ObjectFinder(template.file(), how, podTemplates, sink);
        reader.text(template.text().getBytes(StandardCharsets.UTF_8), 1, objects);
      }
    }
  }
}
