package dev.breakwater.model.settings;

import dev.breakwater.model.finding.Problem;
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
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A YAML file of settings. Whatever it says that has no meaning is an error, at its place and with
 * the word that was most likely meant, since a misspelt key would otherwise silently do nothing.
 */
public final class SettingsFile {
  private final String kind;
  private final String name;
  private final @Nullable Node root;

  private SettingsFile(String kind, String name, String text) throws SettingsException {
    this.kind = kind;
    this.name = name;
    this.root = parse(text);
  }

  /**
   * Reads a file.
   *
   * @param kind what the file is, a noun ({@code configuration})
   * @param option the option that names the file
   * @param file where it is
   * @param name how messages name it
   * @throws SettingsException if it cannot be read, or is no YAML
   */
  public static SettingsFile read(String kind, String option, Path file, String name)
      throws SettingsException {
    String text;
    try {
      text = Files.readString(file);
    } catch (NoSuchFileException e) {
      throw unreadable(
          kind, name, "there is no such file", "Check the path given to " + option + ".");
    } catch (CharacterCodingException e) {
      throw unreadable(kind, name, "it is not UTF-8 text", "Write it as UTF-8.");
    } catch (IOException e) {
      String cause =
          Files.isDirectory(file)
              ? "it is a folder"
              : Files.isReadable(file) ? String.valueOf(e.getMessage()) : "permission denied";
      throw unreadable(kind, name, cause, "Give a file that can be read to " + option + ".");
    }
    return parse(kind, text, name);
  }

  /**
   * Reads the text of a file.
   *
   * @param kind what the file is, a noun
   * @param name how messages name it
   * @throws SettingsException if it is no YAML
   */
  public static SettingsFile parse(String kind, String text, String name) throws SettingsException {
    return new SettingsFile(kind, name, text);
  }

  private static SettingsException unreadable(
      String kind, String name, String cause, String nextStep) {
    return new SettingsException(
        new Problem(
            "unreadable-" + kind, "the " + kind + " cannot be read", name, cause, nextStep, true));
  }

  private @Nullable Node parse(String text) throws SettingsException {
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
    return tree.root();
  }

  /** What it holds, null where it is empty. */
  public @Nullable Node root() {
    return root;
  }

  /** A map, with no keys but these. */
  public Mapping mapping(Node node, String what, List<String> keys) throws SettingsException {
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
            meant(key, keys, "There are " + String.join(", ", keys) + "."));
      }
    }
    return mapping;
  }

  /** A list; null where nothing is written. */
  public @Nullable Sequence list(Node node, String key) throws SettingsException {
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

  /**
   * The value of a key that has to be there.
   *
   * @param what the map in messages
   * @param nextStep what to write where it is missing
   */
  public Node required(Mapping mapping, String key, String what, String nextStep)
      throws SettingsException {
    Node value = mapping.get(key);
    if (value == null) {
      throw wrong(mapping.start(), what + " lacks `" + key + "`", nextStep);
    }
    return value;
  }

  /**
   * A text that is not blank.
   *
   * @param what the key, or where it holds a space how messages name the value
   */
  public String text(Node node, String what) throws SettingsException {
    String text = textOrBlank(node, what);
    if (text.isBlank()) {
      throw wrong(node.start(), shown(what) + " is empty", "Write a value.");
    }
    return text;
  }

  /** A text, which may be blank; {@code what} as in {@link #text}. */
  public String textOrBlank(Node node, String what) throws SettingsException {
    if (!(node instanceof Scalar scalar) || scalar.type() != Scalar.Type.STRING) {
      throw wrong(
          node.start(),
          shown(what) + " is " + typeOf(node) + ", not a text",
          node instanceof Scalar ? "Put it in quotes." : "Write a plain value.");
    }
    return scalar.text();
  }

  /** Which of some words was meant, as a sentence; another sentence where none is near. */
  public static String meant(String written, Collection<String> words, String otherwise) {
    return NearestWord.to(written, words)
        .map(nearest -> "Did you mean `" + nearest + "`?")
        .orElse(otherwise);
  }

  /** Something that has no meaning. */
  public SettingsException wrong(long position, String cause, String nextStep) {
    return new SettingsException(
        new Problem(
            "invalid-" + kind,
            "the " + kind + " is wrong",
            Position.in(name, position),
            cause,
            nextStep,
            true));
  }

  private static String shown(String what) {
    return what.contains(" ") ? what : "`" + what + "`";
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
}
