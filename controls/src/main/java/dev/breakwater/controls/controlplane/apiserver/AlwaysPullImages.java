package dev.breakwater.controls.controlplane.apiserver;

import static dev.breakwater.controls.controlplane.Asks.asks;
import static dev.breakwater.controls.controlplane.Asks.has;
import static dev.breakwater.controls.controlplane.apiserver.ApiserverOptions.ENABLED_PLUGINS;
import static dev.breakwater.model.component.Component.APISERVER;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.model.finding.Severity;

/** A pod runs only images that it may pull. */
@AutoService(ControlDefinition.class)
public final class AlwaysPullImages implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("apiserver-always-pull-images", APISERVER)
        .title("API server lets pods use images that their node has already")
        .severity(Severity.LOW)
        .why(
            """
            A pod can run a private image that another pod pulled to its node, without a \
            right to it, where its author knows or guesses the name.\
            """)
        .remediation(
            """
            Add `AlwaysPullImages` to `--enable-admission-plugins` where tenants share \
            nodes; every start then depends on the registry.\
            """)
        .outsideNsa("the guidance does not speak of images that a node has already")
        .cis("1.2.11")
        .mitre("T1552")
        .equivalent(Tool.KUBESCAPE, "C-0123")
        .equivalent(Tool.TRIVY, "KCV-0012")
        .requires(asks(ENABLED_PLUGINS, has("AlwaysPullImages")))
        .build();
  }
}
