package dev.breakwater.controls.secrets;

import dev.breakwater.model.tree.MalformedDocumentException;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.Sequence;
import dev.breakwater.model.tree.YamlReader;
import org.jspecify.annotations.Nullable;

/** A kubeconfig that is held as text in another object. */
final class KubeconfigText {
  private static final String[] CREDENTIALS = {"client-key-data", "token", "password"};

  private KubeconfigText() {}

  /** The field by which a text that is a kubeconfig holds a credential; null where none does. */
  static @Nullable String credential(String text) {
    // Read only what can be one.
    if (!text.contains("users") || !text.contains("clusters") || !text.contains("Config")) {
      return null;
    }
    Mapping root;
    try {
      root = new YamlReader().read(text, 1).root() instanceof Mapping map ? map : null;
    } catch (MalformedDocumentException e) {
      return null;
    }
    Sequence users =
        root == null || !"Config".equals(root.string("kind")) ? null : root.sequence("users");
    for (int i = 0; users != null && i < users.size(); i++) {
      Mapping user = users.get(i) instanceof Mapping entry ? entry.mapping("user") : null;
      for (String field : CREDENTIALS) {
        if (user != null && user.get(field) instanceof Scalar s && RealValue.is(s.text())) {
          return field;
        }
      }
    }
    return null;
  }
}
