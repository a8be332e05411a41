package dev.breakwater.sources.text;

/**
 * Whole documents of one stream, in UTF-8.
 *
 * @param bytes the text; empty where the block is too long
 * @param firstLine the 1-based line of the file at which it begins
 * @param tooLong whether it stands for one document that is too long to hold
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record TextBlock(byte[] bytes, int firstLine, boolean tooLong) {}
