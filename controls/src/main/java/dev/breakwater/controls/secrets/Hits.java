package dev.breakwater.controls.secrets;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the scanner found in a text, as values, for telling it. */
final class Hits {
  private Hits() {}

  /**
   * One credential.
   *
   * @param token what it is by its shape; null where its name or place says it
   * @param name where the name beside it begins; -1 for none
   * @param start where what may be shown begins
   * @param end where it ends, exclusive
   */
  record Hit(@Nullable KnownToken token, int name, int start, int end) {
    /** What it is, with its article; of the text only names are taken. */
    String what(String text) {
      if (token != null) {
        return token.what();
      }
      return name < 0 ? "a URL with a password" : "a value for " + text.substring(name, end);
    }
  }

  /** Every credential in a text. */
  static List<Hit> of(String text) {
    var hits = new ArrayList<Hit>();
    CredentialScanner.scan(
        text,
        (token, name, start, end) -> {
          hits.add(new Hit(token, name, start, end));
          return true;
        });
    return hits;
  }
}
