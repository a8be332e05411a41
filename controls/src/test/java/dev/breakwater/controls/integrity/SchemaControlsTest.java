package dev.breakwater.controls.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breakwater.controls.Harness;
import dev.breakwater.controls.catalogue.KubernetesVersion;
import dev.breakwater.controls.requirement.Parameters;
import dev.breakwater.model.finding.Finding;
import dev.breakwater.model.schema.Schemas;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Unknown fields, wrong types and removed API versions. */
class SchemaControlsTest {
  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata:
        name: cart
      spec:
        containers:
          - name: cart
            image: registry.example.com/cart:1.4.2
      """;

  @Test
  void knowsTheVersionsThatTheControlsKnow() {
    assertThat(Schemas.newest()).isEqualTo(KubernetesVersion.NEWEST);
    assertThat(Schemas.oldest()).isEqualTo(UnknownField.OLDEST);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "securityContex: {}        | did you mean securityContext?",
        "hostnetwork: true         | did you mean hostNetwork?",
        "runAsNonRoot: true        | it belongs into securityContext",
        "labels: {}                | it belongs into metadata",
        "resourceFieldRef: {}      |",
        "readOnlyRootFilesystem: x |",
      })
  void saysWhatThePodMeantToSay(String line, String advice) {
    String where = line.startsWith("labels") ? POD + line : POD + "  " + line;
    assertThat(Harness.findings("unknown-field", where))
        .singleElement()
        .extracting(Finding::message)
        .isEqualTo("unknown to Kubernetes 1.37" + (advice == null ? "" : ": " + advice));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "containerport: 80    | did you mean containerPort?",
        "hostNetwork: true    | it belongs beside containers",
        "privileged: true     | it belongs into securityContext",
      })
  void saysWhatTheContainerMeantToSay(String line, String advice) {
    String where =
        line.startsWith("containerport") ? "      ports: [{" + line + "}]" : "      " + line;
    assertThat(Harness.findings("unknown-field", POD + where))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.message()).isEqualTo("unknown to Kubernetes 1.37: " + advice);
          assertThat(finding.container()).isEqualTo("cart");
        });
  }

  @Test
  void tellsThePodsSecurityContextFromThatOfAContainer() {
    assertThat(messages(POD + "  securityContext: {privileged: true}"))
        .containsExactly(
            "unknown to Kubernetes 1.37: it belongs into the securityContext of each of"
                + " containers");
    assertThat(messages(POD + "      securityContext: {fsGroup: 1}"))
        .containsExactly(
            "unknown to Kubernetes 1.37: it belongs into the securityContext beside containers");
  }

  @Test
  void saysFromWhenOnAFieldIsKnown() {
    assertThat(at(33, "unknown-field", POD + "      restartPolicyRules: []"))
        .extracting(Finding::message)
        .containsExactly("unknown to Kubernetes 1.33: Kubernetes knows it from 1.34 on");
    assertThat(at(34, "unknown-field", POD + "      restartPolicyRules: []")).isEmpty();
  }

  @Test
  void leavesAVersionAloneWhoseFieldsItDoesNotKnow() {
    assertThat(at(25, "unknown-field", POD + "  securityContex: {}")).isEmpty();
  }

  @Test
  void neverShowsTheValueOfAnUnknownField() {
    assertThat(Harness.findings("unknown-field", POD + "      env: [{name: A, vaule: hunter2}]"))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.path()).isEqualTo("spec.containers[0].env[0].vaule");
          assertThat(finding.end() - finding.start()).isEqualTo("vaule".length());
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status: {fieldOfALaterVersion: 1}",
        "status: {phase: 1}",
        "metadata: {creationTimestamp: null, managedFields: [{fieldsV1: {'f:x': {}}}]}",
        "metadata: null",
        "spec: null",
        "spec: {containers: [null]}",
      })
  void takesWhatAClusterPrints(String yaml) {
    String pod = "apiVersion: v1\nkind: Pod\n" + yaml;
    assertThat(Harness.findings("unknown-field", pod)).isEmpty();
    assertThat(Harness.findings("wrong-field-type", pod)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "v1|Secret|data: {a: secret!}                    | must be base64, and is text that is none",
        "v1|Secret|stringData: {a: 7}                    | must be text, and is an integer",
        "v1|ConfigMap|data: [a]                          | must be a map, and is a list",
        "v1|Service|spec: {ports: {port: 80}}            | must be a list, and is a map",
        "v1|Service|spec: {ports: [{port: '80'}]}"
            + "                                          | must be an integer of 32 bits, and is text",
        "v1|Service|spec: {ports: [{targetPort: true}]}"
            + "                                      | must be an integer or text, and is a boolean",
        "v1|ResourceQuota|spec: {hard: {cpu: lots}}"
            + "                                          | must be a quantity, and is text that is none",
        "v1|Service|spec: {ports: [{port: 3000000000}]}"
            + "                                   | must be an integer of 32 bits, and is an integer",
      })
  void saysWhatCannotBeDecoded(String apiVersion, String kind, String yaml, String message) {
    String object = "apiVersion: " + apiVersion + "\nkind: " + kind + "\n" + yaml;
    assertThat(Harness.findings("wrong-field-type", object))
        .extracting(Finding::message)
        .containsExactly(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kind: Secret\ndata: {a: c2VjcmV0, b: '', c: \"c2Vj\\ncmV0\"}",
        "kind: Service\nspec: {ports: [{port: 80.0, targetPort: http}, {port: 81, targetPort: 8080}]}",
        "kind: ResourceQuota\nspec: {hard: {cpu: 1, memory: 1Gi, pods: 0.5}}",
        "kind: ConfigMap\ndata: {a: null}",
      })
  void takesWhatCanBeDecoded(String yaml) {
    assertThat(Harness.findings("wrong-field-type", "apiVersion: v1\n" + yaml)).isEmpty();
  }

  /** Of what the scan tells as a problem already, the control says nothing. */
  @Test
  void saysOfAPodOnlyWhatNoProblemSays() {
    String pod = POD.replace("metadata:", "metadata:\n  labels: {a: 7}");
    assertThat(
            Harness.findings(
                "wrong-field-type", pod + "      securityContext: {privileged: 'yes'}"))
        .extracting(Finding::path)
        .containsExactly("metadata.labels.a");
  }

  @ParameterizedTest
  @CsvSource({
    "15, 0, ''",
    "16, 1, gone since Kubernetes 1.16: write apps/v1",
    "37, 1, gone since Kubernetes 1.16: write apps/v1"
  })
  void tellsARemovedVersionFromItsRemovalOn(int minor, int count, String message) {
    String object = "apiVersion: extensions/v1beta1\nkind: Deployment";
    assertThat(at(minor, "removed-api-version", object))
        .hasSize(count)
        .allMatch(finding -> finding.message().equals(message))
        .allMatch(finding -> finding.path().equals("apiVersion"));
  }

  @Test
  void passesByKindsThatAreNotOfKubernetes() {
    String object = "apiVersion: example.com/v1beta1\nkind: Deployment\nspec: {securityContex: 1}";
    assertThat(Harness.findings("removed-api-version", object)).isEmpty();
    assertThat(messages(object)).isEmpty();
  }

  private static List<String> messages(String yaml) {
    return Harness.findings("unknown-field", yaml).stream().map(Finding::message).toList();
  }

  private static List<Finding> at(int minor, String id, String yaml) {
    return Harness.findings(
        List.of(Harness.control(id)),
        minor,
        Parameters.DEFAULT,
        Harness.objects(yaml, "test.yaml"));
  }

  @Test
  void leavesWhatSopsHasEncryptedAlone() {
    String secret =
        """
        apiVersion: v1
        kind: Secret
        metadata: {name: db}
        data: {password: "ENC[AES256_GCM,data:p673w,iv:YY,tag:UQ,type:str]"}
        sops: %s
        """;
    for (String id : List.of("unknown-field", "wrong-field-type")) {
      assertThat(Harness.findings(id, secret.formatted("{mac: a}"))).isEmpty();
      assertThat(Harness.findings(id, secret.formatted("true"))).isNotEmpty();
    }
  }
}
