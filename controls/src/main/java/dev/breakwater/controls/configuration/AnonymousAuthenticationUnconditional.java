package dev.breakwater.controls.configuration;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.Sequence;

/** Anonymous callers reach nothing but health checks. */
@AutoService(ControlDefinition.class)
public final class AnonymousAuthenticationUnconditional implements ControlDefinition {
  @Override
  public Control control() {
    return ConfigurationFiles.authentication("anonymous-authentication-unconditional")
        .title("API server takes anonymous requests for more than its health checks")
        .severity(Severity.MEDIUM)
        .why(
            """
            Whoever reaches the port gets what is granted to system:unauthenticated, and \
            every mistake in a role binding is then open to the whole network. Flaws in \
            the API server need no credentials to be tried.\
            """)
        .remediation(
            "Set `anonymous.enabled: false`, or limit it by `conditions` to the paths "
                + "/livez, /readyz and /healthz.")
        .cis("1.2.1")
        .mitre("T1190")
        .edit(Derivation.none("who calls without credentials now has to be found first"))
        .requires(new OnlyHealth())
        .build();
  }

  private record OnlyHealth() implements Own {
    @Override
    public Truth test(Node scope, Evaluation evaluation) {
      Mapping anonymous = scope instanceof Mapping root ? root.mapping("anonymous") : null;
      if (anonymous == null
          || !(anonymous.get("enabled") instanceof Scalar enabled && enabled.isTrue())) {
        return Truth.TRUE;
      }
      Sequence conditions = anonymous.sequence("conditions");
      if (conditions == null || conditions.size() == 0) {
        return Truth.FALSE;
      }
      for (int i = 0; i < conditions.size(); i++) {
        if (!isHealth(conditions.get(i))) {
          return Truth.FALSE;
        }
      }
      return Truth.TRUE;
    }

    private static boolean isHealth(Node condition) {
      String path = condition instanceof Mapping map ? map.string("path") : null;
      return path != null
          && (path.equals("/healthz")
              || path.equals("/livez")
              || path.equals("/readyz")
              || path.startsWith("/healthz/")
              || path.startsWith("/livez/")
              || path.startsWith("/readyz/"));
    }

    @Override
    public void explain(Node scope, Trail trail, Evaluation evaluation) {
      Trail at = trail.key("anonymous");
      Trail conditions = at.key("conditions");
      if (!(conditions.node() instanceof Sequence list) || list.size() == 0) {
        evaluation.violation(
            Outcome.FAIL, at.key("enabled"), "enabled is true without conditions", null);
        return;
      }
      for (int i = 0; i < list.size(); i++) {
        if (!isHealth(list.get(i))) {
          evaluation.violation(
              Outcome.FAIL, conditions.item(i).key("path"), "path is no health check", null);
        }
      }
    }
  }
}
