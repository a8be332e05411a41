package dev.breakwater.model.audit;

import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.Sequence;
import org.jspecify.annotations.Nullable;

/**
 * An audit policy as the API server evaluates it: the first rule that matches a request decides,
 * and what no rule matches is not logged.
 *
 * @param root the document
 */
public record AuditPolicy(Mapping root) {
  /** Stands for no rule. */
  public static final int NONE = -1;

  /** The number of rules. */
  public int size() {
    Sequence rules = root.sequence("rules");
    return rules == null ? 0 : rules.size();
  }

  /** A rule by its index; null where it is no map. */
  public @Nullable Mapping rule(int index) {
    Sequence rules = root.sequence("rules");
    return rules != null && rules.get(index) instanceof Mapping rule ? rule : null;
  }

  /** The index of the rule that decides about a request, {@link #NONE} where none does. */
  public int deciding(AuditRequest request) {
    for (int i = 0; i < size(); i++) {
      Mapping rule = rule(i);
      if (rule != null && matches(rule, request)) {
        return i;
      }
    }
    return NONE;
  }

  /**
   * How much a rule logs. Whatever its level, nothing is logged of a request whose reception and
   * completion are both left out, and bodies are known only at completion.
   */
  public AuditLevel level(int index) {
    Mapping rule = index == NONE ? null : rule(index);
    String word = rule == null ? null : rule.string("level");
    if (rule == null || word == null) {
      return AuditLevel.NONE;
    }
    AuditLevel level = AuditLevel.of(word);
    if (level == AuditLevel.NONE || !omits(rule, "ResponseComplete")) {
      return level;
    }
    return omits(rule, "RequestReceived") ? AuditLevel.NONE : AuditLevel.METADATA;
  }

  private boolean omits(Mapping rule, String stage) {
    return has(root, "omitStages", stage) || has(rule, "omitStages", stage);
  }

  /** Whether a rule drops what it matches whatever is asked for. */
  public boolean isBroad(int index) {
    Mapping rule = index == NONE ? null : rule(index);
    if (rule == null || level(index) != AuditLevel.NONE || !isEmpty(rule, "nonResourceURLs")) {
      return false;
    }
    Sequence resources = rule.sequence("resources");
    if (resources == null || resources.size() == 0) {
      return true;
    }
    for (int i = 0; i < resources.size(); i++) {
      if (resources.get(i) instanceof Mapping group
          && "*".equals(group.string("group"))
          && isEmpty(group, "resourceNames")
          && (isEmpty(group, "resources") || has(group, "resources", "*"))) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(Mapping rule, AuditRequest request) {
    // What a rule is about tells most of them apart; lists of users are the longest.
    return (isEmpty(rule, "verbs") || has(rule, "verbs", request.verb()))
        && isAbout(rule, request.target())
        && (isEmpty(rule, "users") || has(rule, "users", request.actor().user()))
        && (isEmpty(rule, "userGroups") || hasGroup(rule, request.actor()));
  }

  private static boolean isAbout(Mapping rule, AuditRequest.Target target) {
    if (!isEmpty(rule, "namespaces") || !isEmpty(rule, "resources")) {
      return target instanceof AuditRequest.Resource resource && matches(rule, resource);
    }
    return isEmpty(rule, "nonResourceURLs")
        || (target instanceof AuditRequest.Url url && matches(rule, url));
  }

  private static boolean hasGroup(Mapping rule, AuditRequest.Actor actor) {
    for (int i = 0; i < actor.groups().size(); i++) {
      if (has(rule, "userGroups", actor.groups().get(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(Mapping rule, AuditRequest.Resource asked) {
    // What has no namespace has the empty one.
    if (!isEmpty(rule, "namespaces") && !has(rule, "namespaces", asked.namespace())) {
      return false;
    }
    Sequence groups = rule.sequence("resources");
    if (groups == null || groups.size() == 0) {
      return true;
    }
    for (int i = 0; i < groups.size(); i++) {
      if (groups.get(i) instanceof Mapping group && matchesGroup(group, asked)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matchesGroup(Mapping group, AuditRequest.Resource asked) {
    String name = group.string("group");
    if (name == null
        ? !asked.group().isEmpty()
        : !name.equals("*") && !name.equals(asked.group())) {
      return false;
    }
    Sequence resources = group.sequence("resources");
    if (resources == null || resources.size() == 0) {
      return true;
    }
    if (!isEmpty(group, "resourceNames") && !has(group, "resourceNames", asked.name())) {
      return false;
    }
    for (int i = 0; i < resources.size(); i++) {
      if (resources.get(i) instanceof Scalar s && matchesResource(s.text(), asked)) {
        return true;
      }
    }
    return false;
  }

  /** A resource, all of its subresources, one subresource of all, or everything. */
  private static boolean matchesResource(String pattern, AuditRequest.Resource asked) {
    if (pattern.equals("*")) {
      return true;
    }
    String resource = asked.resource();
    String subresource = asked.subresource();
    int slash = resource.length();
    if (subresource.isEmpty() && pattern.equals(resource)) {
      return true;
    }
    if (!subresource.isEmpty()
        && pattern.length() == 2 + subresource.length()
        && pattern.startsWith("*/")
        && pattern.endsWith(subresource)) {
      return true;
    }
    if (!pattern.startsWith(resource)
        || pattern.length() <= slash
        || pattern.charAt(slash) != '/') {
      return false;
    }
    boolean all = pattern.length() == slash + 2 && pattern.charAt(slash + 1) == '*';
    boolean same =
        !subresource.isEmpty()
            && pattern.length() == slash + 1 + subresource.length()
            && pattern.endsWith(subresource);
    return all || same;
  }

  private static boolean matches(Mapping rule, AuditRequest.Url asked) {
    Sequence paths = rule.sequence("nonResourceURLs");
    for (int i = 0; paths != null && i < paths.size(); i++) {
      if (paths.get(i) instanceof Scalar s && matchesPath(s.text(), asked.path())) {
        return true;
      }
    }
    return false;
  }

  private static boolean matchesPath(String pattern, String path) {
    int end = pattern.length();
    while (end > 0 && pattern.charAt(end - 1) == '*') {
      end--;
    }
    return end == pattern.length()
        ? pattern.equals(path)
        : path.regionMatches(0, pattern, 0, end) || pattern.equals(path);
  }

  private static boolean isEmpty(Mapping map, String key) {
    Sequence list = map.sequence(key);
    return list == null || list.size() == 0;
  }

  private static boolean has(Mapping map, String key, String value) {
    Sequence list = map.sequence(key);
    for (int i = 0; list != null && i < list.size(); i++) {
      Node item = list.get(i);
      // Go decodes a null into an empty string.
      boolean equal =
          item instanceof Scalar s
              && (s.type() == Scalar.Type.NULL ? value.isEmpty() : s.text().equals(value));
      if (equal) {
        return true;
      }
    }
    return false;
  }
}
