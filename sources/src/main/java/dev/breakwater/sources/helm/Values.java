package dev.breakwater.sources.helm;

import dev.breakwater.model.tree.MalformedDocumentException;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Position;
import dev.breakwater.model.tree.YamlReader;

/**
 * Values for charts.
 *
 * @param name where they stand, for messages
 * @param text a map in YAML
 */
public record Values(String name, String text) {
  /** Values that stand in an object. */
  public static Values of(String name, Mapping values) {
    return new Values(name, JsonText.of(values));
  }

  /**
   * Looks whether they can be used.
   *
   * @throws MalformedDocumentException if they are no map in YAML
   */
  public void check() throws MalformedDocumentException {
    tree();
  }

  ValueTree tree() throws MalformedDocumentException {
    Node root = new YamlReader().read(text, 1).root();
    if (root != null && !(root instanceof Mapping)) {
      throw new MalformedDocumentException("values are a map", Position.of(1, 1));
    }
    return ValueTree.of((Mapping) root);
  }
}
