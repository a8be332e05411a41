package dev.breakwater.controls.namespaces;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breakwater.controls.Harness;
import dev.breakwater.model.finding.Finding;
import org.junit.jupiter.api.Test;

class DefaultNamespaceTest {
  private static String pod(String metadata) {
    return "{apiVersion: v1, kind: Pod, metadata: {name: p" + metadata + "}, spec: {}}";
  }

  @Test
  void tellsDefaultFromNothingWritten() {
    assertThat(Harness.findings("default-namespace", pod(", namespace: default")))
        .extracting(Finding::message)
        .containsExactly("namespace is \"default\"");
    assertThat(Harness.findings("default-namespace", pod("")))
        .singleElement()
        .satisfies(f -> {
          assertThat(f.path()).isEqualTo("metadata.namespace");
          assertThat(f.message()).contains("not set", "where it is applied");
        });
  }

  @Test
  void acceptsAnyOtherNamespace() {
    assertThat(Harness.findings("default-namespace", pod(", namespace: default-2"))).isEmpty();
  }
}
