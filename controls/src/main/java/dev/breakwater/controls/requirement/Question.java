package dev.breakwater.controls.requirement;

import dev.breakwater.graphs.Cluster;
import dev.breakwater.model.finding.Finding;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a violation leaves open until the whole of the input is known: whether another object makes
 * it none, or worse, or who is concerned. Holds no tree: it waits for the end of the scan.
 */
@FunctionalInterface
public interface Question {
  /** The finding as it stands now that all objects have been read; null where it is none. */
  @Nullable Finding settle(Finding finding, Cluster cluster);

  /** No finding where something holds of the whole. */
  static Question unless(Predicate<Cluster> holds) {
    return (finding, cluster) -> holds.test(cluster) ? null : finding;
  }
}
