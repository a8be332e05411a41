package dev.breakwater.sources;

import dev.breakwater.model.finding.Problem;
import dev.breakwater.model.kube.KubeObject;
import dev.breakwater.model.kube.PodTemplates;
import dev.breakwater.model.kube.Resource;
import dev.breakwater.model.tree.Position;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Everything that sources hold, for tests. */
class Reading implements ObjectSink {
  final List<KubeObject> objects = new ArrayList<>();
  final List<KubeObject> context = new ArrayList<>();
  final List<Problem> problems = new ArrayList<>();
  int ignored;
  int chunks;

  static Reading of(Path folder, String... arguments) {
    return of(folder, List.of(), "", Sources.CHUNK, arguments);
  }

  static Reading of(
      Path folder, List<String> excludes, String stdin, int chunkSize, String... arguments) {
    return of(
        new SourcePlan(
            List.of(arguments),
            excludes,
            folder,
            () -> new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8)),
            PodTemplates.BUILT_IN),
        chunkSize);
  }

  static Reading of(SourcePlan plan, int chunkSize) {
    var reading = new Reading();
    var reader = new ChunkReader();
    try (Sources sources = Sources.open(plan, chunkSize)) {
      reading.problems.addAll(sources.problems());
      Chunk chunk;
      while ((chunk = sources.next()) != null) {
        reading.chunks++;
        chunk.read(reader, reading);
      }
    }
    return reading;
  }

  /** The objects as {@code file:line:column Kind namespace/name}. */
  List<String> seen() {
    return objects.stream().map(o -> at(o.resource()) + " " + o.resource().id()).toList();
  }

  private static String at(Resource r) {
    return r.file() + ":" + Position.line(r.start()) + ":" + Position.column(r.start());
  }

  List<String> codes() {
    return problems.stream().map(p -> p.code() + " " + p.where()).toList();
  }

  @Override
  public void object(KubeObject object) {
    objects.add(object);
  }

  @Override
  public void context(KubeObject object) {
    context.add(object);
  }

  @Override
  public void problem(Problem problem) {
    problems.add(problem);
  }

  @Override
  public void ignored() {
    ignored++;
  }
}
