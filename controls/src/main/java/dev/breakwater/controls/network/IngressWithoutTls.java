package dev.breakwater.controls.network;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Sequence;
import org.jspecify.annotations.Nullable;

/**
 * Every host of an Ingress is served with TLS. Polaris asks whether there is any {@code tls} entry;
 * here each host has to be covered.
 */
@AutoService(ControlDefinition.class)
public final class IngressWithoutTls implements ControlDefinition {
  @Override
  public Control control() {
    return NetworkChapter.ofKinds("ingress-without-tls", IngressHosts.KINDS)
        .title("Ingress serves a host without TLS")
        .severity(Severity.MEDIUM)
        .why(
            """
            Passwords, session cookies and data cross the network in clear. Whoever is on the way \
            reads and changes them, and takes over the sessions of users.\
            """)
        .remediation(
            """
            Name the host in a `spec.tls` entry with the Secret of its certificate; cert-manager \
            issues and renews one.\
            """)
        .nsa(NetworkChapter.ENCRYPTION)
        .equivalent(Tool.POLARIS, "tlsSettingsMissing")
        .requires(new EveryHostHasTls())
        .build();
  }

  private record EveryHostHasTls() implements Own {
    @Override
    public Truth test(Node scope, Evaluation evaluation) {
      Mapping spec = scope instanceof Mapping ingress ? ingress.mapping("spec") : null;
      if (spec == null) {
        return Truth.TRUE;
      }
      Sequence tls = spec.sequence("tls");
      Sequence rules = spec.sequence("rules");
      boolean covered = true;
      for (int i = 0; rules != null && i < rules.size() && covered; i++) {
        covered = isCovered(rules.get(i), tls);
      }
      if (rules == null || rules.size() == 0) {
        covered = IngressHosts.isCovered(null, tls);
      }
      return Truth.of(covered || IngressHosts.isCoveredByAnnotation((Mapping) scope));
    }

    private static boolean isCovered(Node rule, @Nullable Sequence tls) {
      return !(rule instanceof Mapping map) || IngressHosts.isCovered(IngressHosts.of(map), tls);
    }

    @Override
    public void explain(Node scope, Trail trail, Evaluation evaluation) {
      Trail spec = trail.key("spec");
      Sequence tls = spec.key("tls").node() instanceof Sequence list ? list : null;
      Trail rules = spec.key("rules");
      if (!(rules.node() instanceof Sequence list) || list.size() == 0) {
        evaluation.violation(Outcome.FAIL, spec.key("tls"), "the backend has no TLS", null);
        return;
      }
      for (int i = 0; i < list.size(); i++) {
        if (list.get(i) instanceof Mapping rule && !isCovered(rule, tls)) {
          String host = IngressHosts.of(rule);
          Trail at = rules.item(i).key("host");
          evaluation.violation(
              Outcome.FAIL,
              rules.item(i).shown(at.start(), at.end()),
              host == null || host.isEmpty()
                  ? "there is no TLS for the hosts of the rule"
                  : "no entry of tls covers " + host,
              null);
        }
      }
    }
  }
}
