package dev.breakwater.model.schema;

import org.jspecify.annotations.Nullable;

/**
 * A kind that Kubernetes has ceased to serve under an API version.
 *
 * @param minor the first minor that does not serve it
 * @param successor the API version and kind to write instead ({@code apps/v1 Deployment}); null
 *     where there is none
 */
public record Removal(int minor, @Nullable String successor) {}
