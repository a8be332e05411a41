package dev.breakwater.controls.requirement;

import com.google.re2j.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An RE2 pattern. It is compiled when it is first looked for: most of those in the catalogue never
 * are in one scan.
 */
public final class Re2 {
  private final String text;
  private volatile @Nullable Pattern compiled;

  public Re2(String text) {
    this.text = text;
  }

  /** As it is written. */
  public String text() {
    return text;
  }

  /** Whether it is found anywhere in a string. */
  public boolean isIn(String string) {
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
