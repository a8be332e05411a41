package dev.breakwater.assess.config;

import dev.breakwater.controls.requirement.Parameters;
import dev.breakwater.model.kube.PodTemplates;
import dev.breakwater.model.settings.SettingsException;
import dev.breakwater.model.settings.SettingsFile;
import dev.breakwater.model.tree.FieldPath;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Sequence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a configuration file: YAML with the keys
 *
 * <ul>
 *   <li>{@code workloads}, a list of custom kinds that hold a pod template, each with {@code group}
 *       (empty or left out for the core group), {@code kind}, and {@code path}, the fields from the
 *       object to the template ({@code spec.template});
 *   <li>{@code trustedRegistries}, a list of registry hosts, with or without a path.
 * </ul>
 *
 * Anything else in it is an error.
 */
public final class ConfigurationReader {
  private static final String KIND = "configuration";
  private static final List<String> KEYS = List.of("trustedRegistries", "workloads");
  private static final List<String> WORKLOAD_KEYS = List.of("group", "kind", "path");

  private final SettingsFile file;

  private ConfigurationReader(SettingsFile file) {
    this.file = file;
  }

  /**
   * Reads a file.
   *
   * @param file where it is
   * @param name how messages name it
   * @throws SettingsException if it cannot be read or says something that has no meaning
   */
  public static Configuration read(Path file, String name) throws SettingsException {
    return new ConfigurationReader(SettingsFile.read(KIND, "--config", file, name)).configuration();
  }

  /**
   * Reads the text of a configuration file.
   *
   * @param name how messages name the file
   * @throws SettingsException if it says something that has no meaning
   */
  public static Configuration parse(String text, String name) throws SettingsException {
    return new ConfigurationReader(SettingsFile.parse(KIND, text, name)).configuration();
  }

  private Configuration configuration() throws SettingsException {
    Node node = file.root();
    if (node == null) {
      return Configuration.DEFAULT;
    }
    Mapping root = file.mapping(node, "the configuration", KEYS);
    PodTemplates templates = PodTemplates.BUILT_IN;
    List<String> registries = new ArrayList<>();
    for (int i = 0; i < root.size(); i++) {
      Sequence list = file.list(root.value(i), root.key(i));
      for (int k = 0; list != null && k < list.size(); k++) {
        if (root.key(i).equals("workloads")) {
          templates = workload(templates, list.get(k));
        } else {
          registries.add(registry(list.get(k)));
        }
      }
    }
    return new Configuration(templates, new Parameters(registries));
  }

  private PodTemplates workload(PodTemplates templates, Node node) throws SettingsException {
    Mapping workload = file.mapping(node, "an entry of `workloads`", WORKLOAD_KEYS);
    Node group = workload.get("group");
    String kind = file.text(required(workload, "kind"), "kind");
    Node path = required(workload, "path");
    List<String> keys;
    try {
      keys = FieldPath.keys(file.text(path, "path"));
    } catch (IllegalArgumentException e) {
      throw file.wrong(
          path.start(),
          "`path` is no path of fields: " + e.getMessage(),
          "Write the fields from the object to its pod template, as in spec.template.");
    }
    return templates.with(group == null ? "" : file.textOrBlank(group, "group"), kind, keys);
  }

  private Node required(Mapping workload, String key) throws SettingsException {
    return file.required(
        workload,
        key,
        "an entry of `workloads`",
        "Give `kind` and `path`, and `group` unless it is the core group.");
  }

  private String registry(Node node) throws SettingsException {
    String registry = file.text(node, "an entry of `trustedRegistries`");
    if (registry.contains("://") || registry.contains("*") || registry.contains(" ")) {
      throw file.wrong(
          node.start(),
          "`" + registry + "` is no registry",
          "Write a host, with or without a path, as in ghcr.io/acme: no scheme, no wildcard.");
    }
    return registry.endsWith("/") ? registry.substring(0, registry.length() - 1) : registry;
  }
}
