package dev.breakwater.sources;

import dev.breakwater.model.finding.Problem;
import dev.breakwater.model.kube.ClusterScope;
import dev.breakwater.model.kube.KubeObject;
import dev.breakwater.model.kube.ObjectId;
import dev.breakwater.model.kube.Owner;
import dev.breakwater.model.kube.Pod;
import dev.breakwater.model.kube.PodShape;
import dev.breakwater.model.kube.PodTemplates;
import dev.breakwater.model.kube.Provenance;
import dev.breakwater.model.kube.Resource;
import dev.breakwater.model.tree.JsonListener;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Position;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.Sequence;
import dev.breakwater.model.tree.SourceText;
import dev.breakwater.model.tree.Tree;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the Kubernetes objects in the documents of one file, those in lists included. */
final class ObjectFinder implements JsonListener {
  private static final String LIST = "List";
  private static final String DOCKERFILE = "Dockerfile";
  private static final int MAX_DUPLICATES = 20;
  private static final int MAX_FAULTS = 5;

  private final String file;
  private final PodTemplates podTemplates;
  private final ObjectSink sink;
  private final @Nullable Rendering rendering;
  private SourceText text = SourceText.NONE;

  /** Finds what stands in a file as it is. */
  ObjectFinder(String file, PodTemplates podTemplates, ObjectSink sink) {
    this(file, null, podTemplates, sink);
  }

  /**
   * Finds objects in a text.
   *
   * @param file how reports name the text as a whole
   * @param rendering how the text came to be; null where it is the file's own
   */
  ObjectFinder(
      String file, @Nullable Rendering rendering, PodTemplates podTemplates, ObjectSink sink) {
    this.file = file;
    this.rendering = rendering;
    this.podTemplates = podTemplates;
    this.sink = sink;
  }

  String file() {
    return file;
  }

  /** What the documents that follow were read from. */
  void readFrom(SourceText source) {
    text = source;
  }

  void problem(Problem problem) {
    sink.problem(problem);
  }

  /** Gives a Dockerfile to the sink: an object of no group, named after its file. */
  void dockerfile(Mapping root) {
    var id = new ObjectId("", DOCKERFILE, null, file);
    sink.object(new KubeObject(new Resource(id, file, root.start()), root, null, text));
  }

  /** Gives the objects of a document, and its duplicate keys, to the sink. */
  void tree(Tree tree) {
    duplicates(tree);
    if (tree.root() instanceof Mapping mapping) {
      object(mapping, null);
    } else if (tree.root() instanceof Sequence list) {
      array(list);
    } else if (tree.root() != null) {
      sink.ignored();
    }
  }

  @Override
  public void item(Tree item, String apiVersion, String kind) {
    duplicates(item);
    if (item.root() instanceof Mapping object) {
      object(object, new ItemType(apiVersion, kind));
    }
  }

  @Override
  public void document(Tree rest, boolean isList, long items) {
    boolean envelope =
        isList || items > 0 && rest.root() instanceof Mapping m && ObjectId.of(m) == null;
    if (envelope) {
      duplicates(rest);
      notItems(rest);
    } else {
      tree(rest);
    }
  }

  /** What a list still holds after its objects were handed on is no object. */
  private void notItems(Tree list) {
    Sequence kept = list.root() instanceof Mapping m ? m.sequence("items") : null;
    for (int i = 0; kept != null && i < kept.size(); i++) {
      if (!(kept.get(i) instanceof Mapping)) {
        notAMap(kept.get(i));
      }
    }
  }

  private void notAMap(Node item) {
    problem(DocumentProblems.notAnObject(where(item.start()), "an item of a list is no map"));
  }

  private void duplicates(Tree tree) {
    int count = tree.duplicates().size();
    for (int i = 0; i < Math.min(count, MAX_DUPLICATES); i++) {
      problem(DocumentProblems.duplicateKey(this::where, tree.duplicates().get(i)));
    }
    if (count > MAX_DUPLICATES) {
      problem(
          DocumentProblems.moreDuplicates(
              this::where, tree.duplicates().get(MAX_DUPLICATES), count - MAX_DUPLICATES));
    }
  }

