package dev.breakwater.reports.text;

import dev.breakwater.model.finding.Finding;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a finding stands, as {@link Finding} has it.
 *
 * @param file as reports name it
 * @param start packed as {@code Position}
 * @param end packed as {@code Position}, exclusive
 */
record Place(String file, long start, long end, @Nullable String snippet) {
  // Written out for the reason that Edit gives.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Place p
        && start == p.start
        && end == p.end
        && file.equals(p.file)
        && Objects.equals(snippet, p.snippet);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(31 * start + end);
  }

  static Place of(Finding finding) {
    return new Place(finding.file(), finding.start(), finding.end(), finding.snippet());
  }
}
