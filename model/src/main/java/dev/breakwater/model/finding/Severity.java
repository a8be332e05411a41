package dev.breakwater.model.finding;

import java.util.Locale;

/** How bad a finding is, worst first, so that {@code compareTo} sorts the worst to the front. */
public enum Severity {
  CRITICAL(10),
  HIGH(6),
  MEDIUM(3),
  LOW(1);

  private final int weight;

  Severity(int weight) {
    this.weight = weight;
  }

  /** The weight in scores: one critical counts as much as ten low ones. */
  public int weight() {
    return weight;
  }

  /** The word in reports and flags: {@code critical}, {@code high}, {@code medium}, {@code low}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether this is as bad as the other, or worse. */
  public boolean atLeast(Severity other) {
    return compareTo(other) <= 0;
  }
}
