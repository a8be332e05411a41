package dev.breakwater.controls.secrets;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Whether an entry of a Secret is secret as it stands: most are, but a Secret also holds the user
 * names, addresses, certificates and files that go with what is secret.
 */
final class SecretContent {
  private static final int RANDOM_LENGTH = 16;
  private static final int FILE_AUTH_LENGTH = 4;

  /** How keys end whose values everybody may know. */
  private static final String[] PUBLIC = {
    "name",
    "name_in",
    "user",
    "login",
    "host",
    "port",
    "url",
    "uri",
    "endpoint",
    "address",
    "region",
    "zone",
    "database",
    "db",
    "email",
    ".crt",
    ".pub",
    ".cert",
    "certificate",
    "namespace",
    "bucket",
    "project",
    "realm",
    "issuer",
    "type",
    "mode",
    "id",
    "version",
    "path",
    "level",
    "environment",
    "server",
    "domain",
    "tenant",
    "subject"
  };

  /** Words in keys that are not public which say that the value matters. */
  private static final String[] SECRET = {
    "key", "pass", "secret", "token", "auth", "cred", "pwd", "salt", "pin", "cookie"
  };

  private SecretContent() {}

  /** Whether the base64 of an entry of {@code data} is; what is no base64 is a template. */
  static boolean isEncoded(String key, String base64) {
    if (!RealValue.is(base64)) {
      return false;
    }
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(withoutLines(base64));
    } catch (IllegalArgumentException e) {
      return false;
    }
    String text = text(bytes);
    return text == null ? bytes.length >= RANDOM_LENGTH && hints(key) : isPlain(key, text);
  }

  /** The text in the base64 of an entry; null where there is none. */
  static @Nullable String decoded(String base64) {
    try {
      return text(Base64.getDecoder().decode(withoutLines(base64)));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static String withoutLines(String base64) {
    return base64.indexOf('\n') < 0 ? base64 : base64.replace("\n", "").replace("\r", "");
  }

  private static @Nullable String text(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      for (int i = 0; i < text.length(); i++) {
        if (text.charAt(i) < ' ' && "\n\r\t".indexOf(text.charAt(i)) < 0) {
          return null;
        }
      }
      return text;
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** Whether the value of an entry of {@code stringData} is. */
  static boolean isPlain(String key, String value) {
    String text = value.strip();
    if (!RealValue.is(text)) {
      return false;
    }
    SecretName name = SecretName.of(key, 0, key.length());
    if (name == SecretName.PASSWORD || CredentialScanner.finds(text) || Tokens.next(text, 0) >= 0) {
      return true;
    }
    if (text.indexOf('\n') >= 0 || text.startsWith("{") || text.startsWith("[")) {
      return holdsRegistryLogin(text);
    }
    if (isPublic(key)) {
      return false;
    }
    if (contains(key, "pass")) {
      return true;
    }
    return hints(key)
        ? SecretValue.isLiteral(SecretName.TOKEN, text, 0, text.length())
        : SecretValue.isLiteralInFile(SecretName.TOKEN, text, 0, text.length());
  }

  /** The {@code auth} of a Docker configuration, which is user and password in base64. */
  private static boolean holdsRegistryLogin(String text) {
    int at = text.indexOf("\"auth\"");
    int colon = at < 0 ? -1 : text.indexOf(':', at);
    int start = colon < 0 ? -1 : text.indexOf('"', colon);
    int end = start < 0 ? -1 : text.indexOf('"', start + 1);
    return end - start > FILE_AUTH_LENGTH && RealValue.is(text.substring(start + 1, end));
  }

  private static boolean isPublic(String key) {
    for (String end : PUBLIC) {
      int at = key.length() - end.length();
      if (at >= 0 && key.regionMatches(true, at, end, 0, end.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean hints(String key) {
    for (String word : SECRET) {
      if (contains(key, word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean contains(String key, String word) {
    for (int i = 0; i + word.length() <= key.length(); i++) {
      if (key.regionMatches(true, i, word, 0, word.length())) {
        return true;
      }
    }
    return false;
  }
}
