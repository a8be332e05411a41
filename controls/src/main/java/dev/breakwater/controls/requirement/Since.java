package dev.breakwater.controls.requirement;

import dev.breakwater.model.tree.Node;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A requirement that changes with the Kubernetes minor version. Resolved by {@link #at} when a scan
 * is planned; never evaluated itself.
 *
 * @param requirements by the first minor version at which each is in force; before the first there
 *     is none
 */
public record Since(NavigableMap<Integer, Requirement> requirements) implements Requirement {
  public Since {
    requirements = new TreeMap<>(requirements);
  }

  /** One requirement from a minor version on. */
  public static Since minor(int first, Requirement requirement) {
    return new Since(new TreeMap<>(Map.of(first, requirement)));
  }

  /**
   * A requirement of its own for each minor version.
   *
   * @param last the last that differs; later ones are as it is
   */
  public static Since each(int first, int last, IntFunction<Requirement> requirement) {
    var all = new TreeMap<Integer, Requirement>();
    for (int minor = first; minor <= last; minor++) {
      all.put(minor, requirement.apply(minor));
    }
    return new Since(all);
  }

  /** This, changed from a later minor version on. */
  public Since then(int first, Requirement requirement) {
    var more = new TreeMap<>(requirements);
    more.put(first, requirement);
    return new Since(more);
  }

  /** The requirement in force at a minor version, null where there is none yet. */
  public @Nullable Requirement at(int minor) {
    var entry = requirements.floorEntry(minor);
    return entry == null ? null : entry.getValue();
  }

  @Override
  public Truth test(Node scope, Evaluation evaluation) {
    throw new IllegalStateException("resolve the Kubernetes version first");
  }

  @Override
  public void explain(Node scope, Trail trail, Evaluation evaluation) {
    throw new IllegalStateException("resolve the Kubernetes version first");
  }
}
