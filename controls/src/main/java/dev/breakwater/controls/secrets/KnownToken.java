package dev.breakwater.controls.secrets;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Credentials that show what they are by their shape, whatever the name beside them. */
enum KnownToken {
  AWS_KEY_ID("an AWS access key ID", Alphabet.UPPER, 16, 16, "AKIA", "ASIA"),
  AZURE_KEY("an Azure account key", Alphabet.BASE64, 40, 200, "AccountKey=", "SharedAccessKey="),
  GOOGLE_API_KEY("a Google API key", Alphabet.URL, 35, 35, "AIza"),
  GOOGLE_OAUTH("a Google OAuth credential", Alphabet.URL, 24, 2_000, "ya29.", "GOCSPX-"),
  GITHUB("a GitHub token", Alphabet.WORD, 36, 255, "ghp_", "gho_", "ghu_", "ghs_", "ghr_"),
  GITHUB_FINE("a GitHub token", Alphabet.WORD, 40, 255, "github_pat_"),
  GITLAB("a GitLab token", Alphabet.URL, 20, 300, "glpat-", "glrt-", "gldt-"),
  SLACK(
      "a Slack token", Alphabet.URL, 20, 255, "xoxb-", "xoxp-", "xoxa-", "xoxr-", "xoxs-", "xapp-"),
  SLACK_HOOK("a Slack webhook", Alphabet.PATH, 30, 100, "hooks.slack.com/services/"),
  STRIPE("a Stripe key", Alphabet.WORD, 16, 255, "sk_live_", "rk_live_", "sk_test_", "rk_test_"),
  NPM("an npm token", Alphabet.WORD, 36, 36, "npm_"),
  PYPI("a PyPI token", Alphabet.URL, 50, 1_000, "pypi-AgEI"),
  SENDGRID("a SendGrid key", Alphabet.DOTTED, 60, 70, "SG."),
  DIGITAL_OCEAN("a DigitalOcean token", Alphabet.WORD, 64, 64, "dop_v1_", "doo_v1_"),
  SHOPIFY("a Shopify token", Alphabet.WORD, 32, 32, "shpat_", "shpss_"),
  HUGGING_FACE("a Hugging Face token", Alphabet.WORD, 34, 40, "hf_"),
  MODEL_PROVIDER("an API key", Alphabet.URL, 32, 300, "sk-proj-", "sk-ant-"),
  DOCKER_HUB("a Docker Hub token", Alphabet.URL, 20, 100, "dckr_pat_"),
  VAULT("a Vault token", Alphabet.URL, 24, 300, "hvs.", "hvb."),
  AGE("an age secret key", Alphabet.UPPER, 58, 58, "AGE-SECRET-KEY-1"),
  /** RFC 6750; prose about bearers has no digits. */
  BEARER("a bearer token", Alphabet.TOKEN68, 20, 20_000, "Bearer ", "bearer ") {
    @Override
    int end(String text, int from, int to) {
      int end = super.end(text, from, to);
      for (int i = from; i < end; i++) {
        if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
          return end;
        }
      }
      return 0;
    }
  },
  /** The headers of RSA, PKCS #8, EC and OpenSSH keys in base64, as kubeconfigs have them. */
  ENCODED_PRIVATE_KEY(
      "a private key",
      Alphabet.BASE64,
      20,
      Integer.MAX_VALUE,
      "LS0tLS1CRUdJTiBSU0EgUFJJVkFURS",
      "LS0tLS1CRUdJTiBQUklWQVRFIEtFW",
      "LS0tLS1CRUdJTiBFQyBQUklWQVRF",
      "LS0tLS1CRUdJTiBPUEVOU1NIIFBSSVZB"),
  PRIVATE_KEY("a private key", Alphabet.PEM_HEADER, 0, 64, "-----BEGIN ") {
    @Override
    int end(String text, int from, int to) {
      int end = super.end(text, from, to);
      return end > 0
              && text.startsWith("-----", end)
              && text.regionMatches(end - 11, "PRIVATE KEY", 0, 11)
          ? end
          : 0;
    }
  },
  JWT("a JSON web token", Alphabet.URL, 10, 20_000, "eyJ") {
    @Override
    int end(String text, int from, int to) {
      int header = super.end(text, from, to);
      if (header == 0 || !text.startsWith(".eyJ", header)) {
        return 0;
      }
      int payload = Alphabet.URL.run(text, header + 1, to);
      if (payload == to || text.charAt(payload) != '.') {
        return 0;
      }
      int signature = Alphabet.URL.run(text, payload + 1, to);
      return signature - payload > 10 ? signature : 0;
    }
  };

  /** Characters of which the rest of a token is made. */
  enum Alphabet {
    UPPER("", false),
    WORD("_", true),
    URL("_-", true),
    DOTTED("_-.", true),
    PATH("/", true),
    BASE64("+/=", true),
    TOKEN68("-._~+/=", true),
    PEM_HEADER(" ", false);

    /** One bit for each ASCII character. */
    private final long low;

    private final long high;

    Alphabet(String more, boolean lowerCase) {
      long[] bits = {0, 0};
      for (char c = 0; c < 128; c++) {
        boolean member =
            (c >= '0' && c <= '9')
                || (c >= 'A' && c <= 'Z')
                || (lowerCase && c >= 'a' && c <= 'z')
                || more.indexOf(c) >= 0;
        bits[c >> 6] |= member ? 1L << (c & 63) : 0;
      }
      low = bits[0];
      high = bits[1];
    }

    private boolean has(char c) {
      return c < 128 && ((c < 64 ? low : high) >>> (c & 63) & 1) == 1;
    }

    /** Where the run of these characters ends. */
    int run(String text, int from, int to) {
      int at = from;
      while (at < to && has(text.charAt(at))) {
        at++;
      }
      return at;
    }
  }

  private record Start(String prefix, KnownToken token) {}

  private static final Start[] NONE = {};
  private static final Start[][] BY_FIRST = byFirst();

  private final String what;
  private final Alphabet alphabet;
  private final int min;
  private final int max;

  @SuppressWarnings("ImmutableEnumChecker") // of List.of
  private final List<String> prefixes;

  KnownToken(String what, Alphabet alphabet, int min, int max, String... prefixes) {
    this.what = what;
    this.alphabet = alphabet;
    this.min = min;
    this.max = max;
    this.prefixes = List.of(prefixes);
  }

  /** Whether some token begins with this character. */
  static boolean mayBegin(char c) {
    return c < 128 && BY_FIRST[c].length > 0;
  }

  /** What it is, with its article. */
  String what() {
    return what;
  }

  /** The token that begins at an offset, null where none does; allocates nothing. */
  static @Nullable KnownToken at(String text, int at, int to) {
    char first = text.charAt(at);
    Start[] starts = first < 128 ? BY_FIRST[first] : NONE;
    for (Start start : starts) {
      if (text.startsWith(start.prefix, at)
          && start.token.end(text, at + start.prefix.length(), to) > 0) {
        return start.token;
      }
    }
    return null;
  }

  /** How much of the token at an offset says only what it is. */
  int prefixLength(String text, int at) {
    for (String prefix : prefixes) {
      if (text.startsWith(prefix, at)) {
        return prefix.length();
      }
    }
    return 0;
  }

  /** Where the token ends whose prefix ends at an offset; 0 where it is none. */
  int end(String text, int from, int to) {
    int end = alphabet.run(text, from, to);
    return end - from >= min && end - from <= max ? end : 0;
  }

  private static Start[][] byFirst() {
    var lists = new ArrayList<List<Start>>();
    for (int c = 0; c < 128; c++) {
      lists.add(new ArrayList<>());
    }
    for (KnownToken token : values()) {
      for (String prefix : token.prefixes) {
        lists.get(prefix.charAt(0)).add(new Start(prefix, token));
      }
    }
    return lists.stream().map(list -> list.toArray(Start[]::new)).toArray(Start[][]::new);
  }
}
