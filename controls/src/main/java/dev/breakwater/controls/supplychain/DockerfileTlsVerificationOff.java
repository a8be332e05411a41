package dev.breakwater.controls.supplychain;

import static dev.breakwater.controls.requirement.Requirements.all;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.dockerfile.ShellCommand;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.model.tree.Sequence;
import java.util.List;
import java.util.Locale;

/** Nothing is downloaded without the server having to prove who it is. */
@AutoService(ControlDefinition.class)
public final class DockerfileTlsVerificationOff implements ControlDefinition {
  /** Short options of curl that take a value, so that what follows in the word is none. */
  private static final String CURL_VALUES = "oHdXuAebcFTmxwrKECDyYztPQUh";

  private static final List<String> NPM = List.of("npm", "yarn", "pnpm");
  private static final List<String> NO_CHECK = List.of("--no-check-certificate");
  private static final List<String> TRUSTED_HOST = List.of("--trusted-host");

  @Override
  public Control control() {
    return Dockerfile.control("dockerfile-tls-verification-off")
        .title("TLS certificates are not verified while building")
        .severity(Severity.HIGH)
        .why(
            """
            Without verification anybody on the way can answer in place of the server, \
            and what comes is built into the image and run. Set by ENV, the program \
            itself trusts everybody in every container, too.\
            """)
        .remediation(
            "Remove the option; for a server with a certificate of your own, add its CA to the image (`update-ca-certificates`, `--cacert`).")
        .nsa(Dockerfile.BUILDING, "Network separation and hardening: Encryption")
        .mitre("T1525")
        .equivalent(
            Tool.CHECKOV,
            "CKV2_DOCKER_2",
            "CKV2_DOCKER_3",
            "CKV2_DOCKER_4",
            "CKV2_DOCKER_5",
            "CKV2_DOCKER_6",
            "CKV2_DOCKER_13")
        .requires(
            all(
                EachInstruction.built(new EachCommand(new Options())),
                EachInstruction.built(new SetVariable(new Switches()))))
        .build();
  }

  private record Options() implements EachCommand.Rule {
    @Override
    public int fault(Sequence commands, int index, Sequence words) {
      if (ShellCommand.runs(words, "curl")) {
        return insecure(words);
      }
      if (ShellCommand.runs(words, "wget")) {
        return Packages.word(words, NO_CHECK);
      }
      if (Packages.isPip(words)) {
        return starting(words, "--trusted-host", TRUSTED_HOST);
      }
      if (ShellCommand.runs(words, "git")) {
        int config = off(words, "http.sslverify");
        return config;
      }
      if (ShellCommand.runsAny(words, NPM)) {
        return off(words, "strict-ssl");
      }
      return Packages.isRpm(words) ? off(words, "--setopt=sslverify") : -1;
    }

    private static int insecure(Sequence words) {
      int fault = -1;
      for (int i = ShellCommand.program(words) + 1; i < words.size(); i++) {
        String word = ShellCommand.word(words, i);
        if (word.contains("//localhost") || word.contains("//127.0.0.1")) {
          return -1; // nobody is on the way
        }
        if (fault < 0 && (word.equals("--insecure") || isShortK(word))) {
          fault = i;
        }
      }
      return fault;
    }

    private static boolean isShortK(String word) {
      if (!word.startsWith("-") || word.startsWith("--")) {
        return false;
      }
      for (int i = 1; i < word.length(); i++) {
        if (word.charAt(i) == 'k') {
          return true;
        }
        if (CURL_VALUES.indexOf(word.charAt(i)) >= 0) {
          return false;
        }
      }
      return false;
    }

    private static int starting(Sequence words, String start, List<String> alone) {
      int at = Packages.word(words, alone);
      for (int i = 0; at < 0 && i < words.size(); i++) {
        at = ShellCommand.word(words, i).startsWith(start) ? i : -1;
      }
      return at;
    }

    /** The word that names a setting which is off: {@code x=false}, {@code x false}. */
    private static int off(Sequence words, String setting) {
      for (int i = 0; i < words.size(); i++) {
        String word = ShellCommand.word(words, i);
        if (!word.regionMatches(true, 0, setting, 0, setting.length())
            && !word.regionMatches(true, 0, "--" + setting, 0, setting.length() + 2)) {
          continue;
        }
        int equals =
            word.indexOf('=', word.toLowerCase(Locale.ROOT).indexOf(setting) + setting.length());
        String value =
            equals >= 0
                ? word.substring(equals + 1)
                : i + 1 < words.size() ? ShellCommand.word(words, i + 1) : "";
        if (value.equalsIgnoreCase("false") || value.equals("0")) {
          return i;
        }
      }
      return -1;
    }

    @Override
    public String message(Sequence words, int fault) {
      return "the option makes any certificate do";
    }
  }

  private record Switches() implements SetVariable.Rule {
    @Override
    public boolean isViolatedBy(String name, String value) {
      return switch (name) {
        case "NODE_TLS_REJECT_UNAUTHORIZED", "PYTHONHTTPSVERIFY" -> value.equals("0");
        case "GIT_SSL_NO_VERIFY" -> !value.isEmpty() && !value.equals("0") && !isFalse(value);
        case "NPM_CONFIG_STRICT_SSL", "npm_config_strict_ssl", "YARN_STRICT_SSL" -> isFalse(value);
        case "PIP_TRUSTED_HOST" -> !value.isEmpty();
        default -> false;
      };
    }

    private static boolean isFalse(String value) {
      return value.equalsIgnoreCase("false");
    }

    @Override
    public String message() {
      return "the variable makes any certificate do";
    }
  }
}
