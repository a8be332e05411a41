package dev.breakwater.sources;

import dev.breakwater.model.kube.Origin;
import dev.breakwater.model.kube.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * How a text came to be that is read though no file holds it.
 *
 * @param origin what rendered it
 * @param provenance where its parts were written
 * @param namespace where objects go that name no namespace; null where nobody says
 */
record Rendering(Origin origin, Provenance provenance, @Nullable String namespace) {}
