package dev.breakwater.graphs.access;

import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.Sequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A right that is worth more than it says. Decided rule by rule as the RBAC authorizer does: {@code
 * *} stands for every verb, group or resource, {@code *}{@code /sub} for a subresource of every
 * resource, and {@code pods/*} for nothing but itself.
 */
@SuppressWarnings("ImmutableEnumChecker") // arrays that nobody else sees
public enum Right {
  READ_SECRETS("secrets", "", "get list watch", "secrets"),
  EXEC_PODS("commands in pods", "", "create get", "pods/exec pods/attach"),
  PORT_FORWARD("port-forwarding", "", "create get", "pods/portforward"),
  CREATE_PODS("pods", "", "create", "pods"),
  CREATE_WORKLOADS(
      "workloads",
      "apps batch",
      "create update patch",
      "deployments daemonsets statefulsets replicasets jobs cronjobs"),
  EPHEMERAL_CONTAINERS(
      "containers in running pods", "", "update patch", "pods/ephemeralcontainers"),
  ESCALATE_ROLES(
      "roles beyond one's own", "rbac.authorization.k8s.io", "bind escalate", "roles clusterroles"),
  IMPERSONATE(
      "the identity of others",
      " authentication.k8s.io",
      "impersonate",
      "users groups serviceaccounts uids userextras"),
  PROXY_NODES("kubelets", "", "get create update patch delete", "nodes/proxy", true),
  CREATE_TOKENS("tokens of service accounts", "", "create", "serviceaccounts/token"),
  APPROVE_CSRS(
      "certificates",
      "certificates.k8s.io",
      "update patch approve sign",
      "certificatesigningrequests/approval signers",
      true),
  CHANGE_ADMISSION(
      "admission",
      "admissionregistration.k8s.io",
      "create update patch delete deletecollection",
      "validatingwebhookconfigurations mutatingwebhookconfigurations validatingadmissionpolicies"
          + " validatingadmissionpolicybindings mutatingadmissionpolicies"
          + " mutatingadmissionpolicybindings",
      true),
  /** A definition that is new changes nothing of what others rely on. */
  CHANGE_API(
      "the API itself",
      "apiextensions.k8s.io apiregistration.k8s.io",
      "update patch delete deletecollection",
      "customresourcedefinitions apiservices",
      true),
  CREATE_PERSISTENT_VOLUMES("volumes on nodes", "", "create", "persistentvolumes", true),
  CHANGE_ROLES(
      "roles and bindings",
      "rbac.authorization.k8s.io",
      "create update patch",
      "roles clusterroles rolebindings clusterrolebindings"),
  CHANGE_NAMESPACES("namespaces", "", "update patch", "namespaces"),
  CHANGE_CONFIG_MAPS("ConfigMaps", "", "update patch", "configmaps"),
  DELETE_EVENTS("events", " events.k8s.io", "delete deletecollection", "events"),
  CHANGE_NETWORK_POLICIES(
      "network policies",
      "networking.k8s.io",
      "update patch delete deletecollection",
      "networkpolicies");

  private static final String ANY = "*";
  private static final String[] ESCALATE = {"escalate"};

  private final String object;
  private final String[] groups;
  private final String[] verbs;
  private final String[] resources;
  private final boolean clusterScoped;

  Right(String object, String groups, String verbs, String resources) {
    this(object, groups, verbs, resources, false);
  }

  /**
   * @param object what it gives power over, for people
   * @param groups API groups, by spaces; what begins with a space has the core group too
   * @param verbs one is enough, by spaces
   * @param resources one is enough, by spaces
   * @param clusterScoped whether the resources are outside namespaces, where a Role or a
   *     RoleBinding grants nothing
   */
  Right(String object, String groups, String verbs, String resources, boolean clusterScoped) {
    this.object = object;
    this.groups = groups.split(" ", -1);
    this.verbs = verbs.split(" ", -1);
    this.resources = resources.split(" ", -1);
    this.clusterScoped = clusterScoped;
  }

  /** What it gives power over, for people. */
  public String object() {
    return object;
  }

  /** Whether only a ClusterRoleBinding can grant it. */
  public boolean isClusterScoped() {
    return clusterScoped;
  }

  /**
   * Whether the rules of a role, which grant it one by one, all the same do not: requests may be
   * approved only for signers that are named, and none of these makes credentials for the API.
   */
  public boolean isLimitedBy(Mapping role) {
    Sequence rules = this == APPROVE_CSRS ? role.sequence("rules") : null;
    boolean limited = false;
    for (int i = 0; rules != null && i < rules.size(); i++) {
      if (rules.get(i) instanceof Mapping rule
          && isGrantedOverSomeBy(rule)
          && isIn(rule.sequence("resources"), "signers")) {
        if (!namesHarmlessSigners(rule.sequence("resourceNames"))) {
          return false;
        }
        limited = true;
      }
    }
    return limited;
  }

  private static boolean namesHarmlessSigners(@Nullable Sequence names) {
    for (int i = 0; names != null && i < names.size(); i++) {
      if (!(names.get(i) instanceof Scalar name) || !isHarmlessSigner(name.text())) {
        return false;
      }
    }
    return names != null && names.size() > 0;
  }

  private static boolean isIn(@Nullable Sequence written, String wanted) {
    for (int i = 0; written != null && i < written.size(); i++) {
      if (written.get(i) instanceof Scalar item && item.text().equals(wanted)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHarmlessSigner(String name) {
    return name.equals("kubernetes.io/kubelet-serving")
        || !name.startsWith("kubernetes.io/") && !name.equals(ANY);
  }

  /** Whether a rule of a role grants it, over more than objects that it names. */
  public boolean isGrantedBy(Mapping rule) {
    return isGrantedOverSomeBy(rule) && (!isNamed(rule) || isEnoughByName(rule));
  }

  /**
   * Whether what a rule names is enough: a role whose rules may be written, and to bind or to
   * impersonate, a name that has power in every cluster.
   */
  private boolean isEnoughByName(Mapping rule) {
    Sequence names = rule.sequence("resourceNames");
    boolean one = this == ESCALATE_ROLES && hasAny(rule.sequence("verbs"), ESCALATE);
    boolean asked = this == ESCALATE_ROLES || this == IMPERSONATE;
    for (int i = 0; asked && !one && names != null && i < names.size(); i++) {
      one = names.get(i) instanceof Scalar name && isPowerful(name.text());
    }
    return one;
  }

  private static boolean isPowerful(String name) {
    return name.startsWith("system:")
        || name.equals("cluster-admin")
        || name.equals("admin")
        || name.equals("edit");
  }

  /** Whether a rule of a role grants it, be it over objects that it names alone. */
  boolean isGrantedOverSomeBy(Mapping rule) {
    return resourceIn(rule) >= 0
        && hasAny(rule.sequence("verbs"), verbs)
        && hasAny(rule.sequence("apiGroups"), groups);
  }

  /** Whether the rule is about named objects alone. */
  private static boolean isNamed(Mapping rule) {
    Sequence names = rule.sequence("resourceNames");
    return names != null && names.size() > 0;
  }

  /** The index of the first of the rule's resources that it takes; -1 where there is none. */
  public int resourceIn(Mapping rule) {
    Sequence written = rule.sequence("resources");
    for (int i = 0; written != null && i < written.size(); i++) {
      if (written.get(i) instanceof Scalar item && isMet(item.text(), resources)) {
        return i;
      }
    }
    return -1;
  }

  /** The rule's verbs that it takes, as written. */
  public List<String> verbsIn(Mapping rule) {
    return met(rule.sequence("verbs"), verbs);
  }

  /** The rule's resources that it takes, as written. */
  public List<String> resourcesIn(Mapping rule) {
    return met(rule.sequence("resources"), resources);
  }

  private static List<String> met(@Nullable Sequence written, String[] wanted) {
    var met = new ArrayList<String>();
    for (int i = 0; written != null && i < written.size(); i++) {
      if (written.get(i) instanceof Scalar item && isMet(item.text(), wanted)) {
        met.add(item.text());
      }
    }
    return met;
  }

  private static boolean hasAny(@Nullable Sequence written, String[] wanted) {
    for (int i = 0; written != null && i < written.size(); i++) {
      if (written.get(i) instanceof Scalar item && isMet(item.text(), wanted)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMet(String written, String[] wanted) {
    if (written.equals(ANY)) {
      return true;
    }
    for (String each : wanted) {
      if (each.equals(written) || isSubresourceOfAll(written, each)) {
        return true;
      }
    }
    return false;
  }

  /** {@code *}{@code /exec} is the subresource of whatever has it. */
  private static boolean isSubresourceOfAll(String written, String wanted) {
    return written.startsWith("*/")
        && wanted.length() > written.length() - 1
        && wanted.endsWith(written.substring(1));
  }
}
