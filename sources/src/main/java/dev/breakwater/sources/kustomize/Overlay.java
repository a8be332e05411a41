package dev.breakwater.sources.kustomize;

import dev.breakwater.model.finding.Problem;
import dev.breakwater.model.kube.Origin;
import dev.breakwater.model.kube.Provenance;
import dev.breakwater.model.tree.MalformedDocumentException;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Position;
import dev.breakwater.model.tree.Tree;
import dev.breakwater.model.tree.YamlReader;
import dev.breakwater.sources.files.ReportPath;
import dev.breakwater.sources.text.DocumentScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A kustomization that no other one of the scan is made of, and what it builds. */
public final class Overlay {
  private static final String MANAGED_BY = "managedByLabel";

  private final Kustomization root;
  private final OverlayGraph graph;
  private final Path workingDirectory;
  private final @Nullable KustomizeTool tool;
  private final String shown;

  Overlay(
      Kustomization root, OverlayGraph graph, Path workingDirectory, @Nullable KustomizeTool tool) {
    this.root = root;
    this.graph = graph;
    this.workingDirectory = workingDirectory;
    this.tool = tool;
    this.shown = ReportPath.of(workingDirectory, root.folder());
  }

  /** Takes what a build gives. */
  public interface Objects {
    /**
     * An object.
     *
     * @param tree the object, as built
     * @param text what it was read from
     * @param firstLine the line of the whole output at which the text begins
     * @param provenance where its parts were written
     */
    void object(Tree tree, String text, int firstLine, Provenance provenance);

    /** Why nothing, or not all, was built. */
    void problem(Problem problem);
  }

  /** How reports name it. */
  public Origin origin() {
    return new Origin(Origin.Kind.OVERLAY, shown, root.file().shown());
  }

  /** All files that it is made of, links resolved. */
  public Set<Path> files() {
    return graph.files();
  }

  /** Builds it, unless it asks for what a scan does not do. */
  public void build(Objects to) {
    Problem refusal = graph.refusal();
    if (refusal != null) {
      to.problem(OverlayProblems.of(shown, refusal));
    } else if (tool == null) {
      to.problem(OverlayProblems.noTool(shown, root.file().shown()));
    } else {
      build(tool, to);
    }
  }

  private void build(KustomizeTool by, Objects to) {
    Path wrapper = null;
    try {
      wrapper = Files.createTempDirectory("breakwater-").toRealPath();
      Path file = wrapper.resolve("kustomization.yaml");
      Files.writeString(file, wrapper(wrapper));
      try {
        read(by.build(wrapper), wrapper, to);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (KustomizeTool.FailedException e) {
      String cause = withoutPlaces(String.valueOf(e.getMessage()), String.valueOf(wrapper));
      to.problem(OverlayProblems.failed(shown, root.file().shown(), by.shown(), cause));
    } catch (IOException e) {
      to.problem(
          OverlayProblems.failed(
              shown, root.file().shown(), by.shown(), "no temporary folder: " + e.getMessage()));
    } finally {
      if (wrapper != null) {
        wrapper.toFile().delete();
      }
    }
  }

  /** Asks for the origin of each object, without a change in the folder of the overlay. */
  private String wrapper(Path folder) {
    String path = folder.relativize(root.folder()).toString().replace('\\', '/');
    var text = new StringBuilder("resources:\n- '");
    text.append(path.replace("'", "''")).append("'\nbuildMetadata:\n");
    text.append("- originAnnotations\n- transformerAnnotations\n");
    boolean managedBy =
        root.texts("buildMetadata").stream().anyMatch(option -> option.text().equals(MANAGED_BY));
    return text.append(managedBy ? "- " + MANAGED_BY + "\n" : "").toString();
  }

  /** What Kustomize says, from where it begins to speak of the overlay itself. */
  private String withoutPlaces(String cause, String wrapper) {
    String folder = root.folder().toString();
    String own = "recursed accumulation of path '" + folder + "': ";
    String target = "couldn't make target for path '" + folder + "': ";
    int at = cause.indexOf(own);
    int made = cause.indexOf(target);
    String said =
        at >= 0
            ? cause.substring(at + own.length())
            : made >= 0 ? cause.substring(made + target.length()) : cause;
    String here = workingDirectory + "/";
    return said.replace(wrapper, "").replace(here, "");
  }

  private void read(byte[] built, Path wrapper, Objects to) {
    var layers = new Layers(graph, new SourceFiles(workingDirectory), wrapper);
    var otherwise =
        new Provenance.Place(root.file().shown(), root.root().start(), root.root().start(), null);
    var reader = new YamlReader();
    var documents = new DocumentScanner(built, 0, built.length, 1);
    while (documents.advance()) {
      if (documents.isBlank()) {
        continue;
      }
      int length = documents.end() - documents.start();
      String text = new String(built, documents.start(), length, StandardCharsets.UTF_8);
      try {
        Tree tree = reader.read(text, documents.firstLine());
        if (tree.root() instanceof Mapping map) {
          BuiltObject object = BuiltObject.of(map);
          to.object(
              new Tree(object.object(), tree.duplicates()),
              text,
              documents.firstLine(),
              new OverlayProvenance(object.object(), layers.of(object), otherwise));
        }
      } catch (MalformedDocumentException e) {
        to.problem(
            OverlayProblems.failed(
                shown,
                Position.in(root.file().shown(), root.root().start()),
                "kustomize build",
                "what it gives is not valid YAML: " + e.getMessage()));
      }
    }
  }
}
