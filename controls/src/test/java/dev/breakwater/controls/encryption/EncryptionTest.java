package dev.breakwater.controls.encryption;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breakwater.controls.Harness;
import dev.breakwater.controls.catalogue.Catalogue;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.requirement.Parameters;
import dev.breakwater.model.finding.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncryptionTest {
  private static final String KEY = "c2l4dGVlbiBieXRlcyBhbmQgc2l4dGVlbiBtb3Jl";
  private static final String KMS = "{kms: {apiVersion: v2, name: k}}";
  private static final List<Control> CONTROLS =
      Catalogue.load().controls().stream()
          .filter(c -> c.id().startsWith("encryption-config-"))
          .toList();

  private static List<Finding> findings(String head, String resources) {
    return Harness.findings(
        CONTROLS,
        Harness.NEWEST,
        Parameters.DEFAULT,
        Harness.objects(head + "\nresources: " + resources, "encryption.yaml"));
  }

  private static List<Finding> findings(String resources) {
    return findings(
        "apiVersion: apiserver.config.k8s.io/v1\nkind: EncryptionConfiguration", resources);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[secrets] | true",
        "[configmaps, secrets] | true",
        "['*.'] | true",
        "['*.*'] | true",
        "['*.apps'] | false",
        "[secrets.example.com] | false",
        "[] | false",
      })
  void knowsWhatCoversSecrets(String resources, boolean covers) {
    assertThat(findings("[{resources: " + resources + ", providers: [" + KMS + "]}]").isEmpty())
        .isEqualTo(covers);
  }

  @Test
  void judgesTheEntryThatDecidesAboutSecrets() {
    String identity = "{resources: [%s], providers: [{identity: {}}, " + KMS + "]}";
    String kms = "{resources: [%s], providers: [" + KMS + ", {identity: {}}]}";

    assertThat(findings("[" + kms.formatted("secrets") + "," + identity.formatted("'*.*'") + "]"))
        .isEmpty();
    assertThat(findings("[" + identity.formatted("events") + "," + kms.formatted("'*.*'") + "]"))
        .isEmpty();
    assertThat(findings("[" + identity.formatted("secrets") + "," + kms.formatted("'*.*'") + "]"))
        .extracting(Finding::control, Finding::path)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "encryption-config-identity-first", "resources[0].providers[0].identity"));
  }

  @Test
  void readsTheKindOfOldVersionsToo() {
    assertThat(
            findings(
                "apiVersion: v1\nkind: EncryptionConfig",
                "[{resources: [secrets], providers: [{identity: {}}]}]"))
        .extracting(Finding::control)
        .containsExactly("encryption-config-identity-first");
  }

  @Test
  void takesAPluginWithoutVersionForOneOfTheFirst() {
    assertThat(findings("[{resources: [secrets], providers: [{kms: {name: k}}]}]"))
        .extracting(Finding::control, Finding::path)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "encryption-config-kms-v1", "resources[0].providers[0].kms.apiVersion"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "aescbc | " + KEY + " | encryption-config-local-key",
        "secretbox | " + KEY + " | encryption-config-local-key",
        "aesgcm | " + KEY + " | encryption-config-aesgcm encryption-config-local-key",
        "aescbc | '<BASE 64 ENCODED SECRET>' | ",
        "secretbox | ${ENCRYPTION_KEY} | ",
      })
  void findsKeysInTheFileAndNeverTellsThem(String provider, String key, String ids) {
    List<Finding> findings =
        findings(
            "[{resources: [secrets], providers: [{"
                + provider
                + ": {keys: [{name: one, secret: \""
                + key
                + "\"}]}}]}]");

    assertThat(findings)
        .extracting(Finding::control)
        .containsExactlyInAnyOrder(ids == null ? new String[0] : ids.split(" "));
    assertThat(findings)
        .allSatisfy(
            f -> assertThat(f.message() + f.path() + f.snippet() + f.edit()).doesNotContain(KEY));
  }
}
