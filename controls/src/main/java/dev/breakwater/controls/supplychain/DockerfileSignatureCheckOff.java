package dev.breakwater.controls.supplychain;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.dockerfile.ShellCommand;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.model.tree.Sequence;
import java.util.List;

/** Packages are installed only with their signatures verified. */
@AutoService(ControlDefinition.class)
public final class DockerfileSignatureCheckOff implements ControlDefinition {
  private static final List<String> APT =
      List.of("--allow-unauthenticated", "--force-yes", "--allow-insecure-repositories");

  private static final List<String> APK = List.of("--allow-untrusted");
  private static final List<String> DNF =
      List.of("--nogpgcheck", "--no-gpgchecks", "--no-gpg-checks", "--setopt=gpgcheck=0");

  private static final List<String> RPM =
      List.of("--nosignature", "--nodigest", "--noverify", "--nofiledigest");

  @Override
  public Control control() {
    return Dockerfile.control("dockerfile-signature-check-off")
        .title("Packages are installed without verified signatures")
        .severity(Severity.HIGH)
        .why(
            """
            Package managers trust a repository because of its signatures, not because \
            of its address. Without them whoever can answer for the mirror puts \
            packages of their own into the image, whose scripts run as root.\
            """)
        .remediation(
            "Remove the option, and import the key of the repository instead (`signed-by=`, `rpm --import`, `/etc/apk/keys`).")
        .nsa(Dockerfile.BUILDING)
        .mitre("T1525")
        .equivalent(
            Tool.CHECKOV,
            "CKV2_DOCKER_7",
            "CKV2_DOCKER_8",
            "CKV2_DOCKER_9",
            "CKV2_DOCKER_10",
            "CKV2_DOCKER_11")
        .requires(EachInstruction.built(new EachCommand(new Rule())))
        .build();
  }

  private record Rule() implements EachCommand.Rule {
    @Override
    public int fault(Sequence commands, int index, Sequence words) {
      if (Packages.isApt(words)) {
        int option = Packages.word(words, APT);
        return option >= 0 ? option : containing(words, "AllowUnauthenticated=true");
      }
      if (Packages.isApk(words)) {
        return Packages.word(words, APK);
      }
      if (Packages.isRpm(words) || Packages.isZypper(words)) {
        return Packages.word(words, DNF);
      }
      if (ShellCommand.runs(words, "rpm")) {
        return Packages.word(words, RPM);
      }
      boolean writes = ShellCommand.runs(words, "echo") || ShellCommand.runs(words, "printf");
      int trusted = writes ? containing(words, "trusted=yes") : -1;
      return trusted < 0 && writes ? containing(words, "gpgcheck=0") : trusted;
    }

    private static int containing(Sequence words, String text) {
      for (int i = 1; i < words.size(); i++) {
        String word = ShellCommand.word(words, i);
        int at = word.indexOf(text);
        // repo_gpgcheck is about the list of packages, not about packages.
        if (at == 0 || (at > 0 && word.charAt(at - 1) != '_')) {
          return i;
        }
      }
      return -1;
    }

    @Override
    public String message(Sequence words, int fault) {
      return "packages are taken without a verified signature";
    }
  }
}
