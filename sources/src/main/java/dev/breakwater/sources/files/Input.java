package dev.breakwater.sources.files;

/** A part of the input, in the order of the report: what one place in the arguments stands for. */
public sealed interface Input permits InputFile, StandardInput, ChartInput, OverlayInput {}