  /** A list of objects without a List around it, as JSON tools write it. */
  private void array(Sequence list) {
    boolean any = false;
    for (int i = 0; i < list.size() && !any; i++) {
      any = list.get(i) instanceof Mapping item && ObjectId.of(item) != null;
    }
    if (!any) {
      sink.ignored();
      return;
    }
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i) instanceof Mapping item) {
        object(item, null);
      } else {
        sink.ignored();
      }
    }
  }

  /** The type that a list gives to items that do not name theirs; empty for a plain List. */
  private record ItemType(String apiVersion, String kind) {}

  private void object(Mapping object, @Nullable ItemType given) {
    ObjectId id = ObjectId.of(object);
    if (id == null && given != null && !given.kind.isEmpty() && lacksType(object)) {
      id = ObjectId.of(given.apiVersion, given.kind, object);
    }
    if (id == null) {
      none(object, given != null);
    } else if (isList(id, object)) {
      items(id, object);
    } else {
      id = placed(id);
      Pod pod = podTemplates.podOf(id, object);
      sink.object(kubeObject(id, object, pod));
      if (podTemplates.knows(id)) {
        misshapen(id, object, pod);
      } else {
        UnknownWorkloads.Found found = UnknownWorkloads.find(id, object);
        if (found != null) {
          problem(DocumentProblems.unknownWorkload(where(found.node().start()), id, found));
        }
      }
    }
  }

  /** An object without a namespace as it is called once it is where its release goes. */
  private ObjectId placed(ObjectId id) {
    String namespace = rendering == null ? null : rendering.namespace();
    return namespace == null || id.namespace() != null || ClusterScope.has(id.kind())
        ? id
        : new ObjectId(id.apiVersion(), id.kind(), namespace, id.name());
  }

  private KubeObject kubeObject(ObjectId id, Mapping object, @Nullable Pod pod) {
    Owner owner = Owner.of(object);
    if (rendering == null) {
      return new KubeObject(new Resource(id, owner, file, object.start()), object, pod, text);
    }
    Provenance.Place place = rendering.provenance().place("", object.start(), object.start());
    var resource = new Resource(id, owner, rendering.origin(), place.file(), place.start());
    return new KubeObject(resource, object, pod, text, rendering.provenance());
  }

  /** Whether no file holds the text as it is. */
  boolean isRendered() {
    return rendering != null;
  }

  /** A place of the text in words: where it was written. */
  String where(long position) {
    if (rendering == null) {
      return Position.in(file, position);
    }
    Provenance.Place place = rendering.provenance().place("", position, position);
    return Position.in(place.file(), place.start());
  }

  /** What Kubernetes would not decode, no control can have understood. */
  private void misshapen(ObjectId id, Mapping object, @Nullable Pod pod) {
    List<String> path = podTemplates.pathOf(id);
    if (pod == null && path != null) {
      PodShape.Fault fault = PodShape.notAPod(object, path);
      if (fault != null) {
        problem(DocumentProblems.wrongType(where(fault.start()), id, fault));
      }
    } else if (pod != null) {
      PodShape.check(
          pod,
          MAX_FAULTS,
          fault -> problem(DocumentProblems.wrongType(where(fault.start()), id, fault)));
    }
  }

  private static boolean lacksType(Mapping object) {
    return object.get("apiVersion") == null && object.get("kind") == null;
  }

  /**
   * Kubernetes takes what has items for a list; a kind of its own may have a field of that name.
   */
  private static boolean isList(ObjectId id, Mapping object) {
    return id.kind().equals(LIST) || id.kind().endsWith(LIST) && object.indexOf("items") >= 0;
  }

  private void items(ObjectId list, Mapping object) {
    Sequence items = object.sequence("items");
    if (items == null) {
      return;
    }
    ItemType type =
        list.kind().equals(LIST)
            ? new ItemType("", "")
            : new ItemType(
                list.apiVersion(), list.kind().substring(0, list.kind().length() - LIST.length()));
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) instanceof Mapping item) {
        object(item, type);
      } else {
        notAMap(items.get(i));
      }
    }
  }

  private void none(Mapping object, boolean inList) {
    boolean tries =
        inList
            || !lacksType(object)
                && (object.mapping("metadata") != null || object.get("spec") != null);
    if (!tries) {
      sink.ignored();
      return;
    }
    problem(DocumentProblems.notAnObject(where(object.start()), missing(object)));
  }

  private static String missing(Mapping object) {
    boolean apiVersion = isText(object.get("apiVersion"));
    boolean kind = isText(object.get("kind"));
    if (!apiVersion && !kind) {
      return "it names neither apiVersion nor kind";
    }
    return apiVersion
        ? "it has no kind, or one that is no text"
        : "it has no apiVersion, or one that is no text";
  }

  private static boolean isText(@Nullable Node node) {
    return node instanceof Scalar s && s.type() == Scalar.Type.STRING && !s.text().isEmpty();
  }
}
