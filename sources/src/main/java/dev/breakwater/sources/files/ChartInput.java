package dev.breakwater.sources.files;

import java.nio.file.Path;

/**
 * A Helm chart to render.
 *
 * @param path its folder
 * @param shown how reports name it
 */
public record ChartInput(Path path, String shown) implements Input {}
