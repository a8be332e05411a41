package dev.breakwater.assess;

import dev.breakwater.model.finding.Finding;
import dev.breakwater.model.kube.Origin;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells what one line of a base makes wrong in several overlays, or one line of a chart in several
 * releases of it, from what is wrong only in one, so that it is told once.
 */
final class RenderedFindings {
  /** Which overlay or release has told it. */
  private final Map<Key, Origin> told = new HashMap<>();

  /** What a person would take for the same finding. */
  private record Key(
      String control,
      @Nullable String subject,
      @Nullable String container,
      String path,
      String file,
      long start,
      String message) {}

  /**
   * Whether a finding says what none of another overlay or release has said of the same line. In
   * one release a line may be that of several objects, which are each told of.
   */
  @SuppressWarnings("ReferenceEquality") // a release is told by its very record, not by its chart
  boolean isNew(Finding finding) {
    Origin origin = finding.resource().origin();
    String subject = finding.subject();
    if (origin == null) {
      return true;
    }
    var key =
        new Key(
            finding.control(),
            subject == null ? null : withoutNamespace(finding, subject),
            finding.container(),
            finding.path(),
            finding.file(),
            finding.start(),
            withoutNamespace(finding, finding.message()));
    Origin first = told.putIfAbsent(key, origin);
    return first == null || first == origin && origin.kind() == Origin.Kind.CHART;
  }

  /** They often differ in their namespace alone, which stands in front of names. */
  private static String withoutNamespace(Finding finding, String text) {
    String namespace = finding.resource().id().namespace();
    return namespace == null ? text : text.replace(namespace + '/', "");
  }
}
