package dev.breakwater.sources.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Makes UTF-8 without a byte order mark of what a file holds: UTF-8, or UTF-16 with a mark. */
public final class Utf8 {
  private Utf8() {}

  /** The text of a stream in UTF-8, not yet known to be valid. */
  public static InputStream open(InputStream in) throws IOException {
    byte[] mark = in.readNBytes(3);
    int length = markLength(mark);
    Charset utf16 = length == 2 ? utf16(mark) : null;
    var rest = new PushbackInputStream(in, 3);
    rest.unread(mark, length, mark.length - length);
    return utf16 == null ? rest : new Utf16Input(rest, utf16);
  }

  /** The same for a text that is at hand; the array itself where there is nothing to change. */
  public static byte[] of(byte[] bytes) throws IOException {
    int length = markLength(bytes);
    if (length == 0) {
      return bytes;
    }
    return length == 3
        ? Arrays.copyOfRange(bytes, 3, bytes.length)
        : open(new ByteArrayInputStream(bytes)).readAllBytes();
  }

  private static int markLength(byte[] bytes) {
    if (bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF) {
      return 3;
    }
    return bytes.length >= 2 && utf16(bytes) != null ? 2 : 0;
  }

  private static @Nullable Charset utf16(byte[] mark) {
    if (mark[0] == (byte) 0xFE && mark[1] == (byte) 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    return mark[0] == (byte) 0xFF && mark[1] == (byte) 0xFE ? StandardCharsets.UTF_16LE : null;
  }

  /** The text of a part of a UTF-8 text; null where that is not valid. */
  public static @Nullable String decode(byte[] bytes, int start, int end) {
    String text = new String(bytes, start, end - start, StandardCharsets.UTF_8);
    boolean doubtful = text.indexOf('\uFFFD') >= 0;
    return doubtful && firstInvalid(bytes, start, end) >= 0 ? null : text;
  }

  /** The index of the first byte that is not valid UTF-8; -1 where all are. */
  public static int firstInvalid(byte[] bytes, int start, int end) {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, start, end - start);
    CharBuffer out = CharBuffer.allocate(8192);
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      if (result.isError()) {
        return in.position();
      }
      if (result.isUnderflow()) {
        return -1;
      }
      out.clear();
    }
  }
}
