package dev.breakwater.sources.helm;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the templates that Helm names in its messages, by names of its own. */
final class TemplateNames {
  private final List<Template> templates;
  private final Path copied;
  private final String chart;

  TemplateNames(List<Template> templates, Path copied, String chart) {
    this.templates = templates;
    this.copied = copied;
    this.chart = chart;
  }

  /** A template and a line in a message: {@code shop/templates/cart.yaml:12}; null for none. */
  @Nullable String place(String message) {
    String place = null;
    int at = message.indexOf(chart + "/");
    while (at >= 0) {
      int line = at;
      while (line < message.length() && isOfPath(message.charAt(line))) {
        line++;
      }
      int end = line + 1;
      while (end < message.length() && Character.isDigit(message.charAt(end))) {
        end++;
      }
      boolean counts = line < message.length() && message.charAt(line) == ':' && end > line + 1;
      String shown = counts ? shown(message.substring(at, line)) : null;
      if (shown != null) {
        // Helm names includes from the outside in; the last is the line that failed.
        place = shown + message.substring(line, end);
      }
      at = message.indexOf(chart + "/", line);
    }
    return place;
  }

  private @Nullable String shown(String source) {
    String relative = source.substring(chart.length() + 1);
    String inside = relative.substring(Math.max(0, relative.lastIndexOf("templates/")));
    String found = null;
    for (Template template : templates) {
      String path = copied.relativize(template.copy()).toString().replace('\\', '/');
      if (path.equals(relative)) {
        return template.shown();
      }
      if (path.endsWith("/" + inside)) {
        found = template.shown(); // in a chart that goes by another name here
      }
    }
    return found;
  }

  private static boolean isOfPath(char c) {
    return c != ':' && c != '"' && c != '\'' && c != ')' && c != '(' && c != ' ' && c != '\n';
  }
}
