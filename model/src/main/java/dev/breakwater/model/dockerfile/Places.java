package dev.breakwater.model.dockerfile;

/** Where the characters of a text stand in the file that it was put together from. */
interface Places {
  /** Where the character at an offset stands, packed; the end for the length of the text. */
  long position(int offset);

  /** Where a part that ends before an offset ends, packed: on the line of its last character. */
  default long end(int offset) {
    return offset == 0 ? position(0) : position(offset - 1) + 1;
  }
}
