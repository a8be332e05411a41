package dev.breakwater.model.component;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breakwater.model.component.Settings.Silence;
import dev.breakwater.model.kube.KubeObject;
import dev.breakwater.model.kube.ObjectId;
import dev.breakwater.model.kube.PodTemplates;
import dev.breakwater.model.kube.Resource;
import dev.breakwater.model.tree.MalformedDocumentException;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.YamlReader;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Flags and fields are read as the programs themselves read them. */
class SettingsTest {
  private static final Option PROFILING =
      Option.bool(Component.APISERVER, "profiling").unset("true");
  private static final Option MODE =
      Option.list(Component.APISERVER, "authorization-mode")
          .unset("AlwaysAllow")
          .kubeadm("Node,RBAC");
  private static final Option MAX_AGE = Option.number(Component.APISERVER, "audit-log-maxage");
  private static final Option ROTATE =
      Option.gate(Component.CONTROLLER_MANAGER, "RotateKubeletServerCertificate");
  private static final Option CLIENT_AUTH =
      Option.bool(Component.ETCD, "client-cert-auth").unset("false").kubeadm("true");
  private static final Option ANONYMOUS =
      Option.bool(Component.KUBELET, "anonymous-auth")
          .field("authentication.anonymous.enabled")
          .unset("true")
          .unsetInFile("false");
  private static final Option IDLE =
      Option.duration(Component.KUBELET, "streaming-connection-idle-timeout")
          .field("streamingConnectionIdleTimeout")
          .unset("4h0m0s");
  private static final Option SCHEDULER_PROFILING =
      Option.bool(Component.SCHEDULER, "profiling").field("enableProfiling").unset("true");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'--profiling=false' | false",
        "'--profiling' | true",
        "'--profiling=F' | false",
        "'--profiling=1' | true",
        "'-profiling=false' | false",
        "'--profiling=false, --profiling=true' | true",
        "'--profiling, \"false\"' | true",
        "'--profilings=false' |",
        "'--v=2' |",
      })
  void readsABoolean(String words, @Nullable String value) {
    assertThat(text(APISERVER.formatted(words), PROFILING)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'\"--authorization-mode=Node,RBAC\"' | Node,RBAC",
        "'--authorization-mode, \"Node,RBAC\"' | Node,RBAC",
        "'--authorization_mode=RBAC' | RBAC",
        "'--authorization-mode=Node, --authorization-mode=RBAC' | Node,RBAC",
      })
  void readsAList(String words, String value) {
    assertThat(text(APISERVER.formatted(words), MODE)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'--audit-log-maxage=30' | 30",
        "'--audit-log-maxage, \"30\"' | 30",
        "'--audit-log-maxage=30, --audit-log-maxage=5' | 5",
        "'--audit-log-maxage' | ''",
        "'--audit-log-maxage, --v=2' | ''",
      })
  void readsANumber(String words, String value) {
    assertThat(text(APISERVER.formatted(words), MAX_AGE)).isEqualTo(value);
  }

  @Test
  void readsCommandAndArgsAsOne() {
    String yaml =
        pod("command: [/usr/local/bin/kube-apiserver, --v=2]\n      args: [--profiling=false]");
    assertThat(text(yaml, PROFILING)).isEqualTo("false");
    assertThat(find(yaml, PROFILING).place().path()).isEqualTo("spec.containers[0].args[0]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'[/go-runner, --log-file=/var/log/a.log, kube-apiserver, --profiling=false]'",
        "'[/hyperkube, apiserver, --profiling=false]'",
        "'[hyperkube, kube-apiserver, --profiling=false]'",
        "'[sh, -c, \"exec kube-apiserver --profiling=false >> /var/log/a.log 2>&1\"]'",
        "'[/bin/bash, -ec, \"mkfifo /tmp/p; (tee -a /l < /tmp/p &) ; kube-apiserver"
            + " --profiling=''false'' | cat\"]'",
      })
  void looksThroughWhatStartsTheProgram(String command) {
    assertThat(text(pod("command: " + command), PROFILING)).isEqualTo("false");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[kubectl, logs, kube-apiserver]",
        "[etcdctl, snapshot, save]",
        "'[sh, -c, \"pgrep kube-apiserver\"]'",
        "[cp, /usr/bin/kube-apiserver, /host]",
      })
  void doesNotTakeAMentionForARun(String command) {
    assertThat(Component.in(object(pod("command: " + command)))).isEmpty();
  }

  @Test
  void isAboutTheClusterAlone() {
    String elsewhere = pod("command: [etcd]").replace("kube-system", "shop");
    assertThat(Component.in(object(elsewhere))).isEmpty();
    String anywhere = elsewhere.replace("  namespace: shop\n", "");
    assertThat(Component.in(object(anywhere))).isEmpty();
    String onTheNode = anywhere.replace("spec:\n", "spec:\n  hostNetwork: true\n");
    assertThat(Component.in(object(onTheNode))).containsExactly(Component.ETCD);
  }

  @Test
  void putsVariablesIn() {
    String yaml =
        pod(
            """
            command: [kube-apiserver, --profiling=$(P), --audit-log-maxage=$(AGE), --x=$(NONE)]
                  env:
                    - {name: P, value: "false"}
                    - name: AGE
                      valueFrom: {configMapKeyRef: {name: a, key: b}}\
            """);
    assertThat(text(yaml, PROFILING)).isEqualTo("false");
    assertThat(find(yaml, MAX_AGE).text()).isNull();
    assertThat(silence(yaml, MODE)).isEqualTo(new Silence.Default("AlwaysAllow"));
  }

  @Test
  void cannotSayWhatAVariableMayHold() {
    String yaml = pod("command: [sh, -c, \"kube-apiserver $ARGS\"]");
    assertThat(silence(yaml, PROFILING))
        .isEqualTo(new Silence.Elsewhere("a variable on the command line"));
  }

  @Test
  void readsEtcdFromItsEnvironmentUnlessAFlagSaysOtherwise() {
    String env = "command: [etcd%s]\n      env: [{name: ETCD_CLIENT_CERT_AUTH, value: \"true\"}]";
    assertThat(text(pod(env.formatted("")), CLIENT_AUTH)).isEqualTo("true");
    assertThat(text(pod(env.formatted(", --client-cert-auth=false")), CLIENT_AUTH))
        .isEqualTo("false");
    assertThat(silence(pod("command: [etcd, --config-file=/etc/e.yaml]"), CLIENT_AUTH))
        .isEqualTo(new Silence.Elsewhere("the file of --config-file"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--feature-gates=A=true,RotateKubeletServerCertificate=false | false",
        "--feature-gates=RotateKubeletServerCertificate=true | true",
        "--feature-gates=A=true |",
      })
  void readsAFeature(String word, @Nullable String value) {
    String yaml = pod("command: [kube-controller-manager, '" + word + "']");
    assertThat(text(yaml, ROTATE)).isEqualTo(value);
  }

  @Test
  void asksTheFileWhereThatDecides() {
    String scheduler = pod("command: [kube-scheduler, --config=/etc/s.yaml, --profiling=false]");
    assertThat(find(scheduler, SCHEDULER_PROFILING)).isNull();
    assertThat(silence(scheduler, SCHEDULER_PROFILING))
        .isEqualTo(new Silence.Elsewhere("the file of --config"));
    String kubelet = pod("command: [kubelet, --config=/c.yaml, --anonymous-auth=false]");
    assertThat(text(kubelet, ANONYMOUS)).isEqualTo("false");
    assertThat(silence(kubelet, IDLE)).isEqualTo(new Silence.Elsewhere("the file of --config"));
  }

  @Test
  void readsBothFormsOfKubeadm() {
    String map = CLUSTER.formatted("3", "profiling: \"false\"");
    assertThat(text(map, PROFILING)).isEqualTo("false");
    assertThat(find(map, PROFILING).place().path()).isEqualTo("apiServer.extraArgs.profiling");
    String list = CLUSTER.formatted("4", "- {name: profiling, value: \"false\"}");
    assertThat(text(list, PROFILING)).isEqualTo("false");
    assertThat(find(list, PROFILING).place().path()).isEqualTo("apiServer.extraArgs[0].value");
    assertThat(silence(list, MODE)).isEqualTo(new Silence.Default("Node,RBAC"));
    assertThat(silence(list, CLIENT_AUTH)).isEqualTo(new Silence.Default("true"));
  }

  @Test
  void takesTheFilesOfAnEtcdThatKubeadmDoesNotRun() {
    Option ca = Option.text(Component.APISERVER, "etcd-cafile").kubeadm("/its/own.crt");
    String yaml = CLUSTER.formatted("3", "v: \"2\"") + "etcd:\n  external: {caFile: /e.crt}\n";
    assertThat(silence(yaml, ca)).isEqualTo(new Silence.Default("/e.crt"));
    assertThat(silence(yaml.replace("caFile: /e.crt", ""), ca))
        .isEqualTo(new Silence.Default(null));
    assertThat(Component.in(object(yaml))).doesNotContain(Component.ETCD);
  }

  @Test
  void saysNothingOfAKubeletThatAnotherDocumentConfigures() {
    String yaml =
        """
        apiVersion: kubeadm.k8s.io/v1beta4
        kind: JoinConfiguration
        nodeRegistration:
          kubeletExtraArgs:
            - {name: anonymous-auth, value: "true"}
        """;
    assertThat(text(yaml, ANONYMOUS)).isEqualTo("true");
    assertThat(silence(yaml, IDLE)).isEqualTo(new Silence.Nothing());
  }

  @Test
  void readsAConfigurationFileWithItsOwnDefaults() {
    String yaml = KUBELET + "authentication: {anonymous: {enabled: true}}\n";
    assertThat(text(yaml, ANONYMOUS)).isEqualTo("true");
    assertThat(silence(KUBELET, ANONYMOUS)).isEqualTo(new Silence.Default("false"));
    assertThat(text(KUBELET + "streamingConnectionIdleTimeout: 0s\n", IDLE)).isNull();
    assertThat(text(KUBELET + "streamingConnectionIdleTimeout: 5m0s\n", IDLE)).isEqualTo("5m0s");
  }

  @Test
  void readsTheDocumentsInKubeadmsConfigMaps() {
    String yaml =
        """
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: kubelet-config, namespace: kube-system}
        data:
          kubelet: |
            apiVersion: kubelet.config.k8s.io/v1beta1
            kind: KubeletConfiguration
            authentication: {anonymous: {enabled: true}}
        """;
    assertThat(text(yaml, ANONYMOUS)).isEqualTo("true");
    assertThat(Component.in(object(yaml.replace("kube-system", "shop")))).isEmpty();
    assertThat(Component.in(object(yaml.replace("kind: Kubelet", "kind: [")))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[kube-apiserver, --profiling=true] | set spec.containers[0].command[1]:"
            + " \"--profiling=false\"",
        "[kube-apiserver, --profiling] | set spec.containers[0].command[1]:"
            + " \"--profiling=false\"",
        "'[sh, -c, kube-apiserver --profiling=true]' |",
        "[kube-apiserver, --profiling, --profiling=true] |",
      })
  void changesTheVeryWord(String command, @Nullable String edit) {
    Setting now = find(pod("command: " + command), PROFILING);
    var change = now.changedTo(PROFILING, "false");
    assertThat(change == null ? null : change.describe()).isEqualTo(edit);
  }

  @Test
  void addsInTheFormThatIsThere() {
    assertThat(added(pod("command: [kube-apiserver]\n      args: [--v=2]")))
        .isEqualTo("add \"--profiling=false\" to spec.containers[0].args");
    assertThat(added(CLUSTER.formatted("3", "v: \"2\"")))
        .isEqualTo("set apiServer.extraArgs.profiling: \"false\"");
    assertThat(added(CLUSTER.formatted("4", "- {name: v, value: \"2\"}")))
        .isEqualTo("add {\"name\":\"profiling\",\"value\":\"false\"} to apiServer.extraArgs");
  }

  private static String added(String yaml) {
    return Objects.requireNonNull(settings(yaml, PROFILING).add(PROFILING, "false")).describe();
  }

  private static final String APISERVER = pod("command: [kube-apiserver, %s]");

  private static final String CLUSTER =
      """
      apiVersion: kubeadm.k8s.io/v1beta%s
      kind: ClusterConfiguration
      apiServer:
        extraArgs:
          %s
      """;

  private static final String KUBELET =
      """
      apiVersion: kubelet.config.k8s.io/v1beta1
      kind: KubeletConfiguration
      """;

  private static String pod(String container) {
    return """
    apiVersion: v1
    kind: Pod
    metadata:
      name: p
      namespace: kube-system
    spec:
      containers:
        - name: c
    """
        + "      "
        + container
        + "\n";
  }

  private static @Nullable String text(String yaml, Option option) {
    Setting setting = settings(yaml, option).find(option);
    return setting == null ? null : setting.value();
  }

  private static Setting find(String yaml, Option option) {
    return settings(yaml, option).find(option);
  }

  private static Silence silence(String yaml, Option option) {
    return settings(yaml, option).silence(option);
  }

  private static Settings settings(String yaml, Option option) {
    return Objects.requireNonNull(Settings.of(option.component(), object(yaml)));
  }

  private static KubeObject object(String yaml) {
    try {
      Mapping root = (Mapping) Objects.requireNonNull(new YamlReader().read(yaml, 1).root());
      ObjectId id = Objects.requireNonNull(ObjectId.of(root));
      var resource = new Resource(id, "test.yaml", root.start());
      return new KubeObject(resource, root, PodTemplates.BUILT_IN.podOf(id, root));
    } catch (MalformedDocumentException e) {
      throw new AssertionError(yaml, e);
    }
  }
}
