package dev.breakwater.controls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breakwater.controls.catalogue.CaseManifest;
import dev.breakwater.controls.catalogue.Catalogue;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.KubernetesVersion;
import dev.breakwater.controls.evaluate.ControlSet;
import dev.breakwater.controls.evaluate.Evaluator;
import dev.breakwater.controls.requirement.Parameters;
import dev.breakwater.controls.requirement.Question;
import dev.breakwater.graphs.Cluster;
import dev.breakwater.model.dockerfile.DockerfileReader;
import dev.breakwater.model.finding.Finding;
import dev.breakwater.model.kube.KubeObject;
import dev.breakwater.model.kube.ObjectId;
import dev.breakwater.model.kube.PodTemplates;
import dev.breakwater.model.kube.Resource;
import dev.breakwater.model.tree.MalformedDocumentException;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Sequence;
import dev.breakwater.model.tree.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Evaluates controls on manifests in tests, with the facts of the same manifests. */
public final class Harness {
  /** The newest Kubernetes minor version that the build knows. */
  public static final int NEWEST = KubernetesVersion.NEWEST;

  private static final Pattern DOCUMENT_MARK = Pattern.compile("(?m)^---(?=\\s|$)");

  private Harness() {}

  /** The control with an ID. */
  public static Control control(String id) {
    Control control = Catalogue.load().find(id);
    assertThat(control).as(id).isNotNull();
    return control;
  }

  /** Findings of a control on a manifest, or on a Dockerfile where it is about these. */
  public static List<Finding> findings(String id, String text) {
    Control control = control(id);
    return findings(List.of(control), NEWEST, Parameters.DEFAULT, objects(control, text, "test"));
  }

  /** Findings of controls on objects that make up the whole input. */
  public static List<Finding> findings(
      List<Control> controls, int minor, Parameters parameters, List<KubeObject> objects) {
    record Pending(Finding finding, @Nullable Question question) {}
    var pending = new ArrayList<Pending>();
    var cluster = new Cluster();
    long order = 0;
    var evaluator =
        new Evaluator(
            new ControlSet(controls, minor, parameters),
            (finding, question) -> pending.add(new Pending(finding, question)));
    for (KubeObject object : objects) {
      cluster.collect(object, order++);
      evaluator.evaluate(object);
    }
    var findings = new ArrayList<Finding>();
    for (Pending each : pending) {
      Finding finding =
          each.question() == null
              ? each.finding()
              : each.question().settle(each.finding(), cluster);
      if (finding != null) {
        findings.add(finding);
      }
    }
    return findings;
  }

  /** The objects of all manifests and JSON files in a folder, in the order of their names. */
  public static List<KubeObject> objects(Path folder) throws IOException {
    var objects = new ArrayList<KubeObject>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        objects.addAll(objects(Files.readString(file), file.getFileName().toString()));
      }
    }
    return objects;
  }

  /** The objects of one of a control's own manifests: good, bad or fixed. */
  public static List<KubeObject> objectsOf(Control control, String which) {
    return objects(control, caseOf(control.id(), which), control.id() + "/" + which);
  }

  private static List<KubeObject> objects(Control control, String text, String file) {
    return CaseManifest.areDockerfiles(control) ? List.of(dockerfile(text)) : objects(text, file);
  }

  /** A Dockerfile as one object. */
  public static KubeObject dockerfile(String text) {
    try {
      Mapping root = DockerfileReader.read(text);
      var id = new ObjectId("", "Dockerfile", null, "Dockerfile");
      List<String> lines = text.lines().toList();
      return new KubeObject(
          new Resource(id, "Dockerfile", root.start()),
          root,
          null,
          line -> line <= lines.size() ? lines.get(line - 1) : null);
    } catch (MalformedDocumentException e) {
      throw new AssertionError(text, e);
    }
  }

  /** The objects of a manifest, those in a list on their own. */
  public static List<KubeObject> objects(String yaml, String file) {
    var objects = new ArrayList<KubeObject>();
    for (String document : DOCUMENT_MARK.split(yaml, -1)) {
      try {
        if (new YamlReader().read(document, 1).root() instanceof Mapping root) {
          ObjectId id = ObjectId.of(root);
          assertThat(id).as(file).isNotNull();
          add(objects, id, root, file);
        }
      } catch (MalformedDocumentException e) {
        throw new AssertionError(file, e);
      }
    }
    return objects;
  }

  private static void add(List<KubeObject> objects, ObjectId id, Mapping root, String file) {
    Sequence items = id.kind().endsWith("List") ? root.sequence("items") : null;
    if (items == null) {
      var resource = new Resource(id, file, root.start());
      objects.add(new KubeObject(resource, root, PodTemplates.BUILT_IN.podOf(id, root)));
      return;
    }
    String kind = id.kind().substring(0, id.kind().length() - "List".length());
    for (int i = 0; i < items.size(); i++) {
      Mapping item = (Mapping) items.get(i);
      ObjectId itemId = ObjectId.of(item);
      add(objects, itemId != null ? itemId : ObjectId.of(id.apiVersion(), kind, item), item, file);
    }
  }

  /** The text of one of a control's own manifests: good, bad or fixed. */
  public static String caseOf(String id, String which) {
    return CaseManifest.valueOf(which.toUpperCase(Locale.ROOT)).of(control(id));
  }

  /** The conformance data beside the checkout; null where there are none. */
  public static @Nullable Path conformance() {
    Path folder = Path.of("../../shared/conformance").toAbsolutePath().normalize();
    if (Files.isDirectory(folder)) {
      return folder;
    }
    assertThat(System.getenv("CI"))
        .as("conformance data missing at " + folder)
        .isNotEqualTo("true");
    return null;
  }
}
