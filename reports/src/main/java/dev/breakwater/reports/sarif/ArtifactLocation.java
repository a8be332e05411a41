package dev.breakwater.reports.sarif;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonGenerator;

/** File names as URIs (SARIF section 3.4, RFC 3986). */
final class ArtifactLocation {
  private static final String HEX = "0123456789ABCDEF";

  /** What RFC 3986 allows in a path unescaped; a colon could be taken for the end of a scheme. */
  private static final String PLAIN = "-._~/!$&'()*+,;=@";

  private ArtifactLocation() {}

  /** Writes the property {@code artifactLocation}; relative names are so to the source root. */
  static void write(String file, JsonGenerator out) {
    String path = file.replace('\\', '/');
    boolean absolute = path.startsWith("/") || path.matches("[A-Za-z]:/.*");
    out.writeObjectPropertyStart("artifactLocation");
    if (absolute) {
      out.writeStringProperty("uri", "file://" + (path.startsWith("/") ? "" : "/") + encode(path));
    } else {
      out.writeStringProperty("uri", encode(path));
      out.writeStringProperty("uriBaseId", "%SRCROOT%");
    }
    out.writeEndObject();
  }

  private static String encode(String path) {
    var uri = new StringBuilder(path.length());
    for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
      int c = each & 0xff;
      boolean plain =
          c >= 'a' && c <= 'z'
              || c >= 'A' && c <= 'Z'
              || c >= '0' && c <= '9'
              || PLAIN.indexOf(c) >= 0;
      if (plain) {
        uri.append((char) c);
      } else {
        uri.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xf));
      }
    }
    return uri.toString();
  }
}
