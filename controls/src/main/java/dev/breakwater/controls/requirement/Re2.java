package dev.breakwater.controls.requirement;

import com.google.re2j.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An RE2 pattern. It is compiled when it is first looked for: most of those in the catalogue never
 * are in one scan.
 */
public final class Re2 {
  private final String text;

  /** What the pattern says, where that is one word; else both are null. */
  private final @Nullable String prefix;

  private final @Nullable String word;

  private volatile @Nullable Pattern compiled;

  public Re2(String text) {
    this(text, null, null);
  }

  private Re2(String text, @Nullable String prefix, @Nullable String word) {
    this.text = text;
    this.prefix = prefix;
    this.word = word;
  }

  /**
   * A word as the whole string, in any case, with or without a prefix; looked for without the
   * engine, which allocates.
   *
   * @param prefix letters, digits and {@code _}
   * @param word the same
   */
  static Re2 word(String prefix, String word) {
    return new Re2("(?i)^(" + prefix + ")?" + word + "$", prefix, word);
  }

  /** As it is written. */
  public String text() {
    return text;
  }

  /** Whether it is found anywhere in a string. */
  public boolean isIn(String string) {
    if (prefix != null && word != null) {
      int from = string.length() - word.length();
      return (from == 0
              || from == prefix.length() && string.regionMatches(true, 0, prefix, 0, from))
          && string.regionMatches(true, from, word, 0, word.length());
    }
    Pattern pattern = compiled;
    if (pattern == null) {
      pattern = Pattern.compile(text);
      compiled = pattern;
    }
    return pattern.matcher(string).find();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Re2 pattern && text.equals(pattern.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
