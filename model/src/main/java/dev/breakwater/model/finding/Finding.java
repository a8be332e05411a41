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
 * @param container name of the container, null where the pod or another object is meant
 * @param path the field, as Kubernetes writes it; empty for the whole object
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
    @Nullable String container,
    String path,
    long start,
    long end,
    String message,
    @Nullable String snippet,
    @Nullable Edit edit) {}
