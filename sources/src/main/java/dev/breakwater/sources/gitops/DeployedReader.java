package dev.breakwater.sources.gitops;

import dev.breakwater.model.kube.KubeObject;
import dev.breakwater.model.kube.ObjectId;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Position;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.Sequence;
import dev.breakwater.sources.helm.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what the objects of Argo CD and Flux deploy. */
final class DeployedReader {
  private static final String ARGO = "argoproj.io/";
  private static final String FLUX_HELM = "helm.toolkit.fluxcd.io/";
  private static final String FLUX_KUSTOMIZE = "kustomize.toolkit.fluxcd.io/";

  private final String by;
  private final String where;
  private final List<Deployed> found = new ArrayList<>();

  private DeployedReader(KubeObject object) {
    by = object.resource().id().toString();
    where = Position.in(object.resource().file(), object.resource().start());
  }

  /** What an object deploys; nothing where it is no such object. */
  static List<Deployed> of(KubeObject object) {
    ObjectId id = object.resource().id();
    String group = id.apiVersion();
    Mapping spec = object.root().mapping("spec");
    if (spec == null) {
      return List.of();
    }
    var reader = new DeployedReader(object);
    if (group.startsWith(ARGO) && id.kind().equals("Application")) {
      reader.application(spec, text(object.root().mapping("metadata"), "name"));
    } else if (group.startsWith(ARGO) && id.kind().equals("ApplicationSet")) {
      Mapping template = spec.mapping("template");
      Mapping inner = template == null ? null : template.mapping("spec");
      if (template != null && inner != null) {
        reader.application(inner, text(template.mapping("metadata"), "name"));
      }
    } else if (group.startsWith(FLUX_HELM) && id.kind().equals("HelmRelease")) {
      reader.helmRelease(spec, id);
    } else if (group.startsWith(FLUX_KUSTOMIZE) && id.kind().equals("Kustomization")) {
      reader.kustomization(spec);
    }
    return reader.found;
  }

  /** Whether an object may deploy something; cheap, since every object is asked. */
  static boolean mayDeploy(KubeObject object) {
    String group = object.resource().id().apiVersion();
    return group.startsWith(ARGO)
        || group.startsWith(FLUX_HELM)
        || group.startsWith(FLUX_KUSTOMIZE);
  }

  private void application(Mapping spec, @Nullable String name) {
    String namespace = plain(text(spec.mapping("destination"), "namespace"));
    var sources = new ArrayList<Mapping>();
    Sequence list = spec.sequence("sources");
    for (int i = 0; list != null && i < list.size(); i++) {
      if (list.get(i) instanceof Mapping source) {
        sources.add(source);
      }
    }
    Mapping only = spec.mapping("source");
    if (sources.isEmpty() && only != null) {
      sources.add(only);
    }
    for (Mapping source : sources) {
      String chart = text(source, "chart");
      String path = text(source, "path");
      if (chart != null || path != null) {
        argoSource(source, chart == null ? path : null, name, namespace);
      }
    }
  }

  private void argoSource(
      Mapping source, @Nullable String path, @Nullable String name, @Nullable String namespace) {
    Mapping helm = source.mapping("helm");
    var values = new ArrayList<Values>();
    var set = new ArrayList<String>();
    var setText = new ArrayList<String>();
    String release = plain(name);
    if (helm != null) {
      Mapping object = helm.mapping("valuesObject");
      String text = text(helm, "values");
      if (object != null) {
        values.add(Values.of(where, object));
      } else if (text != null) {
        values.add(new Values(where, text));
      }
      Sequence parameters = helm.sequence("parameters");
      for (int i = 0; parameters != null && i < parameters.size(); i++) {
        if (parameters.get(i) instanceof Mapping parameter) {
          String pair = text(parameter, "name") + "=" + escaped(text(parameter, "value"));
          boolean asText = parameter.get("forceString") instanceof Scalar s && s.isTrue();
          (asText ? setText : set).add(pair);
        }
      }
      String given = plain(text(helm, "releaseName"));
      release = given == null ? release : given;
    }
    String chart = text(source, "chart");
    String remote =
        (chart == null ? "path " + path : "chart " + chart)
            + of(text(source, "repoURL"))
            + at(text(source, "targetRevision"));
    found.add(
        new Deployed(
            by,
            where,
            path,
            remote,
            values,
            texts(helm, "valueFiles"),
            set,
            setText,
            release,
            namespace));
  }

