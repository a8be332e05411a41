package dev.breakwater.sources;

/**
 * One piece of the input, small enough to hold: whole documents of one file, or several small
 * files. To be read once, on any thread.
 */
public interface Chunk {
  /**
   * Gives the sink what the piece holds, in text order. What cannot be read becomes a problem of
   * the sink; nothing is thrown for it.
   *
   * @param reader used by no other thread at the same time
   */
  void read(ChunkReader reader, ObjectSink sink);
}
