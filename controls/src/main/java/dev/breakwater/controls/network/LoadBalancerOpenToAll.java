package dev.breakwater.controls.network;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.graphs.network.LoadBalancers;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.Sequence;

/** A load balancer says who may connect to it, or has no public address. */
@AutoService(ControlDefinition.class)
public final class LoadBalancerOpenToAll implements ControlDefinition {
  private static final String RANGES = "loadBalancerSourceRanges";

  @Override
  public Control control() {
    return NetworkChapter.ofKinds("load-balancer-open-to-all", "/Service")
        .title("Load balancer accepts connections from everywhere")
        .severity(Severity.MEDIUM)
        .why(
            """
            The cloud gives the Service a public address, and nothing restricts who connects to \
            it. Whatever listens there is found by scanners within minutes.\
            """)
        .remediation(
            """
            List the clients' blocks in `spec.loadBalancerSourceRanges`, make the load balancer \
            internal with the cloud's annotation, or put the Service behind an Ingress or Gateway.\
            """)
        .nsa(NetworkChapter.POLICIES)
        .mitre("T1133", "T1190")
        .equivalent(Tool.KUBE_LINTER, "exposed-services")
        .requires(new Restricted())
        .build();
  }

  private record Restricted() implements Own {
    @Override
    public Truth test(Node scope, Evaluation evaluation) {
      Mapping spec = scope instanceof Mapping service ? service.mapping("spec") : null;
      return Truth.of(
          spec == null
              || !"LoadBalancer".equals(spec.string("type"))
              || isRestricted(spec)
              || LoadBalancers.isInternal((Mapping) scope)
              || (spec.sequence(RANGES) == null && LoadBalancers.isRestricted((Mapping) scope)));
    }

    private static boolean isRestricted(Mapping spec) {
      Sequence ranges = spec.sequence(RANGES);
      return ranges != null && ranges.size() > 0 && everything(ranges) < 0;
    }

    /** The index of a range that is every address, -1 where there is none. */
    private static int everything(Sequence ranges) {
      for (int i = 0; i < ranges.size(); i++) {
        if (ranges.get(i) instanceof Scalar s
            && AllowsEverything.isEverything(s.text().strip(), null)) {
          return i;
        }
      }
      return -1;
    }

    @Override
    public void explain(Node scope, Trail trail, Evaluation evaluation) {
      Trail ranges = trail.key("spec").key(RANGES);
      int open = ranges.node() instanceof Sequence list ? everything(list) : -1;
      if (open >= 0) {
        evaluation.violation(Outcome.FAIL, ranges.item(open), "the range is every address", null);
      } else {
        evaluation.violation(
            Outcome.FAIL,
            ranges,
            RANGES + " is not set, and no annotation makes the load balancer internal",
            null);
      }
    }
  }
}