  private void helmRelease(Mapping spec, ObjectId id) {
    Mapping chart = spec.mapping("chart");
    Mapping chartSpec = chart == null ? null : chart.mapping("spec");
    String name = text(chartSpec, "chart");
    Mapping source = chartSpec == null ? spec.mapping("chartRef") : chartSpec.mapping("sourceRef");
    boolean inRepository = name != null && "GitRepository".equals(text(source, "kind"));
    String target = text(spec, "targetNamespace");
    String release = text(spec, "releaseName");
    if (release == null) {
      release = target == null ? id.name() : target + "-" + id.name();
    }
    var values = new ArrayList<Values>();
    Mapping own = spec.mapping("values");
    if (own != null) {
      values.add(Values.of(where, own));
    }
    var files = new ArrayList<String>();
    for (String file : texts(chartSpec, "valuesFiles")) {
      files.add("/" + file);
    }
    Sequence from = spec.sequence("valuesFrom");
    for (int i = 0; from != null && i < from.size(); i++) {
      if (from.get(i) instanceof Mapping object) {
        // Only the cluster has it, so that it is told as a file that is not here.
        files.add("/" + text(object, "kind") + " " + text(object, "name"));
      }
    }
    String remote =
        (name == null ? "a chart" : "chart " + name)
            + of(source == null ? null : text(source, "kind") + " " + text(source, "name"))
            + at(text(chartSpec, "version"));
    String namespace = target == null ? id.namespace() : target;
    found.add(
        new Deployed(
            by,
            where,
            inRepository ? name : null,
            remote,
            values,
            files,
            List.of(),
            List.of(),
            release,
            namespace == null || namespace.isEmpty() ? null : namespace));
  }

  private void kustomization(Mapping spec) {
    Mapping source = spec.mapping("sourceRef");
    String path = text(spec, "path");
    boolean inRepository = "GitRepository".equals(text(source, "kind"));
    String named = source == null ? null : text(source, "kind") + " " + text(source, "name");
    found.add(
        new Deployed(
            by,
            where,
            inRepository ? path == null ? "." : path : null,
            "path " + path + of(named),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null,
            null));
  }

  private static String of(@Nullable String source) {
    return source == null ? "" : " of " + source;
  }

  private static String at(@Nullable String version) {
    return version == null ? "" : ", version " + version;
  }

  /** A name as it will be; null where a generator fills it in. */
  private static @Nullable String plain(@Nullable String name) {
    return name == null || name.contains("{{") ? null : name;
  }

  /** A comma in a parameter is no end of it; braces still make a list. */
  private static String escaped(@Nullable String value) {
    if (value == null) {
      return "";
    }
    return value.startsWith("{") ? value : value.replace("\\", "\\\\").replace(",", "\\,");
  }

  private static @Nullable String text(@Nullable Mapping mapping, String key) {
    Node value = mapping == null ? null : mapping.get(key);
    return value instanceof Scalar scalar ? scalar.text() : null;
  }

  private static List<String> texts(@Nullable Mapping mapping, String key) {
    Sequence list = mapping == null ? null : mapping.sequence(key);
    var texts = new ArrayList<String>();
    for (int i = 0; list != null && i < list.size(); i++) {
      if (list.get(i) instanceof Scalar scalar) {
        texts.add(scalar.text());
      }
    }
    return texts;
  }
}
