package dev.breakwater.model.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that somebody most likely meant. */
public final class NearestWord {
  private NearestWord() {}

  /**
   * The word nearest to what was written: the one with the fewest letters added, left out, changed
   * or swapped, up to a third of it; else the only one that it begins, or that holds it. Case does
   * not count. Of equally near words the first is taken.
   */
  public static Optional<String> to(String written, Collection<String> words) {
    String wanted = written.toLowerCase(Locale.ROOT);
    String nearest = null;
    int least = Math.max(1, wanted.length() / 3) + 1;
    for (String word : words) {
      int distance = EditDistance.between(wanted, word.toLowerCase(Locale.ROOT));
      if (distance < least) {
        least = distance;
        nearest = word;
      }
    }
    return nearest != null ? Optional.of(nearest) : part(wanted, words);
  }

  private static Optional<String> part(String wanted, Collection<String> words) {
    if (wanted.length() < 3) {
      return Optional.empty();
    }
    List<String> begun = new ArrayList<>();
    List<String> holding = new ArrayList<>();
    for (String word : words) {
      String lower = word.toLowerCase(Locale.ROOT);
      if (lower.startsWith(wanted)) {
        begun.add(word);
      } else if (lower.contains(wanted)) {
        holding.add(word);
      }
    }
    if (begun.size() == 1) {
      return Optional.of(begun.getFirst());
    }
    return begun.isEmpty() && holding.size() == 1
        ? Optional.of(holding.getFirst())
        : Optional.empty();
  }
}
