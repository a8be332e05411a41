package dev.breakwater.controls.podsecurity;

import static dev.breakwater.controls.requirement.Requirements.all;
import static dev.breakwater.controls.requirement.Requirements.allowed;
import static dev.breakwater.controls.requirement.Requirements.eachContainer;
import static dev.breakwater.controls.requirement.Requirements.field;
import static dev.breakwater.controls.requirement.Requirements.since;
import static dev.breakwater.controls.requirement.Requirements.within;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.requirement.Requirement;
import dev.breakwater.model.finding.Severity;
import java.util.stream.Stream;

/** No probe or lifecycle hook goes to another host than the pod. */
@AutoService(ControlDefinition.class)
public final class HostProbe implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofPods("host-probe")
        .title("Probe or lifecycle hook reaches another host")
        .severity(Severity.MEDIUM)
        .why(
            """
            The kubelet makes these requests from the node, past the pod's network policies. A \
            `host` of the author's choice sends them where pods may not go: the node's loopback, \
            the metadata service.\
            """)
        .remediation(
            """
            Remove `host`, so that the kubelet asks the pod itself.\
            """)
        .nsa("Kubernetes Pod security: Pod security enforcement")
        .mitre("T1046")
        .podSecurity("baseline/hostProbesAndHostLifecycle")
        .requires(since(34, eachContainer(all(hosts()))))
        .build();
  }

  private static Requirement[] hosts() {
    Requirement noHost =
        all(
            field("httpGet.host", allowed("not be set", "")),
            field("tcpSocket.host", allowed("not be set", "")));
    return Stream.of(
            "livenessProbe",
            "readinessProbe",
            "startupProbe",
            "lifecycle.postStart",
            "lifecycle.preStop")
        .map(handler -> within(handler, noHost))
        .toArray(Requirement[]::new);
  }
}
