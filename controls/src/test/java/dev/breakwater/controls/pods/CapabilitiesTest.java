package dev.breakwater.controls.pods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.breakwater.controls.Harness;
import dev.breakwater.model.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Capabilities as runtimes read them: in any case, with or without the kernel's prefix. */
class CapabilitiesTest {
  private static String pod(String kind, String capabilities) {
    return """
    apiVersion: v1
    kind: Pod
    metadata: {name: web}
    spec:
      %s:
        - {name: web, securityContext: {capabilities: %s}}
    """
        .formatted(kind, capabilities);
  }

  @Test
  void eachAddedCapabilityIsNamedAtItsItem() {
    String pod =
        pod("containers", "{add: [CHOWN, SYS_ADMIN, NET_ADMIN, cap_sys_module, SYS_TIME]}");

    assertThat(Harness.findings("node-takeover-capability", pod))
        .extracting(Finding::path, Finding::message)
        .containsExactly(
            tuple(
                "spec.containers[0].securityContext.capabilities.add[1]",
                "capabilities.add[1] is \"SYS_ADMIN\", must not be added: it mounts file systems and undoes"
                    + " most walls of a container"),
            tuple(
                "spec.containers[0].securityContext.capabilities.add[3]",
                "capabilities.add[3] is \"cap_sys_module\", must not be added: it loads code into the kernel"
                    + " of the node"));
    assertThat(Harness.findings("dangerous-capability", pod))
        .extracting(Finding::path)
        .containsExactly("spec.containers[0].securityContext.capabilities.add[2]");
    assertThat(Harness.findings("added-capability", pod))
        .extracting(Finding::path)
        .containsExactly("spec.containers[0].securityContext.capabilities.add[4]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"initContainers", "containers", "ephemeralContainers"})
  void everyKindOfContainerIsAsked(String kind) {
    assertThat(Harness.findings("node-takeover-capability", pod(kind, "{add: [all]}"))).hasSize(1);
    assertThat(Harness.findings("drop-all-capabilities", pod(kind, "{drop: [CHOWN]}"))).hasSize(1);
    assertThat(Harness.findings("drop-net-raw", pod(kind, "{drop: [CHOWN]}"))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ALL", "all", "All", "CAP_ALL"})
  void allIsAllInAnyCase(String all) {
    String pod = pod("containers", "{drop: [" + all + "]}");

    assertThat(Harness.findings("drop-all-capabilities", pod)).isEmpty();
    assertThat(Harness.findings("drop-net-raw", pod)).isEmpty();
  }

  @Test
  void netRawComesBackWhereItIsAdded() {
    assertThat(Harness.findings("drop-net-raw", pod("containers", "{drop: [ALL], add: [NET_RAW]}")))
        .extracting(Finding::path)
        .containsExactly("spec.containers[0].securityContext.capabilities.add[0]");
  }

  @Test
  void namesThatOnlyBeginAlikeAreNotMeant() {
    String pod = pod("containers", "{add: [SYS_ADMINISTRATOR, NET_RAWER, BPFX]}");

    assertThat(Harness.findings("node-takeover-capability", pod)).isEmpty();
    assertThat(Harness.findings("dangerous-capability", pod)).isEmpty();
  }

  @Test
  void windowsHasNoCapabilities() {
    String pod = pod("containers", "{}").replace("spec:", "spec:\n  os: {name: windows}");

    assertThat(Harness.findings("drop-all-capabilities", pod)).isEmpty();
    assertThat(Harness.findings("drop-net-raw", pod)).isEmpty();
    assertThat(Harness.findings("linux-hardening", pod)).isEmpty();
    assertThat(Harness.findings("read-only-root-filesystem", pod)).isEmpty();
  }
}
