package dev.breakwater.sources.helm;

/**
 * A file of a chart that is no template: a custom resource definition.
 *
 * @param shown how reports name it
 * @param bytes what it holds
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
public record PlainFile(String shown, byte[] bytes) {}
