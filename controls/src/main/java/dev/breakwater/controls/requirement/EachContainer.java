package dev.breakwater.controls.requirement;

import dev.breakwater.model.kube.ContainerKind;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Sequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every container of the pod meets the requirement. The scope is a pod template; that of the inner
 * requirement a container.
 *
 * @param kinds which lists of containers
 * @param requirement what is asked of each container
 */
public record EachContainer(List<ContainerKind> kinds, Requirement requirement)
    implements Requirement {
  public EachContainer {
    kinds = List.copyOf(kinds);
  }

  /** Every init, regular and ephemeral container. */
  public static EachContainer of(Requirement requirement) {
    return new EachContainer(List.of(ContainerKind.values()), requirement);
  }

  @Override
  public Truth test(Node scope, Evaluation evaluation) {
    Truth truth = Truth.TRUE;
    for (int k = 0; k < kinds.size(); k++) {
      Sequence containers = containers(scope, kinds.get(k));
      for (int i = 0; containers != null && i < containers.size(); i++) {
        truth = truth.and(requirement.test(containers.get(i), evaluation));
        if (truth == Truth.FALSE) {
          return truth;
        }
      }
    }
    return truth;
  }

  @Override
  public void explain(Node scope, Trail trail, Evaluation evaluation) {
    for (ContainerKind kind : kinds) {
      Sequence containers = containers(scope, kind);
      for (int i = 0; containers != null && i < containers.size(); i++) {
        Node container = containers.get(i);
        if (requirement.test(container, evaluation) != Truth.TRUE) {
          Trail at = trail.key("spec").key(kind.field()).item(i);
          String name = container instanceof Mapping m ? m.string("name") : null;
          evaluation.inContainer(name, () -> requirement.explain(container, at, evaluation));
        }
      }
    }
  }

  private static @Nullable Sequence containers(Node scope, ContainerKind kind) {
    Mapping spec = scope instanceof Mapping template ? template.mapping("spec") : null;
    return spec == null ? null : spec.sequence(kind.field());
  }
}
