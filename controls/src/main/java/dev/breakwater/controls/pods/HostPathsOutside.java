package dev.breakwater.controls.pods;

import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.kube.ContainerKind;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Sequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * No hostPath volume lays open a place of this kind: neither by its own path, mounted or not, nor
 * by the {@code subPath} of a mount. The scope is a pod template.
 *
 * @param place the kind of place
 * @param meaning what such a path does, following it in the message: {@code is …}
 */
record HostPathsOutside(HostPlace place, String meaning) implements Own {
  private static final List<ContainerKind> KINDS = List.of(ContainerKind.values());

  @Override
  public Truth test(Node scope, Evaluation evaluation) {
    Mapping spec = scope instanceof Mapping template ? template.mapping("spec") : null;
    Sequence volumes = spec == null ? null : spec.sequence("volumes");
    if (spec == null || volumes == null) {
      return Truth.TRUE;
    }
    boolean any = false;
    for (int i = 0; i < volumes.size(); i++) {
      String path = hostPath(volumes.get(i));
      if (path != null) {
        any = true;
        if (HostPlace.of(path) == place) {
          return Truth.FALSE;
        }
      }
    }
    for (int k = 0; any && k < KINDS.size(); k++) {
      Sequence containers = spec.sequence(KINDS.get(k).field());
      for (int i = 0; containers != null && i < containers.size(); i++) {
        Sequence mounts = mounts(containers.get(i));
        for (int j = 0; mounts != null && j < mounts.size(); j++) {
          if (reached(mounts.get(j), volumes) != null) {
            return Truth.FALSE;
          }
        }
      }
    }
    return Truth.TRUE;
  }

  @Override
  public void explain(Node scope, Trail trail, Evaluation evaluation) {
    Mapping spec = scope instanceof Mapping template ? template.mapping("spec") : null;
    Sequence volumes = spec == null ? null : spec.sequence("volumes");
    if (spec == null || volumes == null) {
      return;
    }
    Trail volumesAt = trail.key("spec").key("volumes");
    for (int i = 0; i < volumes.size(); i++) {
      String path = hostPath(volumes.get(i));
      if (path != null && HostPlace.of(path) == place) {
        report(path, volumesAt.item(i).key("hostPath").key("path"), evaluation);
      }
    }
    for (ContainerKind kind : KINDS) {
      Sequence containers = spec.sequence(kind.field());
      for (int i = 0; containers != null && i < containers.size(); i++) {
        Trail at = trail.key("spec").key(kind.field()).item(i);
        Node container = containers.get(i);
        evaluation.inContainer(
            container instanceof Mapping m ? m.string("name") : null,
            () -> explainMounts(container, at.key("volumeMounts"), volumes, evaluation));
      }
    }
  }

  private void explainMounts(Node container, Trail at, Sequence volumes, Evaluation evaluation) {
    Sequence mounts = mounts(container);
    for (int j = 0; mounts != null && j < mounts.size(); j++) {
      String reached = reached(mounts.get(j), volumes);
      if (reached != null) {
        report(reached, at.item(j).key("subPath"), evaluation);
      }
    }
  }

  /** The path is told as the manifest writes it, so that it can be found there. */
  private void report(String path, Trail at, Evaluation evaluation) {
    String told = HostPlace.isRoot(path) ? "is the whole file system of the node" : meaning;
    evaluation.violation(Outcome.FAIL, at, "host path " + path + " " + told, null);
  }

  /** The path on the node that a mount reaches by its subPath, where that alone is dangerous. */
  private @Nullable String reached(Node at, Sequence volumes) {
    Mapping mount = at instanceof Mapping m ? m : null;
    String subPath = mount == null ? null : mount.string("subPath");
    String name = mount == null ? null : mount.string("name");
    if (subPath == null || subPath.isEmpty() || name == null) {
      return null;
    }
    for (int i = 0; i < volumes.size(); i++) {
      if (volumes.get(i) instanceof Mapping volume && name.equals(volume.string("name"))) {
        String path = hostPath(volume);
        if (path == null || HostPlace.of(path) == place) {
          return null;
        }
        String full = path.endsWith("/") ? path + subPath : path + "/" + subPath;
        return HostPlace.of(full) == place ? full : null;
      }
    }
    return null;
  }

  private static @Nullable Sequence mounts(Node container) {
    return container instanceof Mapping m ? m.sequence("volumeMounts") : null;
  }

  private static @Nullable String hostPath(Node at) {
    Mapping source = at instanceof Mapping volume ? volume.mapping("hostPath") : null;
    return source == null ? null : source.string("path");
  }
}
