package dev.breakwater.controls.configuration;

import static dev.breakwater.controls.requirement.Requirements.eachItem;

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
import org.jspecify.annotations.Nullable;

/** Names that an issuer gives cannot be those of the system. */
@AutoService(ControlDefinition.class)
public final class JwtClaimWithoutPrefix implements ControlDefinition {
  @Override
  public Control control() {
    return ConfigurationFiles.authentication("jwt-claim-without-prefix")
        .title("Token issuer can name users and groups of Kubernetes itself")
        .severity(Severity.HIGH)
        .why(
            """
            With an empty prefix the claim is the name. Whoever may choose a name or a \
            group at the issuer, or controls it, can be in system:masters, which no role \
            and no webhook limits, or be a node or a component of the control plane.\
            """)
        .remediation(
            "Set a prefix such as `oidc:`, or refuse by `userValidationRules` what "
                + "begins with `system:`.")
        .mitre("T1078")
        .edit(
            Derivation.none("every role binding has to name the users and groups with the prefix"))
        .requires(eachItem("jwt", new PrefixedClaims()))
        .build();
  }

  private record PrefixedClaims() implements Own {
    @Override
    public Truth test(Node scope, Evaluation evaluation) {
      Mapping claims = scope instanceof Mapping issuer ? issuer.mapping("claimMappings") : null;
      return Truth.of(
          claims == null
              || refusesSystemNames((Mapping) scope)
              || !isBare(claims.get("username")) && !isBare(claims.get("groups")));
    }

    private static boolean isBare(@Nullable Node mapping) {
      return mapping instanceof Mapping map
          && map.get("claim") != null
          && map.get("prefix") instanceof Scalar prefix
          && prefix.text().isEmpty();
    }

    /** A rule that speaks of such names is taken to refuse them. */
    private static boolean refusesSystemNames(Mapping issuer) {
      Sequence rules = issuer.sequence("userValidationRules");
      for (int i = 0; rules != null && i < rules.size(); i++) {
        String expression = rules.get(i) instanceof Mapping rule ? rule.string("expression") : null;
        if (expression != null && expression.contains("system:")) {
          return true;
        }
      }
      return false;
    }

    @Override
    public void explain(Node scope, Trail trail, Evaluation evaluation) {
      Trail claims = trail.key("claimMappings");
      explain(claims.key("username"), evaluation);
      explain(claims.key("groups"), evaluation);
    }

    private static void explain(Trail claim, Evaluation evaluation) {
      if (isBare(claim.node())) {
        evaluation.violation(
            Outcome.FAIL,
            claim.key("prefix"),
            "prefix is empty, so that the claim may say system:",
            null);
      }
    }
  }
}
