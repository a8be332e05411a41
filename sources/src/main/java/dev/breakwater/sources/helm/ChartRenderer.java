package dev.breakwater.sources.helm;

import dev.breakwater.model.finding.Problem;
import dev.breakwater.model.tree.MalformedDocumentException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Renders charts. Each is rendered twice: as it is, which is what is evaluated, and with marks in
 * its templates, which tell where everything in it was written.
 *
 * <p>For any threads; Helm's process, which they share, starts with the first chart.
 */
public final class ChartRenderer implements AutoCloseable {
  private static final String UNNAMED = "release-name";

  private final Helm helm = new Helm();

  /** Starts nothing yet. */
  public ChartRenderer() {}

  /**
   * Renders a chart.
   *
   * @param chart its folder, or its package
   * @param shown how reports name that
   * @param options how to render it
   */
  public ChartRendering render(Path chart, String shown, ChartOptions options) {
    try (var folder = TemporaryFolder.create()) {
      return new Rendering(chart, shown, options, folder.path().toRealPath()).run();
    } catch (IOException | UncheckedIOException e) {
      return ChartRendering.failed(ChartProblems.unreadable(shown, e));
    } catch (MalformedDocumentException | IllegalArgumentException e) {
      return ChartRendering.failed(ChartProblems.values(shown, e));
    }
  }

  /** One chart on its way. */
  private final class Rendering {
    private final Path chart;
    private final String shown;
    private final ChartOptions options;
    private final Path folder;
    private final Path copied;
    private final List<Problem> problems = new ArrayList<>();

    Rendering(Path chart, String shown, ChartOptions options, Path folder) {
      this.chart = chart;
      this.shown = shown;
      this.options = options;
      this.folder = folder;
      this.copied = folder.resolve("chart");
    }

    ChartRendering run() throws IOException, MalformedDocumentException {
      Path from = chart;
      String name = shown;
      Path unpacked = Files.createDirectories(folder.resolve("unpacked"));
      if (!Files.isDirectory(chart)) {
        String inside = ChartArchives.unpack(chart, unpacked.resolve("chart"));
        if (inside == null) {
          return ChartRendering.failed(ChartProblems.noChart(shown));
        }
        from = unpacked.resolve("chart").resolve(inside);
        name = shown + "!/" + inside;
      }
      ChartFile file = ChartFile.read(from.resolve(ChartFile.NAME));
      String chartName = file == null ? null : file.name();
      if (file == null || chartName == null) {
        return ChartRendering.failed(ChartProblems.noChart(shown));
      }
      if (file.isLibrary()) {
        return ChartRendering.failed(ChartProblems.library(shown, chartName));
      }
      ChartCopy copy = ChartCopy.of(from, name, copied, unpacked, Repository.of(from.toRealPath()));
      for (ChartFile.Dependency each : copy.missing()) {
        problems.add(ChartProblems.missing(shown, chartName, each));
      }
      return rendered(chartName, copy);
    }

    private ChartRendering rendered(String name, ChartCopy copy)
        throws IOException, MalformedDocumentException {
      List<Template> templates = copy.templates();
      Files.writeString(copied.resolve("templates").resolve(HelmOutput.TRAP), HelmOutput.NO_YAML);
      String merged = options.merged();
      Path values = null;
      if (merged != null) {
        values = Files.writeString(folder.resolve("values.json"), Answers.in(merged));
      }
      for (Template template : templates) {
        Files.writeString(template.copy(), Answers.in(template.text()));
      }
      HelmOutput plain = template(name, values);
      if (plain.error() != null) {
        // Without the charts that it needs nothing else can be expected of a chart.
        if (problems.isEmpty()) {
          problems.add(
              ChartProblems.notRendered(
                  shown, name, plain.error(), new TemplateNames(templates, copied, name)));
        }
        return new ChartRendering(namespace(name), List.of(), copy.definitions(), problems);
      }
      Map<String, MarkedText> marked = marked(name, templates, values, plain.files().keySet());
      var all = new ArrayList<RenderedTemplate>();
      plain
          .files()
          .forEach((source, text) -> {
            MarkedText marks = marked.get(source);
            Template template = marks == null ? null : marks.template();
            if (marks != null && template != null) {
              all.add(new RenderedTemplate(template, chartName(source), text, marks));
            }
          });
      all.sort((a, b) -> a.file().compareTo(b.file()));
      return new ChartRendering(namespace(name), all, copy.definitions(), problems);
    }

    /** Renders with as many marks as the chart bears; a head alone it bears for certain. */
    private Map<String, MarkedText> marked(
        String name, List<Template> templates, @Nullable Path values, Set<String> wanted)
        throws IOException {
      var texts = new ArrayList<String>();
      var named = new HashSet<String>();
      for (Template template : templates) {
        texts.add(template.text());
        List<Template.Part> parts = template.parts();
        for (Template.Part part : parts == null ? List.<Template.Part>of() : parts) {
          named.add(part.within());
        }
      }
      named.remove("");
      var found = new HashMap<String, MarkedText>();
      List<Set<String>> untouched =
          List.of(NamedTemplates.takenAsValues(templates), named, Set.of());
      for (int level = 0;
          level < untouched.size() && !found.keySet().containsAll(wanted);
          level++) {
        boolean headsOnly = level == untouched.size() - 1;
        var marker = Marker.absentFrom(texts);
        for (Template template : templates) {
          String marks =
              headsOnly ? marker.markHead(template) : marker.mark(template, untouched.get(level));
          Files.writeString(template.copy(), Answers.in(marks));
        }
        template(name, values)
            .files()
            .forEach((source, text) -> found.putIfAbsent(source, marker.read(text)));
      }
      return found;
    }

    private HelmOutput template(String name, @Nullable Path values) throws IOException {
      String version = options.minor() == 0 ? null : "v1." + options.minor() + ".0";
      Helm.Answer answer = helm.template(copied, release(name), namespace(name), version, values);
      return HelmOutput.of(name, answer);
    }

    private String release(String name) {
      String given = options.release();
      if (given != null && ReleaseName.isValid(given)) {
        return given;
      }
      return ReleaseName.isValid(name) ? name : UNNAMED;
    }

    /**
     * Where nobody says into which namespace a release goes, it is not taken to be "default": that
     * would be a fault of the command line, and not of the chart.
     */
    private String namespace(String name) {
      String given = options.namespace();
      return given != null ? given : release(name).replace('.', '-');
    }
  }

  /** {@code shop/redis} for {@code shop/charts/redis/templates/pod.yaml}. */
  private static String chartName(String source) {
    int templates = source.indexOf("/templates/");
    String path = templates < 0 ? source : source.substring(0, templates);
    return path.replace("/charts/", "/");
  }

  @Override
  public void close() {
    helm.close();
  }
}
