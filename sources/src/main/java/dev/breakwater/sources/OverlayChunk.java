package dev.breakwater.sources;

import dev.breakwater.model.finding.Problem;
import dev.breakwater.model.kube.PodTemplates;
import dev.breakwater.model.kube.Provenance;
import dev.breakwater.model.tree.Tree;
import dev.breakwater.sources.kustomize.Overlay;

/** What one overlay builds. */
record OverlayChunk(Overlay overlay, PodTemplates podTemplates) implements Chunk {
  @Override
  public void read(ChunkReader reader, ObjectSink sink) {
    var origin = overlay.origin();
    overlay.build(
        new Overlay.Objects() {
          @Override
          public void object(Tree tree, String text, int firstLine, Provenance provenance) {
            var rendering = new Rendering(origin, provenance, null);
            var finder = new ObjectFinder(origin.file(), rendering, podTemplates, sink);
            finder.readFrom(new DocumentText(text, firstLine));
            finder.tree(tree);
          }

          @Override
          public void problem(Problem problem) {
            sink.problem(problem);
          }
        });
  }
}
