package dev.breakwater.assess.config;

import dev.breakwater.controls.requirement.Parameters;
import dev.breakwater.model.finding.Problem;
import dev.breakwater.model.kube.PodTemplates;
import dev.breakwater.model.tree.FieldPath;
import dev.breakwater.model.tree.MalformedDocumentException;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Position;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.Sequence;
import dev.breakwater.model.tree.Tree;
import dev.breakwater.model.tree.YamlReader;
import dev.breakwater.model.words.NearestWord;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
 * Anything else in it is an error, since a misspelt key would otherwise silently do nothing.
 */
public final class ConfigurationReader {
  private static final List<String> KEYS = List.of("trustedRegistries", "workloads");
  private static final List<String> WORKLOAD_KEYS = List.of("group", "kind", "path");

  private final String name;

  private ConfigurationReader(String name) {
    this.name = name;
  }

  /**
   * Reads a file.
   *
   * @param file where it is
   * @param name how messages name it
   * @throws ConfigurationException if it cannot be read or says something that has no meaning
   */
  public static Configuration read(Path file, String name) throws ConfigurationException {
    String text;
    try {
      text = Files.readString(file);
    } catch (NoSuchFileException e) {
      throw unreadable(name, "there is no such file", "Check the path given to --config.");
    } catch (CharacterCodingException e) {
      throw unreadable(name, "it is not UTF-8 text", "Write it as UTF-8.");
    } catch (IOException e) {
      String cause =
          Files.isDirectory(file)
              ? "it is a folder"
              : Files.isReadable(file) ? String.valueOf(e.getMessage()) : "permission denied";
      throw unreadable(name, cause, "Give a file that can be read to --config.");
    }
    return parse(text, name);
  }

  /**
   * Reads the text of a configuration file.
   *
   * @param name how messages name the file
   * @throws ConfigurationException if it says something that has no meaning
   */
  public static Configuration parse(String text, String name) throws ConfigurationException {
    return new ConfigurationReader(name).configuration(text);
  }

  private static ConfigurationException unreadable(String name, String cause, String nextStep) {
    return new ConfigurationException(
        new Problem(
            "unreadable-configuration",
            "the configuration cannot be read",
            name,
            cause,
            nextStep,
            true));
  }

  private Configuration configuration(String text) throws ConfigurationException {
    Tree tree;
    try {
      String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
      tree = new YamlReader().read(withoutMark, 1);
    } catch (MalformedDocumentException e) {
      throw wrong(e.position(), "not valid YAML: " + e.getMessage(), "Mend the file there.");
    }
    if (!tree.duplicates().isEmpty()) {
      Tree.DuplicateKey twice = tree.duplicates().getFirst();
      throw wrong(
          twice.second(),
          "`" + twice.key() + "` stands twice, first in line " + Position.line(twice.first()),
          "Keep one of the two.");
    }
    if (tree.root() == null) {
      return Configuration.DEFAULT;
    }
    Mapping root = mapping(tree.root(), "the configuration", KEYS);
    PodTemplates templates = PodTemplates.BUILT_IN;
    List<String> registries = new ArrayList<>();
    for (int i = 0; i < root.size(); i++) {
      Sequence list = list(root.value(i), root.key(i));
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

  private PodTemplates workload(PodTemplates templates, Node node) throws ConfigurationException {
    Mapping workload = mapping(node, "an entry of `workloads`", WORKLOAD_KEYS);
    Node group = workload.get("group");
    String kind = text(required(workload, "kind"), "kind");
    Node path = required(workload, "path");
    List<String> keys;
    try {
      keys = FieldPath.keys(text(path, "path"));
    } catch (IllegalArgumentException e) {
      throw wrong(
          path.start(),
          "`path` is no path of fields: " + e.getMessage(),
          "Write the fields from the object to its pod template, as in spec.template.");
    }
    return templates.with(group == null ? "" : text(group, "group"), kind, keys);
  }

  private String registry(Node node) throws ConfigurationException {
    String registry = text(node, "an entry of `trustedRegistries`");
    if (registry.contains("://") || registry.contains("*") || registry.contains(" ")) {
      throw wrong(
          node.start(),
          "`" + registry + "` is no registry",
          "Write a host, with or without a path, as in ghcr.io/acme: no scheme, no wildcard.");
    }
    return registry.endsWith("/") ? registry.substring(0, registry.length() - 1) : registry;
  }

  private Mapping mapping(Node node, String what, List<String> keys) throws ConfigurationException {
    if (!(node instanceof Mapping mapping)) {
      throw wrong(
          node.start(),
          what + " is " + typeOf(node) + ", not a map",
          "Write keys with values; there are " + String.join(", ", keys) + ".");
    }
    for (int i = 0; i < mapping.size(); i++) {
      String key = mapping.key(i);
      if (!keys.contains(key)) {
        throw wrong(
            mapping.keyStart(i),
            what + " has no key `" + key + "`",
            NearestWord.to(key, keys)
                .map(nearest -> "Did you mean `" + nearest + "`?")
                .orElse("There are " + String.join(", ", keys) + "."));
      }
    }
    return mapping;
  }

  private @Nullable Sequence list(Node node, String key) throws ConfigurationException {
    if (node instanceof Scalar scalar && scalar.type() == Scalar.Type.NULL) {
      return null;
    }
    if (!(node instanceof Sequence sequence)) {
      throw wrong(
          node.start(),
          "`" + key + "` is " + typeOf(node) + ", not a list",
          "Write one entry a line, each after `- `.");
    }
    return sequence;
  }

  private Node required(Mapping workload, String key) throws ConfigurationException {
    Node value = workload.get(key);
    if (value == null) {
      throw wrong(
          workload.start(),
          "an entry of `workloads` lacks `" + key + "`",
          "Give `kind` and `path`, and `group` unless it is the core group.");
    }
    return value;
  }

  private String text(Node node, String what) throws ConfigurationException {
    String shown = what.contains(" ") ? what : "`" + what + "`";
    if (!(node instanceof Scalar scalar) || scalar.type() != Scalar.Type.STRING) {
      throw wrong(
          node.start(),
          shown + " is " + typeOf(node) + ", not a text",
          node instanceof Scalar ? "Put it in quotes." : "Write a plain value.");
    }
    if (scalar.text().isBlank() && !what.equals("group")) {
      throw wrong(node.start(), shown + " is empty", "Write a value.");
    }
    return scalar.text();
  }

  private static String typeOf(Node node) {
    return switch (node) {
      case Mapping ignored -> "a map";
      case Sequence ignored -> "a list";
      case Scalar scalar ->
          switch (scalar.type()) {
            case NULL -> "empty";
            case BOOL -> "a boolean";
            case INT, FLOAT -> "a number";
            case STRING -> "a text";
          };
    };
  }

  private ConfigurationException wrong(long position, String cause, String nextStep) {
    return new ConfigurationException(
        new Problem(
            "invalid-configuration",
            "the configuration is wrong",
            Position.in(name, position),
            cause,
            nextStep,
            true));
  }
}
