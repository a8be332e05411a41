package dev.breakwater.reports;

import static dev.breakwater.reports.Manifest.append;
import static dev.breakwater.reports.Manifest.remove;
import static dev.breakwater.reports.Manifest.set;

import dev.breakwater.assess.Report;
import dev.breakwater.assess.Summary;
import dev.breakwater.model.finding.Finding;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.finding.Problem;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.model.kube.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** A small report with one of everything that writers have to show. */
final class SampleReport {
  private static final String POD = "spec.template.spec.";
  private static final String CART = POD + "containers[0].securityContext.";
  private static final String PROXY = POD + "containers[1].securityContext.";

  private static final Manifest DEPLOYMENT =
      new Manifest(
          new ObjectId("apps/v1", "Deployment", "shop", "cart"),
          "k8s/cart.yaml",
          """
          apiVersion: apps/v1
          kind: Deployment
          metadata:
            name: cart
            namespace: shop
          spec:
            template:
              spec:
                containers:
                  - name: server
                    image: registry.example.com/shop/cart:latest
                    securityContext:
                      privileged: true
                  - name: proxy
                    image: envoyproxy/envoy:v1.30
                volumes:
                  - name: run
                    hostPath: {path: /var/run/docker.sock}
          """);

  private static final Manifest POD_ALONE =
      new Manifest(
          new ObjectId("v1", "Pod", null, "debug"),
          "k8s/tools/debug pod.yaml",
          """
          {apiVersion: v1, kind: Pod, metadata: {name: debug}, spec: {hostPID: true}}
          """);

  private static final Manifest JOB =
      new Manifest(
          new ObjectId("batch/v1", "Job", "shop", "import"),
          "k8s/jobs.yaml",
          """
          kind: Job
          spec:
            template:
              spec:
                containers:
                  - name: import
                    image: import@sha256:00
          """);

  static final Problem LOST =
      new Problem(
          "malformed-yaml",
          "A document could not be read as YAML",
          "k8s/broken.yaml:12:3",
          "a mapping is not closed before the document ends, or a key stands further left than the"
              + " others",
          "Close the mapping that begins on line 9, then scan again",
          true);

  static final Problem NOTICE =
      new Problem(
          "duplicate-key",
          "Key replicas stands twice in one mapping; the last one counts, as in Kubernetes",
          "k8s/cart.yaml:31:3",
          "the first is on line 8",
          "Remove one of them",
          false);

  private SampleReport() {}

  static Report all() {
    return of(findings(), List.of(NOTICE, LOST));
  }

  static List<Finding> findings() {
    var all = new ArrayList<Finding>();
    all.add(
        JOB.finding(
            "run-as-non-root",
            Severity.HIGH,
            Outcome.UNKNOWN,
            "import",
            CART + "runAsUser",
            "name: import",
            "the image decides the user",
            null));
    all.add(
        POD_ALONE.finding(
            "host-path",
            Severity.HIGH,
            Outcome.EXCEPTED,
            null,
            "spec.volumes[0]",
            "spec",
            "hostPath is accepted here",
            null));
    all.add(image(POD_ALONE, "shell", "spec.containers[0].image", "hostPID: true", "no image"));
    all.addAll(deployment());
    return all;
  }

  private static List<Finding> deployment() {
    return List.of(
        capabilities("server", CART, "securityContext"),
        capabilities("proxy", PROXY, "name: proxy"),
        DEPLOYMENT.failure(
            "host-path",
            Severity.HIGH,
            null,
            POD + "volumes[0].hostPath.path",
            "path: /var/run/docker.sock",
            "path is \"/var/run/docker.sock\", must not be a socket of the container runtime",
            null),
        image(
            DEPLOYMENT,
            "server",
            POD + "containers[0].image",
            "image: registry.example.com/shop/cart:latest",
            "image has no digest"),
        escalation("server", CART, "securityContext"),
        escalation("proxy", PROXY, "name: proxy"),
        DEPLOYMENT.failure(
            "privileged-container",
            Severity.CRITICAL,
            "server",
            CART + "privileged",
            "privileged: true",
            "privileged is true, must be false or not set",
            remove(CART + "privileged")),
        nonRoot("server"),
        nonRoot("proxy"));
  }

  private static Finding capabilities(String container, String path, String field) {
    return DEPLOYMENT.failure(
        "drop-capabilities",
        Severity.MEDIUM,
        container,
        path + "capabilities.drop",
        field,
        "drop is not set, must include ALL",
        append(path + "capabilities.drop", "\"ALL\""));
  }

  private static Finding escalation(String container, String path, String field) {
    return DEPLOYMENT.failure(
        "privilege-escalation",
        Severity.HIGH,
        container,
        path + "allowPrivilegeEscalation",
        field,
        "allowPrivilegeEscalation is not set, must be false",
        set(path + "allowPrivilegeEscalation", "false"));
  }

  private static Finding image(
      Manifest in, String container, String path, String field, String message) {
    return in.failure("image-pinned", Severity.LOW, container, path, field, message, null);
  }

  private static Finding nonRoot(String container) {
    return DEPLOYMENT.failure(
        "run-as-non-root",
        Severity.HIGH,
        container,
        POD + "securityContext.runAsNonRoot",
        "spec",
        "runAsNonRoot is not set, must be true",
        set(POD + "securityContext.runAsNonRoot", "true"));
  }

  static Report of(List<Finding> findings, List<Problem> problems) {
    return new Report(
        "1.36",
        SampleControls.ALL,
        findings,
        problems,
        new Summary(
            1_234,
            7,
            2,
            1,
            0,
            3,
            Map.of(Severity.CRITICAL, 1L, Severity.HIGH, 5L, Severity.MEDIUM, 2L, Severity.LOW, 2L),
            List.of(
                new Summary.FrameworkScore(
                    "nsa",
                    "NSA/CISA Kubernetes Hardening Guidance v1.2",
                    OptionalDouble.of(61.5),
                    List.of(
                        new Summary.ControlScore("privilege-escalation", 5, 1, 0, 1),
                        new Summary.ControlScore("privileged-container", 6, 1, 0, 0))),
                new Summary.FrameworkScore(
                    "pss-baseline",
                    "Pod Security Standards, baseline",
                    OptionalDouble.empty(),
                    List.of()))));
  }

  /** A report in which nothing was found. */
  static Report clean(List<Problem> problems, long resources, long evaluated, long excepted) {
    return new Report(
        "1.36",
        SampleControls.ALL,
        List.of(),
        problems,
        new Summary(
            resources,
            evaluated,
            0,
            0,
            excepted,
            0,
            Map.of(),
            List.of(
                new Summary.FrameworkScore(
                    "nsa",
                    "NSA/CISA Kubernetes Hardening Guidance v1.2",
                    OptionalDouble.of(100),
                    List.of()))));
  }
}
