package dev.breakwater.graphs.network;

import dev.breakwater.model.kube.LabelSelector;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A network policy, of whatever kind: which pods it is about, and what it says of their
 * connections. Holds nothing of the tree that it was read from.
 *
 * @param subject the pods
 * @param ingress what is said of connections to them
 * @param egress what is said of connections from them
 */
public record Policy(Subject subject, Traffic ingress, Traffic egress) {
  /**
   * The pods that a policy is about.
   *
   * @param namespace theirs, as written; null where {@code namespaces} says it by labels
   * @param namespaces labels of their namespaces; everything where {@code namespace} is given
   * @param pods their labels
   * @param exact false where a selector is in a language that is not read: taken to select all, it
   *     may select none
   */
  public record Subject(
      @Nullable String namespace, LabelSelector namespaces, LabelSelector pods, boolean exact) {
    /** Pods of one namespace. */
    static Subject in(String namespace, LabelSelector pods) {
      return new Subject(namespace, LabelSelector.EVERYTHING, pods, true);
    }

    /** Whether it is about every pod of a namespace, whatever its labels. */
    boolean isAll(String in, Map<String, String> labels) {
      return exact
          && pods instanceof LabelSelector.AllOf all
          && all.requirements().isEmpty()
          && reaches(in, labels);
    }

    /** Whether it may be about pods of a namespace. */
    boolean reaches(String in, Map<String, String> labels) {
      return namespace == null ? namespaces.selects(labels) : namespace.equals(in);
    }
  }

  /**
   * What a policy says of one direction.
   *
   * @param isolates whether its pods refuse what no rule allows
   * @param rules what is allowed, or denied first
   */
  public record Traffic(boolean isolates, List<Rule> rules) {
    /** Nothing is said. */
    static final Traffic UNTOUCHED = new Traffic(false, List.of());

    public Traffic {
      rules = List.copyOf(rules);
    }

    /** Whether what no rule asks for is refused, and no rule asks for everything. */
    public boolean deniesByDefault() {
      if (!isolates) {
        return false;
      }
      for (int i = 0; i < rules.size(); i++) {
        if (rules.get(i).allowsEverything()) {
          return false;
        }
      }
      return true;
    }
  }

  /** What it says of a direction. */
  public Traffic traffic(Direction direction) {
    return direction == Direction.INGRESS ? ingress : egress;
  }
}
