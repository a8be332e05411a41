package dev.breakwater.sources.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** UTF-16 as UTF-8; text that is not valid UTF-16 is an exception. */
final class Utf16Input extends InputStream {
  private final Reader reader;
  private final char[] chars = new char[8192];
  private int held;
  private byte[] bytes = {};
  private int at;

  Utf16Input(InputStream in, Charset charset) {
    reader =
        new InputStreamReader(
            in,
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  @Override
  public int read() throws IOException {
    return fill() ? bytes[at++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, bytes.length - at);
    System.arraycopy(bytes, at, to, offset, count);
    at += count;
    return count;
  }

  private boolean fill() throws IOException {
    while (at == bytes.length) {
      int count = reader.read(chars, held, chars.length - held);
      if (count < 0) {
        return false; // a decoder that reports errors leaves no half of a pair behind
      }
      int length = held + count;
      // A pair of surrogates is four bytes together: one half waits for the other.
      held = Character.isHighSurrogate(chars[length - 1]) ? 1 : 0;
      bytes = new String(chars, 0, length - held).getBytes(StandardCharsets.UTF_8);
      at = 0;
      if (held > 0) {
        chars[0] = chars[length - 1];
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
