package dev.breakwater.sources.kustomize;

import dev.breakwater.model.tree.MalformedDocumentException;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Scalar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A kustomization file.
 *
 * @param path where it is, links resolved
 * @param file its text
 * @param root what it says
 */
record Kustomization(Path path, SourceFile file, Mapping root) {
  private static final List<String> NAMES =
      List.of("kustomization.yaml", "kustomization.yml", "Kustomization");

  private static final String GROUP = "kustomize.config.k8s.io/";

  /** The kustomization file of a folder; null where it has none. */
  static @Nullable Path in(Path folder) {
    for (String name : NAMES) {
      Path file = folder.resolve(name);
      if (Files.isRegularFile(file)) {
        return file;
      }
    }
    return null;
  }

  /**
   * Reads a kustomization file; null where it is none in spite of its name: empty, or one that Flux
   * reads in the cluster.
   *
   * @param shown how reports name it
   */
  static @Nullable Kustomization read(Path path, String shown)
      throws IOException, MalformedDocumentException {
    SourceFile file = SourceFile.read(path, shown);
    List<Node> documents = file.documents();
    if (documents.isEmpty()) {
      return null;
    }
    if (documents.size() > 1) {
      throw new MalformedDocumentException(
          "it holds more than one document", documents.get(1).start());
    }
    if (!(documents.getFirst() instanceof Mapping root)) {
      throw new MalformedDocumentException("it is no map", documents.getFirst().start());
    }
    String apiVersion = Fields.string(root, "apiVersion");
    if (apiVersion != null && !apiVersion.isEmpty() && !apiVersion.startsWith(GROUP)) {
      return null;
    }
    return new Kustomization(path, file, root);
  }

  Path folder() {
    return Objects.requireNonNull(path.getParent());
  }

  boolean isComponent() {
    return "Component".equals(Fields.string(root, "kind"));
  }

  /** The texts of a list that stands at a field; none where there is no such list. */
  List<Scalar> texts(String field) {
    return Fields.texts(root, field);
  }

  /** The maps of a list that stands at a field; none where there is no such list. */
  List<Mapping> maps(String field) {
    return Fields.maps(root, field);
  }
}
