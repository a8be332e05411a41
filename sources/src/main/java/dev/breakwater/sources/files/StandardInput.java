package dev.breakwater.sources.files;

/** Standard input, which has no name and ends when it ends. */
public record StandardInput() implements Input {}
