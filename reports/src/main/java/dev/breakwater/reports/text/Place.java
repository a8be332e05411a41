package dev.breakwater.reports.text;

import dev.breakwater.model.finding.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Where a finding stands, as {@link Finding} has it.
 *
 * @param start packed as {@code Position}
 * @param end packed as {@code Position}, exclusive
 */
record Place(long start, long end, @Nullable String snippet) {
  static Place of(Finding finding) {
    return new Place(finding.start(), finding.end(), finding.snippet());
  }
}
