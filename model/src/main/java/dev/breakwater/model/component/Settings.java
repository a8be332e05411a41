package dev.breakwater.model.component;

import dev.breakwater.model.finding.Edit;
import dev.breakwater.model.kube.KubeObject;
import org.jspecify.annotations.Nullable;

/** What an object says of how one component is run, in whatever form. */
public sealed interface Settings permits CommandLine, KubeadmArguments, ConfigurationFile {

  /** What the object says of a component; null where it is not about it. */
  static @Nullable Settings of(Component component, KubeObject object) {
    if (object.pod() != null) {
      return CommandLine.of(component, object.pod());
    }
    ConfigurationDocument document = ConfigurationDocument.of(object);
    if (document == null) {
      return null;
    }
    return switch (document.kind()) {
      case CLUSTER, NODE -> KubeadmArguments.of(component, document);
      case KUBELET, PROXY, SCHEDULER -> new ConfigurationFile(document);
    };
  }

  /** What is said of an option, null where nothing is. */
  @Nullable Setting find(Option option);

  /** What is in force of an option of which nothing is said. */
  Silence silence(Option option);

  /** Where an option would stand of which nothing is said. */
  Place absent(Option option);

  /** The name of an option, as the reader of this form knows it. */
  String name(Option option);

  /** The change that gives a value to an option of which nothing is said; null for none. */
  @Nullable Edit add(Option option, String value);

  /** What it means that nothing is said of an option. */
  sealed interface Silence {
    /**
     * A default is in force.
     *
     * @param value null where the option is off
     */
    record Default(@Nullable String value) implements Silence {}

    /**
     * Something that the object does not show decides.
     *
     * @param by what, before "decides"
     */
    record Elsewhere(String by) implements Silence {}

    /** Nothing: this form is not where one would look for the option. */
    record Nothing() implements Silence {}
  }
}
