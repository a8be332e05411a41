package dev.breakwater.model.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breakwater.model.go.GoProgram;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;

/** Holds the levels of requests to the API server's own evaluator of audit policies. */
class AuditPolicyDifferentialIT {
  private static final int POLICIES = Integer.getInteger("breakwater.differential.audit", 4_000);
  private static final int REQUESTS = 25;
  private static final long SEED = Long.getLong("breakwater.differential.seed", 20_261_123L);

  private static final List<AuditLevel> ORDER = List.of(AuditLevel.values());
  private static final String[] LEVELS = {"None", "Metadata", "Request", "RequestResponse"};
  private static final String[] USERS = {"alice", "system:kube-proxy", "system:anonymous", ""};
  private static final String[] GROUPS = {"system:nodes", "system:authenticated", "devs"};
  private static final String[] VERBS = {"get", "list", "create", "delete", "*"};
  private static final String[] NAMESPACES = {"shop", "kube-system", ""};
  private static final String[] API_GROUPS = {"", "apps", "rbac.authorization.k8s.io", "*"};
  private static final String[] RESOURCES = {"pods", "secrets", "pod", "p"};
  private static final String[] SUBRESOURCES = {"", "", "exec", "status", "x"};
  private static final String[] PATTERNS = {
    "pods",
    "secrets",
    "*",
    "pods/exec",
    "pods/*",
    "*/exec",
    "*/status",
    "pods/status",
    "/*",
    "*/",
    "pods/",
    "p/*",
    "/exec",
    "**",
    "pod/*",
    ""
  };
  private static final String[] NAMES = {"a", "b", ""};
  private static final String[] PATHS = {"/healthz", "/healthz/etcd", "/version", "/api", "/"};
  private static final String[] PATH_PATTERNS = {
    "/healthz", "/healthz*", "/healthz/*", "*", "/v*", "/*", "**", "/api**", "/vers*on", ""
  };

  private final Random random = new Random(SEED);

  @Test
  void decidesAsTheApiServerDoes() throws Exception {
    System.out.println("differential test: breakwater.differential.seed=" + SEED);
    var documents = new ArrayList<String>();
    var ours = new ArrayList<String>();
    for (int i = 0; i < POLICIES; i++) {
      String policy = policy();
      var requests = new StringJoiner(",", "[", "]");
      var levels = new StringBuilder();
      var read = new AuditPolicy(mapping(policy));
      for (int k = 0; k < REQUESTS; k++) {
        AuditRequest request = request();
        requests.add(json(request));
        int rule = read.deciding(request);
        levels.append(rule == AuditPolicy.NONE ? 0 : ORDER.indexOf(read.level(rule)));
      }
      ours.add(levels.toString());
      documents.add("{\"policy\":" + policy + ",\"requests\":" + requests + "}");
    }
    List<String> answers = GoProgram.build("auditpolicy").answers(documents);
    var disagreements = new ArrayList<String>();
    int logged = 0;
    for (int i = 0; i < POLICIES; i++) {
      if (!ours.get(i).equals(answers.get(i))) {
        disagreements.add(documents.get(i) + " Go " + answers.get(i) + " ours " + ours.get(i));
      }
      logged += (int) answers.get(i).chars().filter(c -> c != '0').count();
    }
    assertThat(disagreements).isEmpty();
    assertThat(logged).isBetween(POLICIES * REQUESTS / 5, POLICIES * REQUESTS * 4 / 5);
  }

  private static Mapping mapping(String json) throws Exception {
    return (Mapping) Objects.requireNonNull(new YamlReader().read(json, 1).root());
  }

  private String policy() {
    var rules = new StringJoiner(",", "{\"rules\":[", "]}");
    for (int i = random.nextInt(6); i >= 0; i--) {
      rules.add(rule());
    }
    return rules.toString();
  }

  private String rule() {
    var rule = new StringBuilder("{\"level\":\"" + pick(LEVELS) + "\"");
    list(rule, "users", USERS, 5);
    list(rule, "userGroups", GROUPS, 4);
    list(rule, "verbs", VERBS, 3);
    list(rule, "namespaces", NAMESPACES, 4);
    list(rule, "nonResourceURLs", PATH_PATTERNS, 4);
    if (random.nextBoolean()) {
      var resources = new StringJoiner(",", ",\"resources\":[", "]");
      for (int i = random.nextInt(3); i > 0; i--) {
        resources.add(group());
      }
      rule.append(resources);
    }
    return rule.append('}').toString();
  }

  private String group() {
    var group = new StringBuilder("{\"x\":0");
    if (random.nextInt(6) > 0) {
      group.append(",\"group\":\"").append(pick(API_GROUPS)).append('"');
    }
    list(group, "resources", PATTERNS, 1);
    list(group, "resourceNames", NAMES, 4);
    return group.append('}').toString();
  }

  /** Adds a list, empty or null at times, once in so many times. */
  private void list(StringBuilder to, String key, String[] from, int once) {
    if (random.nextInt(once + 1) != 0 && once != 1) {
      return;
    }
    if (random.nextInt(10) == 0) {
      to.append(",\"").append(key).append("\":null");
      return;
    }
    var items = new StringJoiner(",", ",\"" + key + "\":[", "]");
    for (int i = random.nextInt(4); i > 0; i--) {
      items.add(random.nextInt(30) == 0 ? "null" : '"' + pick(from) + '"');
    }
    to.append(items);
  }

  private AuditRequest request() {
    var groups = new ArrayList<String>();
    for (int i = random.nextInt(3); i > 0; i--) {
      groups.add(pick(GROUPS));
    }
    AuditRequest.Target target =
        random.nextInt(4) == 0
            ? new AuditRequest.Url(pick(PATHS))
            : new AuditRequest.Resource(
                pick(API_GROUPS),
                pick(RESOURCES),
                pick(SUBRESOURCES),
                pick(NAMESPACES),
                pick(NAMES));
    return new AuditRequest(new AuditRequest.Actor(pick(USERS), groups), pick(VERBS), target);
  }

  private static String json(AuditRequest request) {
    var json = new StringBuilder("{\"user\":\"" + request.actor().user() + "\"");
    json.append(",\"groups\":[");
    json.append(
        String.join(",", request.actor().groups().stream().map(g -> '"' + g + '"').toList()));
    json.append("],\"verb\":\"").append(request.verb()).append('"');
    switch (request.target()) {
      case AuditRequest.Url url -> json.append(",\"path\":\"").append(url.path()).append('"');
      case AuditRequest.Resource r -> {
        json.append(",\"group\":\"").append(r.group());
        json.append("\",\"resource\":\"").append(r.resource());
        json.append("\",\"subresource\":\"").append(r.subresource());
        json.append("\",\"namespace\":\"").append(r.namespace());
        json.append("\",\"name\":\"").append(r.name()).append('"');
      }
    }
    return json.append('}').toString();
  }

  private String pick(String[] from) {
    return from[random.nextInt(from.length)];
  }
}
