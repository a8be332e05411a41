package dev.breakwater.model.component;

import dev.breakwater.model.finding.Edit;
import dev.breakwater.model.kube.Pod;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Sequence;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The command line of a container that runs a component, and for etcd its environment. */
public final class CommandLine implements Settings {
  private final Words words;
  private final Variables variables;
  private final Place container;

  private CommandLine(Words words, Variables variables, Place container) {
    this.words = words;
    this.variables = variables;
    this.container = container;
  }

  /** The component that a container of a pod runs; null where none does. */
  static @Nullable Component runs(Mapping spec) {
    Sequence containers = spec.sequence("containers");
    for (int i = 0; containers != null && i < containers.size(); i++) {
      Component found =
          containers.get(i) instanceof Mapping container ? Words.program(container) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** The command line of a component in a pod; null where no container runs it. */
  static @Nullable CommandLine of(Component component, Pod pod) {
    Sequence containers = pod.spec().sequence("containers");
    for (int i = 0; containers != null && i < containers.size(); i++) {
      if (containers.get(i) instanceof Mapping container && Words.program(container) == component) {
        Place at =
            Place.of(pod.path())
                .key("spec")
                .key("containers")
                .item(i)
                .ofContainer(container.string("name"));
        Words words = Words.of(container, at);
        return words == null ? null : new CommandLine(words, new Variables(container), at);
      }
    }
    return null;
  }

  @Override
  public @Nullable Setting find(Option option) {
    Setting said = elsewhere(option) == null ? said(option.flag(), option.kind()) : null;
    return said != null && option.kind() == Option.Kind.GATE ? said.ofFeature(option) : said;
  }

  private @Nullable Setting said(String flag, Option.Kind kind) {
    Setting found = null;
    List<Words.Word> all = words.words();
    for (int i = 0; i < all.size(); i++) {
      Words.Word word = all.get(i);
      if (isFlag(word.text(), flag)) {
        Words.Word next = i + 1 < all.size() ? all.get(i + 1) : null;
        Setting last = setting(word, next, kind);
        found = found == null ? last : both(found, last, kind);
      }
    }
    return found != null || words.component() != Component.ETCD ? found : fromEnvironment(flag);
  }

  /** Whether a word is a flag, with or without its value; Kubernetes reads _ in a name as -. */
  private static boolean isFlag(String word, String flag) {
    int start = word.startsWith("--") ? 2 : 1;
    int end = start + flag.length();
    if (!word.startsWith("-")
        || word.length() < end
        || word.length() > end && word.charAt(end) != '=') {
      return false;
    }
    for (int i = 0; i < flag.length(); i++) {
      char c = word.charAt(start + i);
      if ((c == '_' ? '-' : c) != flag.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private Setting setting(Words.Word word, Words.@Nullable Word next, Option.Kind kind) {
    int equals = word.text().indexOf('=');
    if (equals >= 0) {
      String value = normal(word.text().substring(equals + 1), kind);
      var written = written(word.place(), word.text().substring(0, equals + 1), word.place());
      return new Setting(word.known() ? value : null, word.place(), written);
    }
    if (kind == Option.Kind.BOOL) {
      var written = written(word.place(), word.text() + "=", word.place());
      return new Setting("true", word.place(), written);
    }
    if (next == null || next.text().startsWith("--")) {
      return new Setting("", word.place(), written(word.place(), word.text() + "=", word.place()));
    }
    String value = next.known() ? normal(next.text(), kind) : null;
    return new Setting(value, word.place(), written(next.place(), "", null));
  }

  private Setting.@Nullable Written written(Place value, String before, @Nullable Place whole) {
    return words.script() == null ? new Setting.Written(value, before, whole, false) : null;
  }

  /** Of two flags the later counts, or both do; which of them to edit takes judgement. */
  private static Setting both(Setting first, Setting last, Option.Kind kind) {
    if (!kind.addsUp()) {
      return new Setting(last.text(), last.place(), null);
    }
    boolean known = first.text() != null && last.text() != null;
    return new Setting(known ? first.text() + "," + last.text() : null, last.place(), null);
  }

  private @Nullable Setting fromEnvironment(String flag) {
    int i = variables.indexOf("ETCD_" + flag.toUpperCase(Locale.ROOT).replace('-', '_'));
    if (i < 0) {
      return null;
    }
    Place entry = container.key("env").item(i);
    Place value = entry.key("value");
    return new Setting(variables.value(i), value, new Setting.Written(value, "", entry, false));
  }

  /** Booleans as strconv.ParseBool reads them, and words without the quotes that surround them. */
  static String normal(String value, Option.Kind kind) {
    if (kind != Option.Kind.BOOL && kind != Option.Kind.GATE) {
      return value;
    }
    return switch (value) {
      case "1", "t", "T", "TRUE", "True" -> "true";
      case "0", "f", "F", "FALSE", "False" -> "false";
      default -> value;
    };
  }

  @Override
  public Silence silence(Option option) {
    String elsewhere = elsewhere(option);
    if (elsewhere == null && said("config", Option.Kind.TEXT) != null && inFile(option)) {
      elsewhere = "the file of --config";
    }
    if (elsewhere == null && isIndefinite()) {
      elsewhere = "a variable on the command line";
    }
    return elsewhere == null
        ? new Silence.Default(option.unset())
        : new Silence.Elsewhere(elsewhere);
  }

  /** What decides, whatever the flag says; null where the flag does. */
  private @Nullable String elsewhere(Option option) {
    return switch (words.component()) {
      case ETCD ->
          said("config-file", Option.Kind.TEXT) == null ? null : "the file of --config-file";
      case SCHEDULER, PROXY ->
          said("config", Option.Kind.TEXT) != null && inFile(option)
              ? "the file of --config"
              : null;
      case APISERVER, CONTROLLER_MANAGER, KUBELET -> null;
    };
  }

  private static boolean inFile(Option option) {
    return !option.field().isEmpty();
  }

  /** Whether a word may be any flag: a variable that gives the name too. */
  private boolean isIndefinite() {
    for (Words.Word word : words.words()) {
      int dollar = word.known() ? -1 : word.text().indexOf('$');
      if (!word.known()
          && (dollar <= 0 || word.text().lastIndexOf('=', dollar) < 0)
          && !followsFlag(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word may be the value of the flag before it. */
  private boolean followsFlag(Words.Word word) {
    int i = words.words().indexOf(word);
    String before = i > 0 ? words.words().get(i - 1).text() : "";
    return before.startsWith("-") && before.indexOf('=') < 0;
  }

  @Override
  public Place absent(Option option) {
    Place list = words.lastList();
    Place script = words.script();
    return list != null ? list : script != null ? script : container;
  }

  @Override
  public String name(Option option) {
    return option.kind() == Option.Kind.GATE
        ? option.field().getLast() + " in --" + option.flag()
        : "--" + option.flag();
  }

  @Override
  public @Nullable Edit add(Option option, String value) {
    String path = words.lastList() == null ? null : words.lastList().path();
    return path == null
        ? null
        : new Edit(Edit.Operation.APPEND, path, Json.quoted(option.assignment() + value));
  }
}
