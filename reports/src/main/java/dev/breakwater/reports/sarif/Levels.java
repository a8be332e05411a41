package dev.breakwater.reports.sarif;

import dev.breakwater.model.finding.Severity;

/** Severities in the terms of SARIF and of code-scanning services. */
final class Levels {
  private Levels() {}

  /** The level of SARIF 2.1.0, section 3.27.10. */
  static String level(Severity severity) {
    return switch (severity) {
      case CRITICAL, HIGH -> "error";
      case MEDIUM -> "warning";
      case LOW -> "note";
    };
  }

  /**
   * The property {@code security-severity} by which GitHub ranks alerts: above 9.0 critical, from
   * 7.0 high, from 4.0 medium.
   */
  static String securitySeverity(Severity severity) {
    return switch (severity) {
      case CRITICAL -> "9.5";
      case HIGH -> "8.0";
      case MEDIUM -> "5.5";
      case LOW -> "2.0";
    };
  }
}
