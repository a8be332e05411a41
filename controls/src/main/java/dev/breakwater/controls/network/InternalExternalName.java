package dev.breakwater.controls.network;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.graphs.network.Address;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * No Service is another name for something inside: the metadata service, the proxy's own host, or a
 * Service of another namespace.
 */
@AutoService(ControlDefinition.class)
public final class InternalExternalName implements ControlDefinition {
  private static final List<String> METADATA =
      List.of("metadata.google.internal", "metadata.goog", "instance-data.ec2.internal");

  @Override
  public Control control() {
    return NetworkChapter.ofKinds("internal-external-name", "/Service")
        .title("ExternalName leads to something internal")
        .severity(Severity.MEDIUM)
        .why(
            """
            An Ingress controller or Gateway that is told to serve this Service connects to the \
            name with its own rights and from its own place. That opens to the outside what \
            network policies and namespaces keep apart: another team's Service, the controller's \
            own admin port, or the credentials of the node.\
            """)
        .remediation(
            """
            Refer to a Service where it lives, with a ReferenceGrant or a route in its own \
            namespace; let `externalName` name hosts outside the cluster only.\
            """)
        .nsa("Network separation and hardening: Namespaces")
        .mitre("T1133")
        .requires(new LeadsOutside())
        .build();
  }

  private record LeadsOutside() implements Own {
    @Override
    public Truth test(Node scope, Evaluation evaluation) {
      Mapping spec = scope instanceof Mapping service ? service.mapping("spec") : null;
      return Truth.of(
          spec == null
              || !"ExternalName".equals(spec.string("type"))
              || fault(spec.string("externalName"), evaluation) == null);
    }

    @Override
    public void explain(Node scope, Trail trail, Evaluation evaluation) {
      Trail at = trail.key("spec").key("externalName");
      Mapping spec = ((Mapping) scope).mapping("spec");
      String fault = spec == null ? null : fault(spec.string("externalName"), evaluation);
      if (fault != null) {
        evaluation.violation(Outcome.FAIL, at, fault, null);
      }
    }

    private static @Nullable String fault(@Nullable String written, Evaluation evaluation) {
      if (written == null) {
        return null;
      }
      String name = written.toLowerCase(Locale.ROOT);
      name = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
      if (METADATA.contains(name) || name.equals("169.254.169.254")) {
        return "leads to the cloud's metadata service";
      }
      if (name.equals("localhost") || name.endsWith(".localhost") || isLoopback(name)) {
        return "leads to the host of whoever connects, such as the Ingress controller";
      }
      String namespace = namespace(name);
      String own = evaluation.object().resource().id().namespace();
      return namespace == null || own == null || namespace.equals(own)
          ? null
          : "leads to a Service of namespace " + namespace;
    }

    private static boolean isLoopback(String name) {
      return name.startsWith("127.") && Address.parse(name) != null;
    }

    /** The namespace in the name of a Service ({@code web.shop.svc}); null where it is none. */
    private static @Nullable String namespace(String name) {
      String local = ".cluster.local";
      String inside =
          name.endsWith(local) ? name.substring(0, name.length() - local.length()) : name;
      if (!inside.endsWith(".svc")) {
        return null;
      }
      int end = inside.length() - ".svc".length();
      int dot = inside.lastIndexOf('.', end - 1);
      return dot < 1 ? null : inside.substring(dot + 1, end);
    }
  }
}
