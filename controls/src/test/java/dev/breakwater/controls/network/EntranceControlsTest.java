package dev.breakwater.controls.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breakwater.controls.Harness;
import dev.breakwater.model.finding.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntranceControlsTest {
  private static List<String> paths(String id, String yaml) {
    return Harness.findings(id, yaml).stream().map(Finding::path).toList();
  }

  private static String service(String annotations, String spec) {
    return "{apiVersion: v1, kind: Service, metadata: {name: s, namespace: shop, annotations: {%s}}, spec: {%s}}"
        .formatted(annotations, spec);
  }

  private static String ingress(String annotations, String spec) {
    return "{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: i, namespace: shop, annotations: {%s}}, spec: {%s}}"
        .formatted(annotations, spec);
  }

  private static void check(String id, String yaml, String path) {
    if (path == null) {
      assertThat(paths(id, yaml)).isEmpty();
    } else {
      assertThat(paths(id, yaml)).containsExactly(path.split(" "));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "'' | type: LoadBalancer | spec.loadBalancerSourceRanges",
        "'' | type: LoadBalancer, loadBalancerSourceRanges: [] | spec.loadBalancerSourceRanges",
        "'' | type: LoadBalancer, loadBalancerSourceRanges: [10.0.0.0/8, 0.0.0.0/0] | spec.loadBalancerSourceRanges[1]",
        "'' | type: LoadBalancer, loadBalancerSourceRanges: [10.0.0.0/8] | -",
        "'' | type: ClusterIP | -",
        "service.beta.kubernetes.io/aws-load-balancer-internal: 'true' | type: LoadBalancer | -",
        "service.beta.kubernetes.io/aws-load-balancer-internal: 0.0.0.0/0 | type: LoadBalancer | -",
        "service.beta.kubernetes.io/aws-load-balancer-internal: 'false' | type: LoadBalancer | spec.loadBalancerSourceRanges",
        "service.beta.kubernetes.io/aws-load-balancer-scheme: internal | type: LoadBalancer | -",
        "service.beta.kubernetes.io/aws-load-balancer-scheme: internet-facing | type: LoadBalancer | spec.loadBalancerSourceRanges",
        "cloud.google.com/load-balancer-type: Internal | type: LoadBalancer | -",
        "service.beta.kubernetes.io/load-balancer-source-ranges: 10.0.0.0/8 | type: LoadBalancer | -",
        "'' | 'type: LoadBalancer, loadBalancerClass: tailscale' | -",
      })
  void aLoadBalancerSaysWhoMayConnect(String annotations, String spec, String path) {
    check("load-balancer-open-to-all", service(annotations, spec), path);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "db.example.com, -",
        "db.eu-west-1.compute.internal, -",
        "metadata.google.internal, spec.externalName",
        "METADATA.google.internal., spec.externalName",
        "169.254.169.254, spec.externalName",
        "localhost, spec.externalName",
        "127.0.0.1, spec.externalName",
        "127.example.com, -",
        "web.bank.svc.cluster.local, spec.externalName",
        "web.bank.svc, spec.externalName",
        "web.shop.svc.cluster.local, -",
        "svc.cluster.local, -",
        "my.svc, -",
      })
  void anExternalNameLeadsOutside(String name, String path) {
    check(
        "internal-external-name",
        service("", "type: ExternalName, externalName: '" + name + "'"),
        path);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "rules: [{host: a.example.com}] | spec.rules[0]",
        "rules: [{host: a.example.com}], tls: [{hosts: [a.example.com]}] | -",
        "rules: [{host: a.example.com}], tls: [{secretName: x}] | -",
        "rules: [{host: a.example.com}], tls: [{hosts: ['*.example.com']}] | -",
        "rules: [{host: example.com}], tls: [{hosts: ['*.example.com']}] | spec.rules[0]",
        "rules: [{host: a.b.example.com}], tls: [{hosts: ['*.example.com']}] | spec.rules[0]",
        "rules: [{host: A.example.com}], tls: [{hosts: [a.Example.com]}] | -",
        "rules: [{host: a.example.com}, {host: b.example.com}, {host: c.example.com}], tls: [{hosts: [b.example.com]}] | spec.rules[0] spec.rules[2]",
        "rules: [{host: '*.example.com'}], tls: [{hosts: ['*.example.com']}] | -",
        "rules: [{http: {}}] | spec.rules[0]",
        "rules: [{http: {}}], tls: [{hosts: [a.example.com]}] | -",
        "defaultBackend: {} | spec.tls",
        "defaultBackend: {}, tls: [{secretName: x}] | -",
      })
  void everyHostOfAnIngressHasTls(String spec, String path) {
    check("ingress-without-tls", ingress("", spec), path);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "alb.ingress.kubernetes.io/certificate-arn: 'arn:x' | -",
        "alb.ingress.kubernetes.io/listen-ports: '[{\"HTTPS\": 443}]' | -",
        "alb.ingress.kubernetes.io/listen-ports: '[{\"HTTP\": 80}]' | spec.rules[0]",
        "networking.gke.io/managed-certificates: web | -",
        "traefik.ingress.kubernetes.io/router.tls: 'true' | -",
        "traefik.ingress.kubernetes.io/router.tls: 'false' | spec.rules[0]",
        "kubernetes.io/tls-acme: 'true' | spec.rules[0]",
      })
  void aCertificateMayComeByAnnotation(String annotations, String path) {
    check("ingress-without-tls", ingress(annotations, "rules: [{host: a.example.com}]"), path);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "rules: [{host: a.example.com}] | -",
        "rules: [{host: a.example.com}, {http: {}}] | spec.rules[1].host",
        "rules: [{host: ''}] | spec.rules[0].host",
        "rules: [{host: '*.example.com'}] | spec.rules[0].host",
        "defaultBackend: {} | -",
      })
  void everyRuleNamesItsHost(String spec, String path) {
    check("ingress-wildcard-host", ingress("", spec), path);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "nginx.ingress.kubernetes.io/ssl-redirect: 'false' | tls: [{}] | metadata.annotations[nginx.ingress.kubernetes.io/ssl-redirect]",
        "nginx.ingress.kubernetes.io/ssl-redirect: 'false' | rules: [] | -",
        "nginx.ingress.kubernetes.io/ssl-redirect: 'true' | tls: [{}] | -",
        "nginx.ingress.kubernetes.io/ssl-redirect: 'false', nginx.ingress.kubernetes.io/force-ssl-redirect: 'true' | tls: [{}] | -",
        "haproxy.org/ssl-redirect: 'false' | tls: [{}] | metadata.annotations[haproxy.org/ssl-redirect]",
      })
  void tlsIsNotUndoneByServingPlainHttp(String annotations, String spec, String path) {
    check("ingress-plain-http", ingress(annotations, spec), path);
  }

  @Test
  void everySnippetIsToldWithoutItsText() {
    String yaml =
        ingress(
            "nginx.ingress.kubernetes.io/server-snippet: hush, nginx.ingress.kubernetes.io/auth-snippet: hush",
            "rules: []");
    assertThat(Harness.findings("nginx-snippet", yaml))
        .noneMatch(finding -> finding.toString().contains("hush"));
    assertThat(paths("nginx-snippet", yaml))
        .containsExactly(
            "metadata.annotations[nginx.ingress.kubernetes.io/server-snippet]",
            "metadata.annotations[nginx.ingress.kubernetes.io/auth-snippet]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "name: a, protocol: HTTP | spec.listeners[0].protocol",
        "name: a, protocol: HTTPS | spec.listeners[0].tls.certificateRefs",
        "name: a, protocol: HTTPS, tls: {certificateRefs: [{name: x}]} | -",
        "name: a, protocol: HTTPS, tls: {certificateRefs: []} | spec.listeners[0].tls.certificateRefs",
        "name: a, protocol: HTTPS, tls: {options: {networking.gke.io/pre-shared-certs: x}} | -",
        "name: a, protocol: TLS, tls: {mode: Passthrough} | -",
        "name: a, protocol: TLS, tls: {mode: Terminate} | spec.listeners[0].tls.certificateRefs",
        "name: a, protocol: TCP | -",
      })
  void everyListenerHasACertificate(String listener, String path) {
    check(
        "gateway-listener-without-tls",
        "{apiVersion: gateway.networking.k8s.io/v1, kind: Gateway, metadata: {name: g}, spec: {listeners: [{"
            + listener
            + "}]}}",
        path);
  }

  @Test
  void gatewaysOfOthersAreLeftAlone() {
    assertThat(
            paths(
                "gateway-listener-without-tls",
                "{apiVersion: networking.istio.io/v1, kind: Gateway, metadata: {name: g}, spec: {listeners: [{protocol: HTTP}]}}"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "jenkins/jenkins:lts | web | NodePort | spec.containers[0].image",
        "registry.example.com:5000/mirror/jenkins/jenkins@sha256:0 | web | LoadBalancer | spec.containers[0].image",
        "jenkins | web | NodePort | spec.containers[0].image",
        "jenkins/inbound-agent | web | NodePort | -",
        "acme/not-jenkins | web | NodePort | -",
        "kubernetesui/dashboard:v2.7.0 | web | NodePort | spec.containers[0].image",
        "kubernetesui/metrics-scraper | web | NodePort | -",
        "acme/dashboard | kubernetes-dashboard | NodePort | metadata.labels.app",
        "jenkins/jenkins:lts | web | ClusterIP | -",
      })
  void aConsoleIsToldWhereItIsReached(String image, String label, String type, String path) {
    String yaml =
        """
        {apiVersion: v1, kind: Pod, metadata: {name: p, namespace: ci, labels: {app: %s}}, spec: {containers: [{name: c, image: '%s'}]}}
        ---
        {apiVersion: v1, kind: Service, metadata: {name: s, namespace: ci}, spec: {type: %s, selector: {app: %s}}}
        """
            .formatted(label, image, type, label);
    check("exposed-console", yaml, path);
  }

  @Test
  void aReachedWorkloadSaysHow() {
    assertThat(Harness.findings("exposed-workload", Harness.caseOf("exposed-workload", "bad")))
        .extracting(Finding::message)
        .containsExactly("is reached from outside by Service web (NodePort)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "registry.k8s.io/ingress-nginx/controller:v1.13.0 | spec.containers[0].image",
        "registry.k8s.io/ingress-nginx/controller-chroot:v1.13.0@sha256:0 | spec.containers[0].image",
        "quay.io/kubernetes-ingress-controller/nginx-ingress-controller:0.33.0 | spec.containers[0].image",
        "nginx/nginx-ingress:4.0 | -",
        "nginx:1.27 | -",
        "registry.k8s.io/ingress-nginx/kube-webhook-certgen:v1.5.0 | -",
      })
  void theRetiredControllerIsToldByItsImage(String image, String path) {
    check(
        "ingress-nginx-end-of-life",
        "{apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {containers: [{name: c, image: '%s'}]}}"
            .formatted(image),
        path);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "web | {} | serviceAccountName: kubernetes-dashboard | spec.serviceAccountName",
        "web | {} | serviceAccount: kubernetes-dashboard | spec.serviceAccount",
        "kubernetes-dashboard | {} | serviceAccountName: kubernetes-dashboard | -",
        "web | {k8s-app: kubernetes-dashboard} | serviceAccountName: kubernetes-dashboard | -",
        "web | {} | serviceAccountName: web | -",
      })
  void theDashboardsAccountIsForTheDashboard(
      String name, String labels, String account, String path) {
    check(
        "dashboard-account",
        "{apiVersion: v1, kind: Pod, metadata: {name: %s, labels: %s}, spec: {%s, containers: []}}"
            .formatted(name, labels, account),
        path);
  }
}
