package dev.breakwater.controls.configuration;

import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.tree.FieldPath;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Scalar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A URL, where there is one, does not begin with {@code http://}; one of the same machine may,
 * since nothing of it crosses a network.
 *
 * @param keys its path, from the scope
 */
public record NoPlainHttp(List<String> keys) implements Own {
  private static final String SCHEME = "http://";
  private static final String[] LOOPBACK = {"localhost", "127.", "[::1]"};

  public NoPlainHttp {
    keys = List.copyOf(keys);
  }

  /** The URL at a path. */
  public static NoPlainHttp at(String path) {
    return new NoPlainHttp(FieldPath.keys(path));
  }

  @Override
  public Truth test(Node scope, Evaluation evaluation) {
    Node at = scope;
    for (int i = 0; i < keys.size(); i++) {
      at = at instanceof Mapping mapping ? mapping.get(keys.get(i)) : null;
      if (at == null) {
        return Truth.TRUE;
      }
    }
    return Truth.of(!isPlain(at));
  }

  private static boolean isPlain(@Nullable Node node) {
    if (!(node instanceof Scalar s) || !s.text().regionMatches(true, 0, SCHEME, 0, 7)) {
      return false;
    }
    for (String host : LOOPBACK) {
      if (s.text().regionMatches(true, SCHEME.length(), host, 0, host.length())) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void explain(Node scope, Trail trail, Evaluation evaluation) {
    Trail at = trail.keys(keys);
    if (isPlain(at.node())) {
      // A URL may hold a password.
      evaluation.violation(
          Outcome.FAIL,
          at.withoutValue(),
          keys.getLast() + " begins with http://, must use https",
          null);
    }
  }
}
