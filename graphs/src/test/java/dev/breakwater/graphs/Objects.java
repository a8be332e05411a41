package dev.breakwater.graphs;

import static java.util.Objects.requireNonNull;

import dev.breakwater.model.kube.KubeObject;
import dev.breakwater.model.kube.ObjectId;
import dev.breakwater.model.kube.PodTemplates;
import dev.breakwater.model.kube.Resource;
import dev.breakwater.model.tree.MalformedDocumentException;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.YamlReader;
import java.util.ArrayList;
import java.util.List;

/** Objects in YAML for tests. */
public final class Objects {
  private Objects() {}

  /** The objects of a text of several documents. */
  public static List<KubeObject> of(String yaml) {
    var objects = new ArrayList<KubeObject>();
    for (String document : yaml.split("(?m)^---$")) {
      try {
        var root = (Mapping) requireNonNull(new YamlReader().read(document, 1).root());
        ObjectId id = requireNonNull(ObjectId.of(root));
        var resource = new Resource(id, "test.yaml", root.start());
        objects.add(new KubeObject(resource, root, PodTemplates.BUILT_IN.podOf(id, root)));
      } catch (MalformedDocumentException e) {
        throw new AssertionError(document, e);
      }
    }
    return objects;
  }

  /** The cluster that a text of several documents makes, collected in its order. */
  public static Cluster cluster(String yaml) {
    var cluster = new Cluster();
    long order = 0;
    for (KubeObject object : of(yaml)) {
      cluster.collect(object, order++);
    }
    return cluster;
  }
}
