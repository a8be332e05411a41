package dev.breakwater.bench;

import dev.breakwater.model.kube.KubeObject;
import dev.breakwater.model.kube.ObjectId;
import dev.breakwater.model.kube.PodTemplates;
import dev.breakwater.model.kube.Resource;
import dev.breakwater.model.tree.MalformedDocumentException;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.SourceText;
import dev.breakwater.model.tree.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The input of the benchmarks: one hardened pod, as often as asked. */
final class Manifests {
  private Manifests() {}

  /** The pod's manifest. */
  static String pod() {
    try (InputStream in = Manifests.class.getResourceAsStream("pod.yaml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Pods that differ in name, each with a tree of its own. */
  static List<KubeObject> pods(int count) {
    String manifest = pod();
    var reader = new YamlReader();
    var pods = new ArrayList<KubeObject>(count);
    for (int i = 0; i < count; i++) {
      try {
        String text = manifest.replace("cart-0", "cart-" + i);
        var root = (Mapping) Objects.requireNonNull(reader.read(text, 1).root());
        ObjectId id = Objects.requireNonNull(ObjectId.of(root));
        pods.add(
            new KubeObject(
                new Resource(id, "pods.yaml", root.start()),
                root,
                PodTemplates.BUILT_IN.podOf(id, root),
                SourceText.NONE));
      } catch (MalformedDocumentException e) {
        throw new IllegalStateException("pod.yaml", e);
      }
    }
    return pods;
  }
}
