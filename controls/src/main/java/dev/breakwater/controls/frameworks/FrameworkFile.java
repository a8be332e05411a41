package dev.breakwater.controls.frameworks;

import dev.breakwater.controls.catalogue.Catalogue;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.model.settings.SettingsException;
import dev.breakwater.model.settings.SettingsFile;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Position;
import dev.breakwater.model.tree.Sequence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a framework's file says: YAML with {@code id}, {@code title}, and one or both of
 *
 * <ul>
 *   <li>{@code requirements}, a list of maps with {@code id}, {@code title}, and as needed {@code
 *       section}, {@code controls} (IDs, or earlier ones), {@code reason} (why no control can show
 *       it; not together with controls) and {@code rest} (what of it the controls do not show);
 *   <li>{@code controls}, a list of IDs that stand under no requirement.
 * </ul>
 *
 * @param id kebab-case
 * @param title what it is
 * @param requirements in the order of the file
 * @param controls IDs of all controls that it names
 */
record FrameworkFile(
    String id, String title, List<FrameworkRequirement> requirements, Set<String> controls) {
  private static final String KIND = "framework";
  private static final String A_REQUIREMENT = "an entry of `requirements`";
  private static final List<String> KEYS = List.of("id", "title", "requirements", "controls");
  private static final List<String> REQUIREMENT_KEYS =
      List.of("id", "title", "section", "controls", "reason", "rest");

  FrameworkFile {
    requirements = List.copyOf(requirements);
    controls = Set.copyOf(controls);
  }

  /** Reads a file of our own, where controls may name the requirement instead of it them. */
  static FrameworkFile parse(String text, String name, Catalogue catalogue)
      throws SettingsException {
    return new Reader(SettingsFile.parse(KIND, text, name), catalogue, false).framework();
  }

  /** Reads a user's file; see {@link OwnFramework#read}. */
  static FrameworkFile read(Path file, String name, Catalogue catalogue) throws SettingsException {
    return new Reader(SettingsFile.read(KIND, "--framework", file, name), catalogue, true)
        .framework();
  }

  private static final class Reader {
    private final SettingsFile file;
    private final Catalogue catalogue;
    private final boolean own;
    private final Set<String> controls = new LinkedHashSet<>();

    Reader(SettingsFile file, Catalogue catalogue, boolean own) {
      this.file = file;
      this.catalogue = catalogue;
      this.own = own;
    }

    FrameworkFile framework() throws SettingsException {
      Node root = file.root();
      if (root == null) {
        throw file.wrong(Position.of(1, 1), "it is empty", "Write `id`, `title` and `controls`.");
      }
      Mapping framework = file.mapping(root, "the framework", KEYS);
      String id = id(required(framework, "id", "the framework"));
      String title = file.text(required(framework, "title", "the framework"), "title");
      List<FrameworkRequirement> requirements = requirements(framework.get("requirements"));
      controls.addAll(controls(framework.get("controls")));
      if (own && controls.isEmpty()) {
        throw file.wrong(
            framework.start(),
            "the framework names no control",
            "Name some under `controls`; 'breakwater controls list' names them all.");
      }
      return new FrameworkFile(id, title, requirements, controls);
    }

    private String id(Node node) throws SettingsException {
      String id = file.text(node, "id");
      if (!isKebabCase(id)) {
        throw file.wrong(
            node.start(),
            "`" + id + "` is no ID",
            "Write small letters and digits, with single dashes between them, as in acme-2.");
      }
      if (own && BuiltInFramework.find(id) != null) {
        throw file.wrong(
            node.start(), "`" + id + "` is a framework that there is already", "Choose another.");
      }
      return id;
    }

    private List<FrameworkRequirement> requirements(@Nullable Node node) throws SettingsException {
      var requirements = new ArrayList<FrameworkRequirement>();
      var ids = new LinkedHashSet<String>();
      Sequence list = node == null ? null : file.list(node, "requirements");
      for (int i = 0; list != null && i < list.size(); i++) {
        Mapping each = file.mapping(list.get(i), A_REQUIREMENT, REQUIREMENT_KEYS);
        Node id = required(each, "id", A_REQUIREMENT);
        if (!ids.add(file.text(id, "id"))) {
          throw file.wrong(
              id.start(),
              "the requirement `" + file.text(id, "id") + "` stands twice",
              "Make one of the two, or give one another `id`.");
        }
        requirements.add(requirement(each));
      }
      return requirements;
    }

    private FrameworkRequirement requirement(Mapping each) throws SettingsException {
      List<String> named = controls(each.get("controls"));
      controls.addAll(named);
      Node reason = each.get("reason");
      Node rest = each.get("rest");
      if (!named.isEmpty() && reason != null) {
        throw file.wrong(
            reason.start(),
            "`reason` says why no control can show it, and `controls` names some",
            "Say under `rest` what of it they do not show.");
      }
      if (own && named.isEmpty() && reason == null) {
        throw file.wrong(
            each.start(),
            A_REQUIREMENT + " names no control and gives no reason",
            "Name some under `controls`, or say under `reason` why none can show it.");
      }
      return new FrameworkRequirement(
          file.text(required(each, "id", A_REQUIREMENT), "id"),
          file.text(required(each, "title", A_REQUIREMENT), "title"),
          optional(each, "section"),
          named,
          reason == null ? null : file.text(reason, "reason"),
          rest == null ? null : file.text(rest, "rest"));
    }

    private Node required(Mapping mapping, String key, String what) throws SettingsException {
      return file.required(mapping, key, what, "Give `id` and `title`.");
    }

    private @Nullable String optional(Mapping mapping, String key) throws SettingsException {
      Node value = mapping.get(key);
      return value == null ? null : file.text(value, key);
    }

    /** IDs as they are now, each once. */
    private List<String> controls(@Nullable Node node) throws SettingsException {
      Sequence list = node == null ? null : file.list(node, "controls");
      var ids = new LinkedHashSet<String>();
      for (int i = 0; list != null && i < list.size(); i++) {
        Node each = list.get(i);
        String written = file.text(each, "an entry of `controls`");
        Control control = catalogue.find(written);
        if (control == null) {
          throw file.wrong(
              each.start(),
              "there is no control `" + written + "`",
              SettingsFile.meant(
                  written, catalogue.names(), "'breakwater controls list' names them all."));
        }
        ids.add(control.id());
      }
      return List.copyOf(ids);
    }

    private static boolean isKebabCase(String id) {
      boolean wordBegins = true;
      for (int i = 0; i < id.length(); i++) {
        char c = id.charAt(i);
        if (c == '-' && !wordBegins) {
          wordBegins = true;
        } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
          wordBegins = false;
        } else {
          return false;
        }
      }
      return !wordBegins;
    }
  }
}
