package dev.breakwater.controls.controlplane.kubelet;

import static dev.breakwater.controls.controlplane.Asks.asks;
import static dev.breakwater.controls.controlplane.Asks.noneOrAtLeast;
import static dev.breakwater.model.component.Component.KUBELET;
import static dev.breakwater.model.component.Option.number;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.model.finding.Severity;

/** Events get through. */
@AutoService(ControlDefinition.class)
public final class EventQps implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofComponent("kubelet-event-qps", KUBELET)
        .title("Kubelet drops events beyond very few in a second")
        .severity(Severity.LOW)
        .why(
            """
            What the kubelet would tell of its pods, failed starts and refused images \
            among it, gets lost when much happens at once, which is when it matters.\
            """)
        .remediation(
            """
            Leave `eventRecordQPS` at its default of 50, or set another rate of at least \
            5, or 0 for no limit.\
            """)
        .nsa("Audit Logging and Threat Detection: Logging")
        .cis("4.2.8")
        .mitre("T1562")
        .requires(
            asks(
                number(KUBELET, "event-qps").field("eventRecordQPS").unset("50"), noneOrAtLeast(5)))
        .build();
  }
}
