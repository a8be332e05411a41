package dev.breakwater.sources;

import dev.breakwater.model.finding.Problem;
import dev.breakwater.model.kube.Origin;
import dev.breakwater.model.kube.PodTemplates;
import dev.breakwater.sources.files.ChartInput;
import dev.breakwater.sources.helm.ChartOptions;
import dev.breakwater.sources.helm.ChartRenderer;
import dev.breakwater.sources.helm.ChartRendering;
import dev.breakwater.sources.helm.PlainFile;
import dev.breakwater.sources.helm.RenderedTemplate;
import java.nio.charset.StandardCharsets;

/**
 * A chart, rendered by whoever reads it.
 *
 * @param options how to render it
 */
record ChartChunk(
    ChartInput chart, ChartOptions options, ChartRenderer renderer, PodTemplates podTemplates)
    implements Chunk {
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
    for (RenderedTemplate template : rendering.templates()) {
      if (chart.wants(template.file())) {
        var origin = new Origin(Origin.Kind.CHART, template.chart(), template.chartFile());
        var how = new Rendering(origin, template, rendering.namespace());
        var objects = new ObjectFinder(template.file(), how, podTemplates, sink);
        reader.text(template.text().getBytes(StandardCharsets.UTF_8), 1, objects);
      }
    }
  }
}
