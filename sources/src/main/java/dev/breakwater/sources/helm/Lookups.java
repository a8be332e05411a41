package dev.breakwater.sources.helm;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes questions to the cluster out of templates. A chart that is scanned finds nothing there, as
 * with {@code helm template}; the function that answers so has to take the same arguments.
 */
final class Lookups {
  private static final String ASKS = "lookup";
  private static final String FINDS_NOTHING = "omit (dict)";

  private Lookups() {}

  /** The same text with answers in place of questions; lines stay what they were. */
  static String without(String text) {
    if (!text.contains(ASKS)) {
      return text;
    }
    @Nullable List<TemplateSegment> segments = TemplateLexer.segments(text);
    if (segments == null) {
      return text;
    }
    var answered = new StringBuilder();
    int at = 0;
    for (TemplateSegment segment : segments) {
      if (segment instanceof TemplateSegment.Action braces) {
        for (int index : TemplateAction.of(text, braces).lookups()) {
          answered.append(text, at, index).append(FINDS_NOTHING);
          at = index + ASKS.length();
        }
      }
    }
    return answered.append(text, at, text.length()).toString();
  }
}
