package dev.breakwater.controls.mesh;

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

/** Cilium encrypts what pods of different nodes say to each other. */
@AutoService(ControlDefinition.class)
public final class CiliumWithoutEncryption implements ControlDefinition {
  @Override
  public Control control() {
    return MeshObjects.start("cilium-without-encryption", "/ConfigMap")
        .title("Cilium does not encrypt traffic between nodes")
        .severity(Severity.MEDIUM)
        .why(
            """
            What pods say to each other crosses the network between nodes as it is. \
            Whoever is in that network, on a neighbouring machine of the cloud or on a \
            node that was broken into, reads it.\
            """)
        .remediation(
            "Set `enable-wireguard: \"true\"`, by Helm `encryption.enabled=true` and "
                + "`encryption.type=wireguard`.")
        .edit(Derivation.none("nodes need the kernel module and an open port before"))
        .cel(Derivation.none("the values are text, and which key counts depends on the others"))
        .requires(new Encrypted())
        .build();
  }

  private record Encrypted() implements Own {
    @Override
    public Truth test(Node scope, Evaluation evaluation) {
      Mapping data = scope instanceof Mapping map ? map.mapping("data") : null;
      return Truth.of(
          data == null
              || !evaluation.object().resource().id().name().equals("cilium-config")
              || isOn(data, "enable-wireguard")
              || isOn(data, "enable-ipsec")
              || isOn(data, "enable-ztunnel"));
    }

    private static boolean isOn(Mapping data, String key) {
      return data.get(key) instanceof Scalar s && s.text().equals("true");
    }

    @Override
    public void explain(Node scope, Trail trail, Evaluation evaluation) {
      evaluation.violation(
          Outcome.FAIL,
          trail.key("data").key("enable-wireguard"),
          "neither enable-wireguard nor enable-ipsec is \"true\"",
          null);
    }
  }
}
