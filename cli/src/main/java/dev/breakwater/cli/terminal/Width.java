package dev.breakwater.cli.terminal;

import java.util.Map;

/** How wide texts may be. */
public final class Width {
  private static final int LEAST = 40;
  private static final int MOST = 1_000;

  private Width() {}

  /**
   * Columns to wrap at: {@code COLUMNS} where it is set to a number, else the terminal's where the
   * text goes to one, else the default.
   */
  public static int of(
      Map<String, String> environment, boolean toTerminal, Terminal terminal, int otherwise) {
    String columns = environment.getOrDefault("COLUMNS", "");
    int width = 0;
    if (columns.matches("\\d{1,4}")) {
      width = Integer.parseInt(columns);
    } else if (toTerminal) {
      width = terminal.columns().orElse(0);
    }
    return width == 0 ? otherwise : Math.clamp(width, LEAST, MOST);
  }
}
