package dev.breakwater.model.tree;

/** A document that Kubernetes could not read either, or that is beyond the limits of a scan. */
public final class MalformedDocumentException extends Exception {
  private static final long serialVersionUID = 1L;

  private final long position;

  /** Says the cause in the words of the reader, and where, packed as {@link Position}. */
  public MalformedDocumentException(String cause, long position) {
    super(cause);
    this.position = position;
  }

  /** Where reading stopped, packed as {@link Position}; {@link Position#NONE} where unknown. */
  public long position() {
    return position;
  }
}
