package dev.breakwater.sources;

import dev.breakwater.model.tree.JsonListener;
import dev.breakwater.model.tree.Tree;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Text of any length, of which only so much may pass before something of it is handed on. */
final class BoundedReader extends FilterReader {
  private final long limit;
  private long passed;

  /**
   * Bounds a text.
   *
   * @param limit in UTF-16 units
   */
  BoundedReader(Reader in, long limit) {
    super(in);
    this.limit = limit;
  }

  /** More has passed than may be held. */
  static final class BeyondException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** A listener that starts the count again with everything that it is handed. */
  JsonListener resetBy(JsonListener listener) {
    return new JsonListener() {
      @Override
      public void item(Tree item, String apiVersion, String kind) {
        passed = 0;
        listener.item(item, apiVersion, kind);
      }

      @Override
      public void document(Tree rest, boolean isList, long items) {
        passed = 0;
        listener.document(rest, isList, items);
      }
    };
  }

  @Override
  public int read() throws IOException {
    int c = super.read();
    count(1);
    return c;
  }

  @Override
  public int read(char[] to, int offset, int length) throws IOException {
    int count = super.read(to, offset, length);
    count(count);
    return count;
  }

  private void count(int more) throws BeyondException {
    passed += Math.max(0, more);
    if (passed > limit) {
      throw new BeyondException();
    }
  }
}
