package dev.breakwater.controls.requirement;

import dev.breakwater.model.kube.ContainerKind;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Sequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every mount of certain volumes, in any container, meets the requirement. The scope is a pod
 * template; that of the inner requirement an item of a container's {@code volumeMounts}.
 *
 * @param volume which volumes: those that meet this, whose scope is an item of {@code spec.volumes}
 * @param mount what is asked of each mount of such a volume
 */
public record EachMount(Requirement volume, Requirement mount) implements Requirement {
  private static final List<ContainerKind> ALL = List.of(ContainerKind.values());

  @Override
  public Truth test(Node scope, Evaluation evaluation) {
    Sequence volumes = volumes(scope);
    if (volumes == null || !any(volumes, evaluation)) {
      return Truth.TRUE;
    }
    return new EachContainer(ALL, new Mounts(this, volumes)).test(scope, evaluation);
  }

  @Override
  public void explain(Node scope, Trail trail, Evaluation evaluation) {
    Sequence volumes = volumes(scope);
    if (volumes != null) {
      new EachContainer(ALL, new Mounts(this, volumes)).explain(scope, trail, evaluation);
    }
  }

  private boolean any(Sequence volumes, Evaluation evaluation) {
    for (int i = 0; i < volumes.size(); i++) {
      if (volume.test(volumes.get(i), evaluation) == Truth.TRUE) {
        return true;
      }
    }
    return false;
  }

  private boolean concerns(Node at, Sequence volumes, Evaluation evaluation) {
    String name = at instanceof Mapping m ? m.string("name") : null;
    for (int i = 0; name != null && i < volumes.size(); i++) {
      if (volumes.get(i) instanceof Mapping v && name.equals(v.string("name"))) {
        return volume.test(v, evaluation) == Truth.TRUE;
      }
    }
    return false;
  }

  private static @Nullable Sequence volumes(Node scope) {
    Mapping spec = scope instanceof Mapping template ? template.mapping("spec") : null;
    return spec == null ? null : spec.sequence("volumes");
  }

  /** The mounts of one container. */
  private record Mounts(EachMount each, Sequence volumes) implements Own {
    @Override
    public Truth test(Node scope, Evaluation evaluation) {
      Truth truth = Truth.TRUE;
      Sequence mounts = scope instanceof Mapping c ? c.sequence("volumeMounts") : null;
      for (int i = 0; mounts != null && i < mounts.size() && truth != Truth.FALSE; i++) {
        if (each.concerns(mounts.get(i), volumes, evaluation)) {
          truth = truth.and(each.mount.test(mounts.get(i), evaluation));
        }
      }
      return truth;
    }

    @Override
    public void explain(Node scope, Trail trail, Evaluation evaluation) {
      Sequence mounts = scope instanceof Mapping c ? c.sequence("volumeMounts") : null;
      for (int i = 0; mounts != null && i < mounts.size(); i++) {
        Node at = mounts.get(i);
        if (each.concerns(at, volumes, evaluation)
            && each.mount.test(at, evaluation) != Truth.TRUE) {
          each.mount.explain(at, trail.key("volumeMounts").item(i), evaluation);
        }
      }
    }
  }
}
