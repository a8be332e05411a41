package dev.breakwater.assess;

import dev.breakwater.model.finding.Finding;
import dev.breakwater.model.kube.Origin;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells what one line of a base makes wrong in several overlays from what is wrong only in one, so
 * that it is told once.
 */
final class OverlayFindings {
  private final Set<Key> told = new HashSet<>();

  /** What a person would take for the same finding. */
  private record Key(
      String control,
      @Nullable String subject,
      @Nullable String container,
      String path,
      String file,
      long start,
      String message) {}

  /** Whether a finding says what no earlier one has said of the same line. */
  boolean isNew(Finding finding) {
    Origin origin = finding.resource().origin();
    String subject = finding.subject();
    return origin == null
        || origin.kind() != Origin.Kind.OVERLAY
        || told.add(
            new Key(
                finding.control(),
                subject == null ? null : withoutNamespace(finding, subject),
                finding.container(),
                finding.path(),
                finding.file(),
                finding.start(),
                withoutNamespace(finding, finding.message())));
  }

  /** Overlays often differ in their namespace alone, which stands in front of names. */
  private static String withoutNamespace(Finding finding, String text) {
    String namespace = finding.resource().id().namespace();
    return namespace == null ? text : text.replace(namespace + '/', "");
  }
}
