package dev.breakwater.reports.text;

import dev.breakwater.model.finding.Finding;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.model.kube.ObjectId;
import dev.breakwater.model.kube.Resource;
import java.util.Arrays;
import java.util.List;

/**
 * The objects that have failures or unknowns, worst first: by the worst failure, then by the weight
 * of all failures, then in input order; those with unknowns only come last, likewise. Holds two
 * numbers for each object.
 */
final class ObjectGroups {
  private static final int ONLY_UNKNOWN = Severity.values().length;
  private static final int NOTHING = 2 * ONLY_UNKNOWN;
  private static final int MAX_WEIGHT = (1 << 27) - 1;

  private final List<Finding> findings;

  /** Where the findings of each object begin, in input order, and at last where they all end. */
  private final int[] starts;

  /** Rank, weight turned around, and index of each object to show, sorted. */
  private final long[] order;

  private ObjectGroups(List<Finding> findings, int[] starts, long[] order) {
    this.findings = findings;
    this.starts = starts;
    this.order = order;
  }

  /** Groups findings in which those of one object stand together. */
  static ObjectGroups of(List<Finding> findings) {
    int[] starts = starts(findings);
    var order = new long[starts.length - 1];
    int shown = 0;
    for (int i = 0; i < order.length; i++) {
      long key = key(findings.subList(starts[i], starts[i + 1]));
      if (key >= 0) {
        order[shown++] = key << 32 | i;
      }
    }
    order = Arrays.copyOf(order, shown);
    Arrays.sort(order);
    return new ObjectGroups(findings, starts, order);
  }

  /** How many objects there are to show. */
  int size() {
    return order.length;
  }

  /** All findings of the object with a rank from 0, in input order. */
  List<Finding> get(int rank) {
    int i = (int) order[rank];
    return findings.subList(starts[i], starts[i + 1]);
  }

  private static int[] starts(List<Finding> findings) {
    var starts = new int[16];
    int size = 0;
    Resource resource = null;
    for (int i = 0; i < findings.size(); i++) {
      if (resource == null || !same(findings.get(i).resource(), resource)) {
        resource = findings.get(i).resource();
        if (size == starts.length) {
          starts = Arrays.copyOf(starts, 2 * size);
        }
        starts[size++] = i;
      }
    }
    starts = Arrays.copyOf(starts, size + 1);
    starts[size] = findings.size();
    return starts;
  }

  /** Whether two are equal; compares first what differs between objects, and most cheaply. */
  private static boolean same(Resource a, Resource b) {
    return a.start() == b.start() && a.file().equals(b.file()) && isSameObject(a.id(), b.id());
  }

  @SuppressWarnings("ReferenceEquality") // the findings of an object share its record
  private static boolean isSameObject(ObjectId a, ObjectId b) {
    return a == b || a.equals(b);
  }

  /** Sorts the worst to the front; negative where there is nothing to show. */
  private static long key(List<Finding> findings) {
    int rank = NOTHING;
    int failed = 0;
    int unknown = 0;
    for (Finding finding : findings) {
      if (finding.outcome() == Outcome.FAIL) {
        rank = Math.min(rank, order(finding.severity()));
        failed += finding.severity().weight();
      } else if (finding.outcome() == Outcome.UNKNOWN) {
        rank = Math.min(rank, ONLY_UNKNOWN + order(finding.severity()));
        unknown += finding.severity().weight();
      }
    }
    int weight = rank < ONLY_UNKNOWN ? failed : unknown;
    return rank == NOTHING ? -1 : (long) rank << 27 | MAX_WEIGHT - Math.min(weight, MAX_WEIGHT);
  }

  /** 0 for the worst. */
  private static int order(Severity severity) {
    return severity.compareTo(Severity.CRITICAL);
  }
}
