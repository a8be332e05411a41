package dev.breakwater.graphs.access;

import dev.breakwater.model.kube.KubeObject;
import dev.breakwater.model.kube.ObjectId;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.Sequence;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The roles and bindings of the input. */
public final class Access {
  private static final String GROUP = "rbac.authorization.k8s.io";
  private static final String ANY_ACCOUNT = "*";

  /** What the roles grant that every cluster has, as far as bindings of people name them. */
  private static final Map<String, Grants> DEFAULT_ROLES = defaultRoles();

  private final Map<RoleReference, Placed> roles = new HashMap<>();
  private final Set<Right> granted = EnumSet.noneOf(Right.class);

  /** By their place in the input, so that what is told first does not depend on who read what. */
  private final SortedMap<Long, Binding> bindings = new TreeMap<>();

  private @Nullable Map<RoleReference, List<Binding>> byRole;
  private @Nullable List<Binding> clusterWide;

  /** Names of the accounts in ClusterRoleBindings, and {@link #ANY_ACCOUNT} for groups. */
  private Set<String> clusterWideAccounts = Set.of();

  /**
   * What a role grants.
   *
   * @param rights those of its rules that matter
   * @param everything whether one rule has {@code *} for verbs and resources, and the core group
   *     among its groups
   */
  public record Grants(Set<Right> rights, boolean everything) {}

  /** What a role grants that stands at a place in the input. */
  private record Placed(long order, Grants grants) {}

  private static Map<String, Grants> defaultRoles() {
    var edit =
        EnumSet.of(
            Right.READ_SECRETS,
            Right.EXEC_PODS,
            Right.PORT_FORWARD,
            Right.CREATE_PODS,
            Right.CREATE_WORKLOADS,
            Right.CREATE_TOKENS,
            Right.IMPERSONATE,
            Right.CHANGE_CONFIG_MAPS,
            Right.CHANGE_NETWORK_POLICIES);
    var admin = EnumSet.copyOf(edit);
    admin.add(Right.CHANGE_ROLES);
    var roles = new HashMap<String, Grants>();
    roles.put("cluster-admin", new Grants(EnumSet.allOf(Right.class), true));
    roles.put("admin", new Grants(admin, false));
    roles.put("edit", new Grants(edit, false));
    for (String harmless :
        List.of(
            "view",
            "system:auth-delegator",
            "system:basic-user",
            "system:discovery",
            "system:monitoring",
            "system:public-info-viewer",
            "system:service-account-issuer-discovery")) {
      roles.put(harmless, new Grants(EnumSet.noneOf(Right.class), false));
    }
    return roles;
  }

  /**
   * Takes an object.
   *
   * @param order its place in the input
   */
  public void collect(KubeObject object, long order) {
    ObjectId id = object.resource().id();
    if (!id.kind().contains("Role") || !id.group().equals(GROUP)) {
      return;
    }
    switch (id.kind()) {
      case "Role" ->
          add(
              new RoleReference(false, id.namespaceOrEmpty(), id.name()),
              new Placed(order, grants(object.root())));
      case "ClusterRole" ->
          add(new RoleReference(true, "", id.name()), new Placed(order, grants(object.root())));
      case "RoleBinding", "ClusterRoleBinding" -> add(order, Binding.of(object));
      default -> {}
    }
  }

  private void add(long order, @Nullable Binding binding) {
    if (binding != null) {
      bindings.put(order, binding);
    }
  }

  /** Of several roles of one name the last in the input counts, as if they were applied in turn. */
  private void add(RoleReference role, Placed grants) {
    roles.merge(role, grants, (a, b) -> a.order > b.order ? a : b);
  }

  /** Takes others. */
  public void addAll(Access others) {
    others.roles.forEach(this::add);
    granted.addAll(others.granted);
    bindings.putAll(others.bindings);
  }

  private Grants grants(Mapping role) {
    Sequence rules = role.sequence("rules");
    var rights = EnumSet.noneOf(Right.class);
    boolean everything = false;
    for (int i = 0; rules != null && i < rules.size(); i++) {
      if (rules.get(i) instanceof Mapping rule) {
        for (Right right : Right.values()) {
          if (right.isGrantedOverSomeBy(rule)) {
            granted.add(right);
          }
          if (right.isGrantedBy(rule)) {
            rights.add(right);
          }
        }
        everything |= isEverything(rule);
      }
    }
    rights.removeIf(right -> right.isLimitedBy(role));
    return new Grants(rights, everything);
  }

  private static boolean isEverything(Mapping rule) {
    return has(rule, "verbs", "*"::equals)
        && has(rule, "resources", "*"::equals)
        && has(rule, "apiGroups", group -> group.equals("*") || group.isEmpty());
  }

  private static boolean has(Mapping rule, String field, Predicate<String> wanted) {
    Sequence items = rule.sequence(field);
    for (int i = 0; items != null && i < items.size(); i++) {
      if (items.get(i) instanceof Scalar item && wanted.test(item.text())) {
        return true;
      }
    }
    return false;
  }

  /**
   * What a role grants; null where the input does not hold it and it is none that every cluster
   * has.
   */
  public @Nullable Grants grants(RoleReference role) {
    Placed known = roles.get(role);
    if (known != null) {
      return known.grants;
    }
    if (!role.clusterRole()) {
      return null;
    }
    return DEFAULT_ROLES.get(role.name());
  }

  /** Whether a role of the input grants a right, be it over objects that it names alone. */
  public boolean isGranted(Right right) {
    return granted.contains(right);
  }

  /** The bindings of a role. */
  public List<Binding> bindingsOf(RoleReference role) {
    Map<RoleReference, List<Binding>> index = byRole;
    if (index == null) {
      index = new HashMap<>();
      for (Binding binding : bindings.values()) {
        index.computeIfAbsent(binding.role(), r -> new ArrayList<>()).add(binding);
      }
      byRole = index;
    }
    return index.getOrDefault(role, List.of());
  }

  /** Everybody to whom a role is bound, once each. */
  public Set<Subject> holders(RoleReference role) {
    var holders = new LinkedHashSet<Subject>();
    bindingsOf(role).forEach(binding -> holders.addAll(binding.subjects()));
    return holders;
  }

  /** The ClusterRoleBindings that give a service account a role. */
  public List<Binding> clusterBindingsOf(String accountNamespace, String account) {
    if (clusterWide == null) {
      clusterWide = bindings.values().stream().filter(Binding::clusterWide).toList();
      clusterWideAccounts = new HashSet<>();
      for (Binding binding : clusterWide) {
        for (Subject subject : binding.subjects()) {
          boolean isAccount = subject.kind().equals(Subject.SERVICE_ACCOUNT);
          clusterWideAccounts.add(isAccount ? subject.name() : ANY_ACCOUNT);
        }
      }
    }
    // Most accounts are in no such binding, and there may be thousands of both.
    return clusterWideAccounts.contains(account) || clusterWideAccounts.contains(ANY_ACCOUNT)
        ? clusterWide.stream().filter(b -> b.isOf(accountNamespace, account)).toList()
        : List.of();
  }
}
