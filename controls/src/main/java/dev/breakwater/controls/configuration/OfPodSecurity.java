package dev.breakwater.controls.configuration;

import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Requirement;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Sequence;
import org.jspecify.annotations.Nullable;

/**
 * The Pod Security configuration, be it the document or that of a plugin within it, meets the
 * requirement. One that stands in a file of its own is judged there.
 *
 * @param requirement what is asked of the configuration
 */
record OfPodSecurity(Requirement requirement) implements Own {
  @Override
  public Truth test(Node scope, Evaluation evaluation) {
    if (isAlone(evaluation)) {
      return requirement.test(scope, evaluation);
    }
    Truth truth = Truth.TRUE;
    Sequence plugins = scope instanceof Mapping root ? root.sequence("plugins") : null;
    for (int i = 0; plugins != null && i < plugins.size(); i++) {
      Mapping configuration = configuration(plugins.get(i));
      if (configuration != null) {
        truth = truth.and(requirement.test(configuration, evaluation));
      }
    }
    return truth;
  }

  private static boolean isAlone(Evaluation evaluation) {
    return evaluation.object().resource().id().kind().equals("PodSecurityConfiguration");
  }

  private static @Nullable Mapping configuration(Node plugin) {
    return plugin instanceof Mapping map && "PodSecurity".equals(map.string("name"))
        ? map.mapping("configuration")
        : null;
  }

  @Override
  public void explain(Node scope, Trail trail, Evaluation evaluation) {
    if (isAlone(evaluation)) {
      requirement.explain(scope, trail, evaluation);
      return;
    }
    Trail plugins = trail.key("plugins");
    int count = plugins.size();
    for (int i = 0; i < count; i++) {
      Trail plugin = plugins.item(i);
      Node node = plugin.node();
      Mapping configuration = node == null ? null : configuration(node);
      if (configuration != null && requirement.test(configuration, evaluation) != Truth.TRUE) {
        requirement.explain(configuration, plugin.key("configuration"), evaluation);
      }
    }
  }
}
