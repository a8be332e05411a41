package dev.breakwater.controls.secrets;

import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.kube.KubeObject;
import dev.breakwater.model.kube.ObjectId;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.Sequence;
import java.util.Set;

/**
 * No string of an object holds a credential of a known shape, apart from those that other controls
 * look at: data of Secrets and ConfigMaps, kubeconfigs, variables and command lines of containers.
 *
 * @param privateKeys whether it asks for private keys, or for everything else
 */
record NoTokenAnywhere(boolean privateKeys) implements Own {
  private static final String COPY = "kubectl.kubernetes.io/last-applied-configuration";
  private static final Set<String> OF_CONTAINERS =
      Set.of("env", "command", "args", "livenessProbe", "readinessProbe", "startupProbe");

  @Override
  public Truth test(Node scope, Evaluation evaluation) {
    KubeObject object = evaluation.object();
    return Truth.of(isKubeconfig(object) || !finds(scope, object, true));
  }

  private static boolean isKubeconfig(KubeObject object) {
    return object.resource().id().isOf("/Config");
  }

  private boolean finds(Node node, KubeObject object, boolean isRoot) {
    if (node instanceof Scalar scalar) {
      return first(scalar, 0) >= 0;
    }
    if (node instanceof Sequence list) {
      for (int i = 0; i < list.size(); i++) {
        if (finds(list.get(i), object, false)) {
          return true;
        }
      }
    } else if (node instanceof Mapping map) {
      for (int i = 0; i < map.size(); i++) {
        if (!isElsewhere(map, i, object, isRoot) && finds(map.value(i), object, false)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether an entry is looked at by another control, or repeats what is. */
  private static boolean isElsewhere(Mapping map, int i, KubeObject object, boolean isRoot) {
    String key = map.key(i);
    if (map.value(i) instanceof Scalar) {
      return key.equals(COPY) || key.equals("description") && isDefinition(object.resource().id());
    }
    if (isRoot) {
      ObjectId id = object.resource().id();
      return key.equals("data") && (id.isOf("/ConfigMap") || id.isOf("/Secret"))
          || key.equals("stringData") && id.isOf("/Secret");
    }
    return object.pod() != null && OF_CONTAINERS.contains(key);
  }

  private static boolean isDefinition(ObjectId id) {
    return id.kind().equals("CustomResourceDefinition");
  }

  /** Where the first token of the kind that is asked for begins in a string; -1 for none. */
  private int first(Scalar scalar, int from) {
    String text = scalar.text();
    if (scalar.type() != Scalar.Type.STRING || text.length() < Tokens.MIN_LENGTH) {
      return -1;
    }
    int at = Tokens.next(text, from);
    while (at >= 0) {
      KnownToken token = Tokens.at(text, at);
      if (token != null && Tokens.isPrivateKey(token) == privateKeys) {
        return at;
      }
      at = Tokens.next(text, at + 1);
    }
    return -1;
  }

  @Override
  public void explain(Node scope, Trail trail, Evaluation evaluation) {
    explain(scope, trail, evaluation, true);
  }

  private void explain(Node node, Trail trail, Evaluation evaluation, boolean isRoot) {
    if (node instanceof Scalar scalar) {
      explain(scalar, trail, evaluation);
    } else if (node instanceof Sequence list) {
      for (int i = 0; i < list.size(); i++) {
        explain(list.get(i), trail.item(i), evaluation, false);
      }
    } else if (node instanceof Mapping map) {
      for (int i = 0; i < map.size(); i++) {
        if (!isElsewhere(map, i, evaluation.object(), isRoot)) {
          explain(map.value(i), trail.key(map.key(i)), evaluation, false);
        }
      }
    }
  }

  private void explain(Scalar scalar, Trail trail, Evaluation evaluation) {
    int at = first(scalar, 0);
    KnownToken token = at < 0 ? null : Tokens.at(scalar.text(), at);
    if (token != null) {
      int end = at + token.prefixLength(scalar.text(), at);
      evaluation.violation(
          Outcome.FAIL,
          Placement.of(trail, scalar, at, end, evaluation.object().text()),
          "holds " + token.what(),
          null);
    }
  }
}
