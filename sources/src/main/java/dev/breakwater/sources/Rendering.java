package dev.breakwater.sources;

import dev.breakwater.model.kube.Origin;
import dev.breakwater.model.kube.Provenance;

/**
 * How a text came to be that is read though no file holds it.
 *
 * @param origin what rendered it
 * @param provenance where its parts were written
 */
record Rendering(Origin origin, Provenance provenance) {}
