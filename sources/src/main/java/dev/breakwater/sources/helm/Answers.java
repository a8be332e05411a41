package dev.breakwater.sources.helm;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of templates what they ask of the world: the cluster, chance, the clock. A chart that
 * is scanned finds nothing in the cluster, as with {@code helm template}, and what Helm would draw
 * anew each time is always the same, so that reports are.
 *
 * <p>What answers has to take the same arguments, before a pipe or behind it, and to have no double
 * quotes, since values in JSON may hold templates too. What stands for a secret begins as what is
 * to be replaced does: nobody finds it in the chart.
 */
final class Answers {
  /** Letters alone; longer than any name or password. */
  private static final String DRAWN =
      "changesEachTimeThatHelmRendersTheChart".repeat(8).substring(0, 256);

  private static final String DIGITS = "4071835296".repeat(26).substring(0, 256);
  private static final String CUT = "printf `%.[2]*[1]s` ";
  private static final String TEXT = CUT + '`' + DRAWN + '`';
  private static final String MADE = "coalesce `" + DRAWN.substring(0, 38) + '`';
  private static final String CERTIFICATE =
      "coalesce (dict `Cert` `"
          + DRAWN.substring(0, 38)
          + "` `Key` `"
          + DRAWN.substring(0, 38)
          + "`)";

  private static final Map<String, String> BY_FUNCTION =
      Map.ofEntries(
          Map.entry("lookup", "omit (dict)"),
          Map.entry("now", "(toDate `2006-01-02` `2026-01-01`)"),
          Map.entry("uuidv4", "`c4a26e50-0000-4000-8000-000000000000`"),
          Map.entry("randAlphaNum", TEXT),
          Map.entry("randAlpha", TEXT),
          Map.entry("randAscii", TEXT),
          Map.entry("randBytes", TEXT),
          Map.entry("randNumeric", CUT + '`' + DIGITS + '`'),
          Map.entry("randInt", "min"),
          Map.entry("shuffle", "toString"),
          Map.entry("genPrivateKey", MADE),
          Map.entry("bcrypt", MADE),
          Map.entry("htpasswd", MADE),
          Map.entry("encryptAES", MADE),
          Map.entry("genCA", CERTIFICATE),
          Map.entry("genCAWithKey", CERTIFICATE),
          Map.entry("genSelfSignedCert", CERTIFICATE),
          Map.entry("genSelfSignedCertWithKey", CERTIFICATE),
          Map.entry("genSignedCert", CERTIFICATE),
          Map.entry("genSignedCertWithKey", CERTIFICATE),
          // It would refuse the certificates above.
          Map.entry("buildCustomCert", CERTIFICATE));

  private Answers() {}

  /** Whether a word of an action asks the world. */
  static boolean isQuestion(String word) {
    return BY_FUNCTION.containsKey(word);
  }

  /** The same text with answers in place of questions; lines stay what they were. */
  static String in(String text) {
    if (!mayAsk(text)) {
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
        for (TemplateAction.Question question : TemplateAction.of(text, braces).questions()) {
          answered.append(text, at, question.start()).append(BY_FUNCTION.get(question.function()));
          at = question.start() + question.function().length();
        }
      }
    }
    return answered.append(text, at, text.length()).toString();
  }

  private static boolean mayAsk(String text) {
    for (String function : BY_FUNCTION.keySet()) {
      if (text.contains(function)) {
        return true;
      }
    }
    return false;
  }
}
