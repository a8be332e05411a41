package dev.breakwater.reports.json;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;

/**
 * Escapes what does not show, such as marks that turn the direction of writing and the controls
 * beyond ASCII: a report is also looked at in terminals and build logs, where a manifest could
 * forge with them what its reader sees.
 */
final class InvisibleEscapes extends CharacterEscapes {
  private static final long serialVersionUID = 1L;
  private static final char DELETE = 0x7f;

  private final int[] ascii = standardAsciiEscapesForJSON();

  InvisibleEscapes() {
    ascii[DELETE] = ESCAPE_STANDARD;
  }

  @Override
  public int[] getEscapeCodesForAscii() {
    return ascii;
  }

  @Override
  public @Nullable SerializableString getEscapeSequence(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          new SerializedString(String.format(Locale.ROOT, "\\u%04x", c));
      default -> null;
    };
  }
}
