package dev.breakwater.model.component;

import dev.breakwater.model.tree.FieldPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An option of a component: a flag, a field of its configuration file, or both.
 *
 * @param component whose option it is
 * @param flag the flag's name without dashes
 * @param kind what it takes
 * @param field path of the field in the component's configuration file; empty where it has none
 * @param unset what is in force where no flag gives it; null where nothing is
 * @param unsetInFile what is in force where the configuration file is silent; null where nothing is
 * @param kubeadm what kubeadm passes of its own; null where it passes nothing
 */
public record Option(
    Component component,
    String flag,
    Kind kind,
    List<String> field,
    @Nullable String unset,
    @Nullable String unsetInFile,
    @Nullable String kubeadm) {

  /** What an option takes. */
  public enum Kind {
    /** True or false; as a flag, alone it means true, and takes no further word. */
    BOOL,
    /** One text; the last flag wins. */
    TEXT,
    /** One number; the last flag wins. */
    NUMBER,
    /** A duration; the last flag wins. In a file, none at all stands for the default. */
    DURATION,
    /** Texts with commas between; flags add up. */
    LIST,
    /** True or false, of one feature among others that a flag switches; flags add up. */
    GATE;

    boolean addsUp() {
      return this == LIST || this == GATE;
    }
  }

  /** An option that takes true or false. */
  public static Option bool(Component component, String flag) {
    return new Option(component, flag, Kind.BOOL, List.of(), null, null, null);
  }

  /** An option that takes a text. */
  public static Option text(Component component, String flag) {
    return new Option(component, flag, Kind.TEXT, List.of(), null, null, null);
  }

  /** An option that takes a number. */
  public static Option number(Component component, String flag) {
    return new Option(component, flag, Kind.NUMBER, List.of(), null, null, null);
  }

  /** An option that takes a duration. */
  public static Option duration(Component component, String flag) {
    return new Option(component, flag, Kind.DURATION, List.of(), null, null, null);
  }

  /** An option that takes a list. */
  public static Option list(Component component, String flag) {
    return new Option(component, flag, Kind.LIST, List.of(), null, null, null);
  }

  /** The switch of a feature, by name. */
  public static Option gate(Component component, String feature) {
    var field = List.of("featureGates", feature);
    return new Option(component, "feature-gates", Kind.GATE, field, null, null, null);
  }

  /** The same, with a field of the configuration file that gives it too. */
  public Option field(String path) {
    return new Option(component, flag, kind, FieldPath.keys(path), unset, unsetInFile, kubeadm);
  }

  /** The same, with what is in force where nobody gives it. */
  public Option unset(String value) {
    return new Option(component, flag, kind, field, value, value, kubeadm);
  }

  /** The same, with what is in force where the configuration file is silent. */
  public Option unsetInFile(@Nullable String value) {
    return new Option(component, flag, kind, field, unset, value, kubeadm);
  }

  /** What stands before the value in a flag: {@code --feature-gates=RotateCertificates=}. */
  String assignment() {
    return "--" + flag + "=" + (kind == Kind.GATE ? field.getLast() + "=" : "");
  }

  /** The same, with what kubeadm passes of its own. */
  public Option kubeadm(String value) {
    return new Option(component, flag, kind, field, unset, unsetInFile, value);
  }
}
