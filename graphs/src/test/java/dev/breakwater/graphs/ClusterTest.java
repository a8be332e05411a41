package dev.breakwater.graphs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breakwater.graphs.objects.Pods.PodFacts;
import dev.breakwater.model.kube.KubeObject;
import dev.breakwater.model.kube.LabelSelector;
import dev.breakwater.model.tree.MalformedDocumentException;
import dev.breakwater.model.tree.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClusterTest {
  private static final String SHOP =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: cart, namespace: shop}
      spec:
        template:
          metadata: {labels: {app: cart, tier: web}}
          spec: {serviceAccount: seller, containers: []}
      ---
      apiVersion: v1
      kind: Pod
      metadata: {name: db, namespace: shop, labels: {app: db}}
      spec: {hostNetwork: yes, containers: []}
      ---
      apiVersion: v1
      kind: Namespace
      metadata: {name: shop, labels: {team: sales}}
      ---
      apiVersion: v1
      kind: Pod
      metadata: {name: lost, labels: {app: lost}}
      spec: {containers: []}
      """;

  private static LabelSelector selector(String yaml) {
    try {
      return LabelSelector.of(new YamlReader().read(yaml, 1).root());
    } catch (MalformedDocumentException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> names(List<PodFacts> pods) {
    return pods.stream().map(pod -> pod.resource().id().name()).toList();
  }

  @Test
  void knowsPodsByTheLabelsOfTheirTemplates() {
    Cluster cluster = Objects.cluster(SHOP);
    assertThat(names(cluster.pods().selected("shop", selector("matchLabels: {app: cart}"))))
        .containsExactly("cart");
    assertThat(names(cluster.pods().selected("shop", selector("{}"))))
        .containsExactly("cart", "db");
    assertThat(cluster.pods().anySelected("", selector("matchLabels: {app: cart}"))).isFalse();
    assertThat(cluster.pods().in("shop"))
        .extracting(PodFacts::account)
        .containsExactly("seller", "default");
    assertThat(cluster.pods().in("shop"))
        .extracting(PodFacts::hostNetwork)
        .containsExactly(false, true);
  }

  @Test
  void selectsByIndexWhatItSelectsOneByOne() {
    long seed = Long.getLong("breakwater.seed", 20261123);
    System.err.println("ClusterTest seed " + seed + " (-Dbreakwater.seed to change)");
    var random = new Random(seed);
    var yaml = new ArrayList<String>();
    for (int i = 0; i < 200; i++) {
      yaml.add(
          """
          apiVersion: v1
          kind: Pod
          metadata: {name: p%d, namespace: n, labels: {a: "%d", b: "%d"}}
          spec: {containers: []}
          """
              .formatted(i, random.nextInt(4), random.nextInt(4)));
    }
    Cluster cluster = Objects.cluster(String.join("---\n", yaml));
    for (int i = 0; i < 50; i++) {
      LabelSelector selector =
          selector(
              "matchLabels: {a: \"%d\"}\nmatchExpressions: [{key: b, operator: %s, values: [\"%d\"]}]"
                  .formatted(
                      random.nextInt(5), random.nextBoolean() ? "In" : "NotIn", random.nextInt(5)));
      List<PodFacts> expected =
          cluster.pods().in("n").stream().filter(p -> selector.selects(p.labels())).toList();
      assertThat(cluster.pods().selected("n", selector)).isEqualTo(expected);
      assertThat(cluster.pods().anySelected("n", selector)).isEqualTo(!expected.isEmpty());
    }
  }

  @Test
  void letsTheNamespaceObjectStandForItsNamespaceElseTheFirstWorkload() {
    List<KubeObject> objects = Objects.of(SHOP);
    var first = new Cluster();
    var second = new Cluster();
    // As two workers collect them: each its part in order, joined in any.
    first.collect(objects.get(1), 1);
    first.collect(objects.get(3), 3);
    second.collect(objects.get(0), 0);
    second.collect(objects.get(2), 2);
    first.addAll(second);
    assertThat(first.namespaces().isAnchor("shop", objects.get(2).resource())).isTrue();
    assertThat(first.namespaces().isAnchor("shop", objects.get(0).resource())).isFalse();
    assertThat(first.namespaces().isAnchor("", objects.get(3).resource())).isTrue();
    assertThat(first.namespaces().labels("shop"))
        .isEqualTo(Map.of("team", "sales", "kubernetes.io/metadata.name", "shop"));
    assertThat(first.namespaces().labels("other"))
        .isEqualTo(Map.of("kubernetes.io/metadata.name", "other"));
    assertThat(first.namespaces().isDeclared("")).isFalse();
    assertThat(first.namespaces().reported()).isEqualTo(2);
  }

  @Test
  void takesTheEarliestWorkloadWhereNoNamespaceIsDeclared() {
    List<KubeObject> objects = Objects.of(SHOP);
    var later = new Cluster();
    later.collect(objects.get(1), 1);
    var earlier = new Cluster();
    earlier.collect(objects.get(0), 0);
    later.addAll(earlier);
    assertThat(later.namespaces().isAnchor("shop", objects.get(0).resource())).isTrue();
  }

  @Test
  void knowsObjectsByKindNamespaceAndName() {
    Cluster cluster = Objects.cluster(SHOP);
    assertThat(cluster.names().has("apps/Deployment", "shop", "cart")).isTrue();
    assertThat(cluster.names().has("/Deployment", "shop", "cart")).isFalse();
    assertThat(cluster.names().has("/Namespace", "", "shop")).isTrue();
    assertThat(cluster.names().has("/Pod", "", "lost")).isTrue();
    assertThat(cluster.names().hasAny("/Service")).isFalse();
  }
}
