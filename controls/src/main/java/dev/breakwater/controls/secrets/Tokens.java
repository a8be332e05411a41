package dev.breakwater.controls.secrets;

import org.jspecify.annotations.Nullable;

/**
 * Finds credentials in text by their shape alone, without the examples that documentation has.
 * Allocates nothing.
 */
final class Tokens {
  /** No token is shorter. */
  static final int MIN_LENGTH = 20;

  private static final double EXAMPLE_ENTROPY = 2.5;
  private static final int KEY_LENGTH = 32;
  private static final int MAX_MEASURED = 128;

  private Tokens() {}

  /** Where the first token at or after an offset begins; -1 where there is none. */
  static int next(String text, int from) {
    int length = text.length();
    for (int at = from; at <= length - MIN_LENGTH; at++) {
      boolean begins =
          KnownToken.mayBegin(text.charAt(at)) && (at == 0 || !isWord(text.charAt(at - 1)));
      if (begins && at(text, at) != null) {
        return at;
      }
    }
    return -1;
  }

  /** The token that begins at an offset; null where none does, or one that is an example. */
  static @Nullable KnownToken at(String text, int at) {
    KnownToken token = KnownToken.at(text, at, text.length());
    return token == null || isExample(token, text, at) ? null : token;
  }

  /** Whether a token is a private key. */
  static boolean isPrivateKey(KnownToken token) {
    return token == KnownToken.PRIVATE_KEY
        || token == KnownToken.ENCODED_PRIVATE_KEY
        || token == KnownToken.AGE;
  }

  private static boolean isExample(KnownToken token, String text, int at) {
    int body = at + token.prefixLength(text, at);
    int end = token.end(text, body, text.length());
    if (token == KnownToken.PRIVATE_KEY) {
      return !isKeyAfter(text, end);
    }
    for (int i = body; i + 7 <= end; i++) {
      if (text.regionMatches(true, i, "example", 0, 7)) {
        return true;
      }
    }
    return SecretValue.entropy(text, body, Math.min(end, body + MAX_MEASURED)) < EXAMPLE_ENTROPY;
  }

  /** Whether a key follows the header that ends at an offset, its lines broken or escaped. */
  private static boolean isKeyAfter(String text, int header) {
    int at = header;
    while (at < text.length() && "-\n\r\t \\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return KnownToken.Alphabet.BASE64.run(text, at, text.length()) - at >= KEY_LENGTH;
  }

  private static boolean isWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }
}
