package dev.breakwater.controls.access;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.graphs.access.Right;
import dev.breakwater.model.finding.Severity;

/** No role runs commands in pods. */
@AutoService(ControlDefinition.class)
public final class PodExecAccess implements ControlDefinition {
  @Override
  public Control control() {
    return Roles.control("pod-exec-access", new GrantsNot(Right.EXEC_PODS))
        .title("Role runs commands in pods")
        .severity(Severity.HIGH)
        .why(
            """
            With `pods/exec` or `pods/attach` somebody works inside every container \
            of the namespace, with its files, its Secrets and the token of its \
            account, and leaves no trace in the image or the manifest.\
            """)
        .remediation(
            """
            Take `pods/exec` and `pods/attach` out of standing roles; grant them for \
            the time of an incident, and log them.\
            """)
        .mitre("T1609")
        .equivalent(Tool.KUBESCAPE, "C-0002")
        .build();
  }
}
