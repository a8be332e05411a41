package dev.breakwater.controls.network;

import dev.breakwater.controls.requirement.Question;
import dev.breakwater.graphs.Cluster;
import dev.breakwater.model.finding.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A finding stands where the pod is reached from outside, and says how.
 *
 * @param words what follows the finding's own message, before the way
 */
record Reachable(String words) implements Question {
  @Override
  public @Nullable Finding settle(Finding finding, Cluster cluster) {
    String way = cluster.network().entrances().way(finding.resource(), cluster.pods());
    return way == null ? null : finding.with(finding.message() + words + way, finding.subject());
  }
}
