package dev.breakwater.sources.files;

/**
 * A kustomization: what it builds is read in its place.
 *
 * @param file its kustomization file
 */
public record OverlayInput(InputFile file) implements Input {}
