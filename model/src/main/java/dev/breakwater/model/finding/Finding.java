package dev.breakwater.model.finding;

import dev.breakwater.model.kube.Resource;
import org.jspecify.annotations.Nullable;

/**
 * One violation of one control; small, since a scan of a large cluster holds a million of them. Its
 * texts are shared between findings.
 *
 * @param control permanent ID of the control
 * @param severity as the control says, or as the whole of the input changed it
 * @param outcome fail, unknown or excepted; passes are only counted
 * @param resource the object
 * @param subject who holds the right that an access finding is about ({@code ServiceAccount
 *     shop/cart}), with how many others; null elsewhere, and where nobody is known to
 * @param container name of the container, null where the pod or another object is meant
 * @param path the field, as Kubernetes writes it; empty for the whole object
 * @param file where it stands: the resource's own, unless that was rendered from several
 * @param start where the field stands, or its nearest existing parent, packed as {@code Position}
 * @param end where the field ends, exclusive, packed as {@code Position}
 * @param message what is wrong, without the names that the other components give
 * @param snippet the source line up to the end of the field, or the field alone where other text
 *     stands before it; null where the source is not at hand. Holds no values but the field's own
 * @param edit the change that ends the finding, null where it takes judgement
 */
public record Finding(
    String control,
    Severity severity,
    Outcome outcome,
    Resource resource,
    @Nullable String subject,
    @Nullable String container,
    String path,
    String file,
    long start,
    long end,
    String message,
    @Nullable String snippet,
    @Nullable Edit edit) {
  /** A finding in the file of its resource. */
  public Finding(
      String control,
      Severity severity,
      Outcome outcome,
      Resource resource,
      @Nullable String container,
      String path,
      long start,
      long end,
      String message,
      @Nullable String snippet,
      @Nullable Edit edit) {
    this(
        control,
        severity,
        outcome,
        resource,
        null,
        container,
        path,
        resource.file(),
        start,
        end,
        message,
        snippet,
        edit);
  }

  /** The same violation, with another verdict. */
  public Finding with(Outcome other) {
    return new Finding(
        control, severity, other, resource, subject, container, path, file, start, end, message,
        snippet, edit);
  }

  /** The same violation, in other words and about somebody. */
  public Finding with(String otherMessage, @Nullable String otherSubject) {
    return new Finding(
        control,
        severity,
        outcome,
        resource,
        otherSubject,
        container,
        path,
        file,
        start,
        end,
        otherMessage,
        snippet,
        edit);
  }
}
