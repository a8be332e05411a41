package dev.breakwater.model.component;

import dev.breakwater.model.finding.Edit;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.Sequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The flags that kubeadm is told to pass to a component: a map up to v1beta3, a list of names and
 * values from v1beta4 on. Of what they leave out, kubeadm passes some by itself.
 */
public final class KubeadmArguments implements Settings {
  private final ConfigurationDocument document;
  private final Component component;
  private final Place at;
  private final @Nullable Node arguments;

  private KubeadmArguments(
      ConfigurationDocument document,
      Component component,
      List<String> keys,
      @Nullable Node arguments) {
    this.document = document;
    this.component = component;
    this.at = document.place(keys);
    this.arguments = arguments;
  }

  /** The flags of a component; null where the document is not about it. */
  static @Nullable KubeadmArguments of(Component component, ConfigurationDocument document) {
    List<String> keys = keys(component, document);
    if (keys == null) {
      return null;
    }
    Node node = document.root();
    for (String key : keys) {
      node = node instanceof Mapping mapping ? mapping.get(key) : null;
    }
    return new KubeadmArguments(document, component, keys, node);
  }

  private static @Nullable List<String> keys(Component component, ConfigurationDocument document) {
    boolean cluster = document.kind() == ConfigurationDocument.Kind.CLUSTER;
    return switch (component) {
      case APISERVER -> cluster ? List.of("apiServer", "extraArgs") : null;
      case CONTROLLER_MANAGER -> cluster ? List.of("controllerManager", "extraArgs") : null;
      case SCHEDULER -> cluster ? List.of("scheduler", "extraArgs") : null;
      case ETCD ->
          cluster && external(document) == null ? List.of("etcd", "local", "extraArgs") : null;
      case KUBELET ->
          ofKubelet(document) == null ? null : List.of("nodeRegistration", "kubeletExtraArgs");
      case PROXY -> null;
    };
  }

  /** The etcd that kubeadm does not run itself; null where it does. */
  static @Nullable Mapping external(ConfigurationDocument document) {
    Mapping etcd = document.root().mapping("etcd");
    return etcd == null ? null : etcd.mapping("external");
  }

  /** The flags of the kubelet; null where the document gives none. */
  static @Nullable Node ofKubelet(ConfigurationDocument document) {
    Mapping node =
        document.kind() == ConfigurationDocument.Kind.NODE
            ? document.root().mapping("nodeRegistration")
            : null;
    return node == null ? null : node.get("kubeletExtraArgs");
  }

  @Override
  public @Nullable Setting find(Option option) {
    Setting said = said(option);
    return said != null && option.kind() == Option.Kind.GATE ? said.ofFeature(option) : said;
  }

  private @Nullable Setting said(Option option) {
    if (arguments instanceof Mapping map) {
      if (!(map.get(option.flag()) instanceof Scalar value)) {
        return null;
      }
      Place place = at.key(option.flag());
      String text = CommandLine.normal(value.text(), option.kind());
      return new Setting(text, place, new Setting.Written(place, "", place, false));
    }
    return arguments instanceof Sequence list ? find(list, option) : null;
  }

  private @Nullable Setting find(Sequence list, Option option) {
    Setting found = null;
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i) instanceof Mapping item && option.flag().equals(item.string("name"))) {
        String value = item.get("value") instanceof Scalar s ? s.text() : "";
        String text = CommandLine.normal(value, option.kind());
        Place place = at.item(i).key("value");
        if (found == null) {
          found = new Setting(text, place, new Setting.Written(place, "", at.item(i), false));
        } else {
          boolean addsUp = option.kind().addsUp();
          found = new Setting(addsUp ? found.text() + "," + text : text, place, null);
        }
      }
    }
    return found;
  }

  @Override
  public Silence silence(Option option) {
    if (component == Component.KUBELET) {
      return new Silence.Nothing(); // its configuration file has the rest
    }
    Mapping external = external(document);
    String inExternal = external == null ? null : fieldOfExternal(option.flag());
    if (external != null && inExternal != null) {
      return new Silence.Default(external.get(inExternal) instanceof Scalar s ? s.text() : null);
    }
    return new Silence.Default(option.kubeadm() == null ? option.unset() : option.kubeadm());
  }

  private static @Nullable String fieldOfExternal(String flag) {
    return switch (flag) {
      case "etcd-cafile" -> "caFile";
      case "etcd-certfile" -> "certFile";
      case "etcd-keyfile" -> "keyFile";
      default -> null;
    };
  }

  @Override
  public Place absent(Option option) {
    return at;
  }

  @Override
  public String name(Option option) {
    return option.kind() == Option.Kind.GATE
        ? option.field().getLast() + " in --" + option.flag()
        : "--" + option.flag();
  }

  @Override
  public @Nullable Edit add(Option option, String value) {
    boolean list =
        arguments == null
            ? document.apiVersion().compareTo("kubeadm.k8s.io/v1beta4") >= 0
            : arguments instanceof Sequence;
    String path = (list ? at : at.key(option.flag())).path();
    if (path == null) {
      return null;
    }
    String flag = option.assignment();
    String argument = flag.substring(flag.indexOf('=') + 1) + value;
    return list
        ? new Edit(
            Edit.Operation.APPEND,
            path,
            "{\"name\":" + Json.quoted(option.flag()) + ",\"value\":" + Json.quoted(argument) + "}")
        : new Edit(Edit.Operation.SET, path, Json.quoted(argument));
  }
}
