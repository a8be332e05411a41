package dev.breakwater.controls.catalogue;

import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.model.component.Component;
import dev.breakwater.model.kube.KubeObject;
import dev.breakwater.model.kube.ObjectId;
import dev.breakwater.model.tree.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which objects a control is about, and what of them its requirement has for its scope. */
public sealed interface Subject {
  /** The scope in an object; null where the control is not about it. */
  @Nullable Node scope(KubeObject object);

  /** The trail at the scope in an object that the control is about. */
  Trail trail(KubeObject object);

  /** Every object that is or makes a pod; the scope is the pod template. */
  record Pods() implements Subject {
    @Override
    public @Nullable Node scope(KubeObject object) {
      var pod = object.pod();
      return pod == null ? null : pod.template();
    }

    @Override
    public Trail trail(KubeObject object) {
      Trail root = Trail.root(object.root());
      var pod = object.pod();
      return pod == null ? root : root.keys(pod.path());
    }
  }

  /** Every object, of whatever kind; the scope is the object. */
  record Objects() implements Subject {
    @Override
    public Node scope(KubeObject object) {
      return object.root();
    }

    @Override
    public Trail trail(KubeObject object) {
      return Trail.root(object.root());
    }
  }

  /** Objects that say how a component is run, in whatever form; the scope is the object. */
  record Runs(Component component) implements Subject {
    @Override
    public @Nullable Node scope(KubeObject object) {
      return Component.in(object).contains(component) ? object.root() : null;
    }

    @Override
    public Trail trail(KubeObject object) {
      return Trail.root(object.root());
    }
  }

  /**
   * Every namespace that the input declares or places workloads into, evaluated once: at its
   * Namespace object, else at the first workload in it; the scope is that object.
   */
  record Namespaces() implements Subject {
    @Override
    public @Nullable Node scope(KubeObject object) {
      return dev.breakwater.graphs.objects.Namespaces.madeNecessaryBy(object) == null
          ? null
          : object.root();
    }

    @Override
    public Trail trail(KubeObject object) {
      Trail metadata = Trail.root(object.root()).key("metadata");
      return metadata.key(object.pod() == null ? "name" : "namespace");
    }
  }

  /**
   * Objects of some kinds; the scope is the object.
   *
   * @param kinds as group and kind: {@code /ConfigMap}, {@code apps/Deployment}
   */
  record Kinds(List<String> kinds) implements Subject {
    public Kinds {
      kinds = List.copyOf(kinds);
    }

    /** The kinds alone, without their groups. */
    public Set<String> kindNames() {
      var names = new HashSet<String>();
      for (String kind : kinds) {
        names.add(kind.substring(kind.indexOf('/') + 1));
      }
      return names;
    }

    @Override
    public @Nullable Node scope(KubeObject object) {
      ObjectId id = object.resource().id();
      for (int i = 0; i < kinds.size(); i++) {
        if (id.isOf(kinds.get(i))) {
          return object.root();
        }
      }
      return null;
    }

    @Override
    public Trail trail(KubeObject object) {
      return Trail.root(object.root());
    }
  }
}
