package dev.breakwater.sources.kustomize;

import dev.breakwater.model.kube.ObjectId;
import dev.breakwater.model.tree.MalformedDocumentException;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.sources.files.ReportPath;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The files of one overlay, each read once. */
final class SourceFiles {
  private final Path workingDirectory;
  private final Map<Path, Content> contents = new HashMap<>();

  SourceFiles(Path workingDirectory) {
    this.workingDirectory = workingDirectory;
  }

  /**
   * A file, and what it holds.
   *
   * @param documents what it holds, whole
   * @param objects its documents that are objects, and the items of those that are lists of them
   */
  record Content(Fragment fragment, List<Fragment.Inline> documents, List<Written> objects) {}

  /** An object, and what it calls itself. */
  record Written(ObjectId id, Mapping object) {}

  /** A file as a folder names it; null where it cannot be read. */
  @Nullable Content read(Path folder, String name) {
    try {
      return read(folder.resolve(name).toRealPath());
    } catch (IOException | InvalidPathException e) {
      return null;
    }
  }

  private @Nullable Content read(Path real) {
    if (contents.containsKey(real)) {
      return contents.get(real);
    }
    Content content = null;
    try {
      SourceFile file = SourceFile.read(real, ReportPath.of(workingDirectory, real));
      var objects = new ArrayList<Written>();
      for (Mapping object : file.objects()) {
        ObjectId id = ObjectId.of(object);
        if (id != null) {
          objects.add(new Written(id, object));
        }
      }
      content = new Content(Fragment.of(file), Fragment.documents(file), objects);
    } catch (IOException | MalformedDocumentException e) {
      // What Kustomize has built from can be read; only positions in it are lost.
    }
    contents.put(real, content);
    return content;
  }
}
