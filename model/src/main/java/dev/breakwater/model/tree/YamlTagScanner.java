package dev.breakwater.model.tree;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Scans directives, tags, and the names of anchors. */
final class YamlTagScanner {
  private static final String CORE = "tag:yaml.org,2002:";

  private final YamlText in;
  private final Map<String, String> handles = new HashMap<>();
  private boolean versionSeen;

  YamlTagScanner(YamlText in) {
    this.in = in;
  }

  void reset() {
    handles.clear();
    versionSeen = false;
  }

  /** Takes in the {@code %YAML} or {@code %TAG} line at the cursor. */
  void directive() throws MalformedDocumentException {
    long start = in.position();
    in.at++;
    String name = word();
    if (!YamlText.isSpaceOrEnd(in.chars[in.at])) {
      throw new MalformedDocumentException("unknown directive", start);
    }
    if (name.equals("YAML")) {
      in.skipBlanks();
      String major = number();
      if (in.chars[in.at++] != '.') {
        throw new MalformedDocumentException("the YAML directive takes a version: 1.1", start);
      }
      String minor = number();
      if (versionSeen || !isOne(major) || !isOne(minor)) {
        // Kubernetes refuses 1.2 too, whatever it means in the document.
        throw new MalformedDocumentException(
            "the YAML directive may stand once, and for version 1.1 alone", start);
      }
      versionSeen = true;
    } else if (name.equals("TAG")) {
      in.skipBlanks();
      String handle = handle();
      if (handle.length() > 1 && !handle.endsWith("!") || !YamlText.isBlank(in.chars[in.at])) {
        throw new MalformedDocumentException(
            "the TAG directive takes a handle and a prefix", start);
      }
      in.skipBlanks();
      String prefix = uri("");
      if (prefix.isEmpty() || !YamlText.isSpaceOrEnd(in.chars[in.at])) {
        throw new MalformedDocumentException(
            "the TAG directive takes a handle and a prefix", start);
      }
      if (handles.putIfAbsent(handle, prefix) != null) {
        throw new MalformedDocumentException("the TAG directive stands twice for " + handle, start);
      }
    } else {
      throw new MalformedDocumentException("unknown directive", start);
    }
    in.skipBlanks();
    in.skipComment();
    if (!YamlText.isBreakOrEnd(in.chars[in.at])) {
      throw new MalformedDocumentException("unexpected text after a directive", start);
    }
    if (!in.atEnd()) {
      in.skipBreak();
    }
  }

  private static boolean isOne(String number) {
    return number.equals("1") || number.equals("01");
  }

  private String number() {
    int from = in.at;
    while (in.chars[in.at] >= '0' && in.chars[in.at] <= '9') {
      in.at++;
    }
    return in.substring(from, in.at);
  }

  /** The letters, digits, {@code _} and {@code -} at the cursor. */
  String word() {
    int from = in.at;
    while (YamlText.isWord(in.chars[in.at])) {
      in.at++;
    }
    return in.substring(from, in.at);
  }

  private String handle() throws MalformedDocumentException {
    if (in.chars[in.at] != '!') {
      throw new MalformedDocumentException("a tag handle begins with '!'", in.position());
    }
    int from = in.at++;
    word();
    if (in.chars[in.at] == '!') {
      in.at++;
    }
    return in.substring(from, in.at);
  }

  /** Scans the tag at the cursor; its full name. */
  String tag() throws MalformedDocumentException {
    long start = in.position();
    String tag;
    if (in.chars[in.at + 1] == '<') {
      in.at += 2;
      tag = uri("");
      if (tag.isEmpty() || in.chars[in.at] != '>') {
        throw new MalformedDocumentException("a tag is not closed by '>'", start);
      }
      in.at++;
    } else {
      String handle = handle();
      if (handle.length() > 1 && handle.endsWith("!")) {
        String suffix = uri("");
        String prefix = prefix(handle);
        if (suffix.isEmpty() || prefix == null) {
          throw new MalformedDocumentException(
              "undefined tag handle; a text that begins with ! needs quotes", start);
        }
        tag = prefix + suffix;
      } else {
        String suffix = uri(handle.substring(1));
        tag = suffix.isEmpty() ? "!" : prefix("!") + suffix;
      }
    }
    if (!YamlText.isSpaceOrEnd(in.chars[in.at])) {
      throw new MalformedDocumentException("unexpected text after a tag", start);
    }
    return tag;
  }

  private @Nullable String prefix(String handle) {
    return handles.getOrDefault(
        handle, handle.equals("!") ? "!" : handle.equals("!!") ? CORE : null);
  }

  private String uri(String head) throws MalformedDocumentException {
    var uri = new StringBuilder(head);
    while (true) {
      char c = in.chars[in.at];
      if (c == '%') {
        escapes(uri);
      } else if (YamlText.isWord(c) || c != 0 && ";/?:@&=+$,.!~*'()[]".indexOf(c) >= 0) {
        uri.append(c);
        in.at++;
      } else {
        return uri.toString();
      }
    }
  }

  /** One character as UTF-8 in percent escapes. */
  private void escapes(StringBuilder uri) throws MalformedDocumentException {
    byte[] octets = {octet()};
    int lead = octets[0] & 0xFF;
    int width = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    boolean valid = lead < 0x80 || lead >= 0xC0 && lead < 0xF8;
    if (width > 1 && valid) {
      octets = new byte[] {octets[0], 0, 0, 0};
      for (int i = 1; i < width; i++) {
        octets[i] = octet();
        valid &= (octets[i] & 0xC0) == 0x80;
      }
    }
    if (!valid) {
      throw new MalformedDocumentException("an escape in a tag is not UTF-8", in.position());
    }
    uri.append(new String(octets, 0, width, StandardCharsets.UTF_8));
  }

  private byte octet() throws MalformedDocumentException {
    int high = hex(in.chars[in.at + 1]);
    int low = hex(in.chars[in.at + 2]);
    if (in.chars[in.at] != '%' || high < 0 || low < 0) {
      throw new MalformedDocumentException("an escape in a tag lacks digits", in.position());
    }
    in.at += 3;
    return (byte) (high << 4 | low);
  }

  private static int hex(char c) {
    return c < 0x80 ? Character.digit(c, 16) : -1;
  }
}
