package dev.breakwater.cli.command;

import dev.breakwater.controls.catalogue.Catalogue;
import dev.breakwater.model.words.NearestWord;
import java.util.Collection;

/** A command line that has no meaning; the message says which part, and what would have one. */
public final class UsageException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Says which part has no meaning, and what would have one. */
  public UsageException(String message) {
    super(message);
  }

  /**
   * A word that is none of those that there are.
   *
   * @param what the message so far ({@code there is no control foo})
   * @param written the word
   * @param words what there is
   * @param otherwise what to say where no word is near
   */
  public static UsageException unknown(
      String what, String written, Collection<String> words, String otherwise) {
    return new UsageException(
        what
            + NearestWord.to(written, words)
                .map(nearest -> "; did you mean " + nearest + "?")
                .orElse("; " + otherwise));
  }

  /** A control that there is none of, and which one may be meant. */
  public static UsageException unknownControl(String name, Catalogue catalogue) {
    return unknown(
        "there is no control " + name,
        name,
        catalogue.names(),
        "'breakwater controls list' names them all");
  }
}
