package dev.breakwater.controls;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.breakwater.controls.KubescapeConformanceTest.Case;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Sequence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The controls on the command lines of the control plane, held to the cases of the kubescape rules
 * that read them, as {@link KubescapeConformanceTest} holds those on pods.
 */
class HostConformanceTest {
  /** Cases with another verdict, and why that is right. */
  private static final Map<String, String> DIFFERENCES =
      Map.of(
          "ensure-that-the-api-server-audit-log-maxsize-argument-is-set-to-100-or-as-appropriate"
              + "/rke2-args",
          "the rule wants every value looked at by a person; this one is what the benchmark asks");

  private static final @Nullable Path DATA = Harness.conformance();

  static Stream<Case> cases() throws IOException {
    if (DATA == null) {
      return KubescapeConformanceTest.NO_DATA.stream();
    }
    var rules = new HashSet<String>();
    Path index = DATA.resolve("host-controls/index.json");
    Sequence all = (Sequence) KubescapeConformanceTest.json(index);
    for (int i = 0; i < all.size(); i++) {
      Mapping rule = (Mapping) all.get(i);
      if ("static-pod".equals(rule.string("inputs"))) {
        rules.add(requireNonNull(rule.string("rule")));
      }
    }
    return KubescapeConformanceTest.cases("host-controls", rules);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void agrees(Case next) throws IOException {
    KubescapeConformanceTest.agrees(next, DIFFERENCES);
  }

  @Test
  void differsOnlyInCasesThatThereAre() throws IOException {
    assumeTrue(DATA != null, "conformance data missing");
    Set<String> names = new HashSet<>(cases().map(Case::toString).toList());
    assertThat(names).hasSizeGreaterThan(100).containsAll(DIFFERENCES.keySet());
  }
}
