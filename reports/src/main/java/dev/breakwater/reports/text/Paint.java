package dev.breakwater.reports.text;

import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.finding.Severity;

/** Colours by meaning; paints nothing where colours are not wanted. */
final class Paint {
  private static final String RESET = "\u001b[0m";

  private final boolean colour;

  Paint(boolean colour) {
    this.colour = colour;
  }

  String heading(String text) {
    return with("1", text);
  }

  /** What the eye may skip. */
  String faint(String text) {
    return with("2", text);
  }

  String good(String text) {
    return with("1;32", text);
  }

  String bad(String text) {
    return with("1;31", text);
  }

  String doubtful(String text) {
    return with("35", text);
  }

  String severity(Severity severity, String text) {
    return switch (severity) {
      case CRITICAL -> bad(text);
      case HIGH -> with("31", text);
      case MEDIUM -> with("33", text);
      case LOW -> with("36", text);
    };
  }

  /** A failure by its severity; anything else as doubtful. */
  String verdict(Outcome outcome, Severity severity, String text) {
    return outcome == Outcome.FAIL ? severity(severity, text) : doubtful(text);
  }

  private String with(String code, String text) {
    return colour && !text.isEmpty() ? "\u001b[" + code + "m" + text + RESET : text;
  }
}
