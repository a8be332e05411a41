package dev.breakwater.controls.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens are put together at run time, so that no scanner takes them for real ones here. */
class CredentialScannerTest {
  static final String ALPHANUMERIC =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  static String random(int length, String alphabet, long seed) {
    var random = new Random(seed);
    var text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  private static String word(int length) {
    return random(length, ALPHANUMERIC, length);
  }

  static Stream<Arguments> tokens() {
    String upper = random(58, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 5);
    return Stream.of(
        Arguments.of("AK" + "IA" + upper.substring(0, 16), KnownToken.AWS_KEY_ID),
        Arguments.of("AS" + "IA" + upper.substring(0, 16), KnownToken.AWS_KEY_ID),
        Arguments.of("Account" + "Key=" + word(86) + "==", KnownToken.AZURE_KEY),
        Arguments.of("AI" + "za" + word(35), KnownToken.GOOGLE_API_KEY),
        Arguments.of("GOC" + "SPX-" + word(28), KnownToken.GOOGLE_OAUTH),
        Arguments.of("gh" + "p_" + word(36), KnownToken.GITHUB),
        Arguments.of("github" + "_pat_" + word(60), KnownToken.GITHUB_FINE),
        Arguments.of("gl" + "pat-" + word(20), KnownToken.GITLAB),
        Arguments.of("xo" + "xb-" + word(40), KnownToken.SLACK),
        Arguments.of("https://hooks.slack" + ".com/services/T" + word(40), KnownToken.SLACK_HOOK),
        Arguments.of("sk_" + "live_" + word(24), KnownToken.STRIPE),
        Arguments.of("np" + "m_" + word(36), KnownToken.NPM),
        Arguments.of("py" + "pi-AgEI" + word(80), KnownToken.PYPI),
        Arguments.of("S" + "G." + word(22) + "." + word(43), KnownToken.SENDGRID),
        Arguments.of("do" + "p_v1_" + random(64, "0123456789abcdef", 1), KnownToken.DIGITAL_OCEAN),
        Arguments.of("sh" + "pat_" + random(32, "0123456789abcdef", 2), KnownToken.SHOPIFY),
        Arguments.of("h" + "f_" + word(34), KnownToken.HUGGING_FACE),
        Arguments.of("sk-" + "proj-" + word(48), KnownToken.MODEL_PROVIDER),
        Arguments.of("dckr" + "_pat_" + word(27), KnownToken.DOCKER_HUB),
        Arguments.of("hv" + "s." + word(90), KnownToken.VAULT),
        Arguments.of("Bea" + "rer " + word(30) + "1", KnownToken.BEARER),
        Arguments.of("AGE-SECRET" + "-KEY-1" + upper, KnownToken.AGE),
        Arguments.of(
            "LS0tLS1CRUdJTiB" + "FQyBQUklWQVRF" + word(60), KnownToken.ENCODED_PRIVATE_KEY),
        Arguments.of("-----BEGIN " + "RSA PRIVATE KEY-----", KnownToken.PRIVATE_KEY),
        Arguments.of("-----BEGIN " + "PRIVATE KEY-----", KnownToken.PRIVATE_KEY),
        Arguments.of(
            "ey" + "J" + word(20) + ".ey" + "J" + word(40) + "." + word(43), KnownToken.JWT));
  }

  @ParameterizedTest
  @MethodSource("tokens")
  void knowsATokenWhereverItStands(String token, KnownToken kind) {
    for (String text :
        new String[] {token, "x: " + token, "\"" + token + "\"", "a\n  b=" + token + " # c\n"}) {
      assertThat(Hits.of(text)).as(kind.name()).anyMatch(hit -> hit.token() == kind);
      assertThat(CredentialScanner.finds(text)).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("tokens")
  void showsNothingOfATokenButItsPrefix(String token, KnownToken kind) {
    Hits.Hit hit =
        Hits.of("x " + token).stream().filter(h -> h.token() == kind).findFirst().orElseThrow();
    String shown = ("x " + token).substring(hit.start(), hit.end());
    assertThat(token.length() - shown.length())
        .isGreaterThanOrEqualTo(kind.name().equals("PRIVATE_KEY") ? 0 : 10);
    assertThat(shown).hasSizeLessThanOrEqualTo(32);
  }

  @Test
  void knowsNoTokenInThePartOfAWordOrInOneThatIsTooShort() {
    assertThat(CredentialScanner.finds("xAK" + "IA" + "ABCDEFGHIJKLMNOP")).isFalse();
    assertThat(CredentialScanner.finds("AK" + "IA")).isFalse();
    assertThat(CredentialScanner.finds("gh" + "p_short")).isFalse();
    assertThat(CredentialScanner.finds("-----BEGIN " + "CERTIFICATE-----")).isFalse();
    assertThat(CredentialScanner.finds("-----BEGIN " + "PUBLIC KEY-----")).isFalse();
    assertThat(CredentialScanner.finds("eyJhbGciOiJIUzI1NiJ9")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "db.password=hunter2",
        "password: hunter2",
        "  \"password\": \"hunter2\",",
        "{\\\"user\\\":\\\"u\\\",\\\"password\\\":\\\"hunter2\\\"}",
        "requirepass_password = hunter2",
        "mysql --user=root --password=hunter2 --host=db",
        "export PGPASSWORD='correct horse'",
        "Server=db;Database=shop;User=sa;Password=hunter2;",
        "api_key: 9f86d081884c7d659a2feaa0",
        "clientSecret: 'Zq8~x7Q.r2LmT4'",
        "postgres://web:hunter2@db/shop",
        "url: amqp://web:hunter2@mq:5672/",
      })
  void knowsAnAssignment(String line) {
    assertThat(CredentialScanner.finds(line)).isTrue();
    assertThat(CredentialScanner.finds("first: line\n" + line + "\nlast: line\n")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "password:",
        "Bearer authentication/authorization is on",
        "password: \"\"",
        "password: ${DB_PASSWORD}",
        "password: $(DB_PASSWORD)",
        "password: {{ .Values.password }}",
        "password: <your password>",
        "password: ********",
        "password: xxxx",
        "password: null",
        "password: true",
        "password: string",
        "password: /etc/secrets/password",
        "password: vault:secret/data/db#password",
        "Password: you get it from your administrator",
        "# password: hunter2",
        "if password == expected:",
        "password = read_password(prompt)",
        "password != other",
        "rate(http_requests{token=~\"a.*\"}[5m])",
        "token_ttl: 9f86d081884c7d659a2feaa0",
        "secretName: web-tls-2024-01-01",
        "token: prometheus-k8s-token",
        "tokens: 9f86d081884c7d659a2feaa0",
        "key: 9f86d081884c7d659a2feaa0",
        "public_key: 9f86d081884c7d659a2feaa0",
        "password_file=/run/secrets/password",
        "token: https://login.example.com/9f86d081884c7d659a2feaa0",
        "https://example.com:8080/a@b",
        "https://user@example.com/",
        "https://user:$(PASSWORD)@example.com/",
        "https://user:${PASSWORD}@example.com/",
        "image: registry.example.com:5000/web@sha256:0123",
      })
  void leavesAloneWhatIsNoSecret(String line) {
    assertThat(Hits.of(line)).isEmpty();
  }

  @Test
  void goesOnAfterWhatItFound() {
    String text = "a.password=hunter2 b.password=hunter3\nc.password=hunter4\n";
    assertThat(Hits.of(text))
        .extracting(hit -> text.substring(hit.start(), hit.end()))
        .containsExactly("a.password", "b.password", "c.password");
  }

  @ParameterizedTest
  @CsvSource({
    "PASSWORD, PASSWORD",
    "DB_PASSWORD, PASSWORD",
    "db.password, PASSWORD",
    "dbPassword, PASSWORD",
    "PGPASSWORD, PASSWORD",
    "DB_PASS, PASSWORD",
    "DB_PASSWORD_PROD, PASSWORD",
    "DB_PASSWORD_2, PASSWORD",
    "pwd, PASSWORD",
    "AWS_SECRET_ACCESS_KEY, TOKEN",
    "azure_batch_key, TOKEN",
    "apiKey, TOKEN",
    "SECRET_KEY_BASE, TOKEN",
    "client-secret, TOKEN",
    "GITHUB_TOKEN, TOKEN",
    "pass, NONE",
    "key, NONE",
    "KEY_2, NONE",
    "AWS_ACCESS_KEY_ID, NONE",
    "PASSWORD_FILE, NONE",
    "TOKEN_TTL, NONE",
    "SECRET_NAME, NONE",
    "MAX_TOKENS, NONE",
    "COMPASS, NONE",
    "BYPASS, NONE",
    "MONKEY, NONE",
    "PARTITION_KEY, NONE",
    "___, NONE",
    "123, NONE",
  })
  void readsNames(String name, SecretName expected) {
    assertThat(SecretName.of(name, 0, name.length())).isEqualTo(expected);
  }

  @Test
  void measuresEntropy() {
    assertThat(SecretValue.entropy("aaaa", 0, 4)).isZero();
    assertThat(SecretValue.entropy("abcd", 0, 4)).isCloseTo(2, within(1e-9));
  }

  @Test
  void neverFailsOnAnyText() {
    long seed = 77;
    var random = new Random(seed);
    String alphabet = "aA0_-=: \"'\\/@\n.$({<x~;,&password:tokenKEY=//";
    for (int i = 0; i < 20_000; i++) {
      String text = random(random.nextInt(40), alphabet, random.nextLong());
      for (Hits.Hit hit : Hits.of(text)) {
        assertThat(hit.start()).as("%s, seed %d", text, seed).isBetween(0, hit.end());
        assertThat(hit.end()).isLessThanOrEqualTo(text.length());
      }
    }
  }

  private static org.assertj.core.data.Offset<Double> within(double offset) {
    return org.assertj.core.data.Offset.offset(offset);
  }
}
