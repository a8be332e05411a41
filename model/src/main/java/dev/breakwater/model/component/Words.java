package dev.breakwater.model.component;

import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.Sequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words that a container hands to a component.
 *
 * @param component what it runs
 * @param words what follows the program's name
 * @param lastList the list that a further word would be added to; null where the words stand in a
 *     script
 * @param script the field that holds the script in which they stand, null where they are words of
 *     the manifest
 */
record Words(
    Component component, List<Word> words, @Nullable Place lastList, @Nullable Place script) {

  /**
   * One word.
   *
   * @param text the word, with variables put in as far as they are known
   * @param known whether all of them are
   */
  record Word(String text, boolean known, Place place) {}

  /** Programs that run what follows their own flags. */
  private static final List<String> RUNNERS =
      List.of("go-runner", "hyperkube", "tini", "dumb-init");

  private static final List<String> SHELLS = List.of("sh", "bash", "ash", "dash");

  /** The component that a container runs; allocates nothing where it runs none. */
  static @Nullable Component program(Mapping container) {
    String first = Component.firstWord(container);
    if (first == null) {
      return null;
    }
    Component component = Component.ofProgram(first);
    if (component != null || !isAny(first, RUNNERS) && !isAny(first, SHELLS)) {
      return component;
    }
    Words words = of(container, Place.of(List.of()));
    return words == null ? null : words.component;
  }

  /** What a container hands to the component that it runs; null where it runs none. */
  static @Nullable Words of(Mapping container, Place at) {
    var variables = new Variables(container);
    var all = new ArrayList<Word>();
    Place list = at.key("command");
    addTo(all, container.sequence("command"), list, variables);
    Sequence args = container.sequence("args");
    if (args != null && args.size() > 0) {
      list = at.key("args");
      addTo(all, args, list, variables);
    }
    if (all.isEmpty()) {
      return null;
    }
    String first = all.getFirst().text;
    Component component = Component.ofProgram(first);
    if (component != null) {
      return new Words(component, all.subList(1, all.size()), list, null);
    }
    if (isAny(first, SHELLS)) {
      return all.size() > 2 && all.get(1).text.startsWith("-") && all.get(1).text.endsWith("c")
          ? ofScript(all.get(2))
          : null;
    }
    return isAny(first, RUNNERS) ? ofRunner(all, list) : null;
  }

  private static @Nullable Words ofRunner(List<Word> all, Place list) {
    for (int i = 1; i < all.size(); i++) {
      String word = all.get(i).text;
      if (!word.startsWith("-")) {
        Component component = Component.ofProgram(word);
        // hyperkube also takes the names without their first syllable.
        Component known = component == null ? Component.ofProgram("kube-" + word) : component;
        return known == null ? null : new Words(known, all.subList(i + 1, all.size()), list, null);
      }
    }
    return null;
  }

  private static @Nullable Words ofScript(Word script) {
    List<String> tokens = ShellWords.of(script.text);
    Component component = null;
    var words = new ArrayList<Word>();
    boolean begins = true;
    for (String token : tokens) {
      if (component != null && token.equals(ShellWords.END)) {
        break;
      }
      if (component != null) {
        boolean known = token.indexOf('$') < 0 && token.indexOf('`') < 0;
        words.add(new Word(token, known && script.known, script.place));
      } else if (begins) {
        component = Component.ofProgram(token);
      }
      begins = token.equals(ShellWords.END) || begins && token.equals("exec");
    }
    return component == null ? null : new Words(component, words, null, script.place);
  }

  private static void addTo(
      List<Word> words, @Nullable Sequence list, Place at, Variables variables) {
    for (int i = 0; list != null && i < list.size(); i++) {
      if (list.get(i) instanceof Scalar s) {
        String expanded = variables.expand(s.text());
        String text = expanded == null ? s.text() : expanded;
        words.add(new Word(text, expanded != null, at.item(i)));
      }
    }
  }

  private static boolean isAny(String word, List<String> names) {
    int name = word.lastIndexOf('/') + 1;
    for (int i = 0; i < names.size(); i++) {
      String candidate = names.get(i);
      if (word.length() - name == candidate.length() && word.startsWith(candidate, name)) {
        return true;
      }
    }
    return false;
  }
}
