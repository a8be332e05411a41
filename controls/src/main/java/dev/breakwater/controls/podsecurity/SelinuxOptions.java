package dev.breakwater.controls.podsecurity;

import static dev.breakwater.controls.requirement.Requirements.all;
import static dev.breakwater.controls.requirement.Requirements.allowed;
import static dev.breakwater.controls.requirement.Requirements.anySetter;
import static dev.breakwater.controls.requirement.Requirements.since;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.controls.requirement.Requirement;
import dev.breakwater.model.finding.Severity;

/**
 * Where SELinux options are set, they keep to the types made for containers. As the Pod Security
 * Standards since 1.31, and other than Trivy, it allows {@code container_engine_t}.
 */
@AutoService(ControlDefinition.class)
public final class SelinuxOptions implements ControlDefinition {
  // An empty string is the API's other way of saying that nothing is set.
  private static final String[] BEFORE_1_31 = {
    "", "container_t", "container_init_t", "container_kvm_t"
  };
  private static final String[] SINCE_1_31 = {
    "", "container_t", "container_init_t", "container_kvm_t", "container_engine_t"
  };

  @Override
  public Control control() {
    return Control.ofPods("selinux-options")
        .title("SELinux options lift the confinement of containers")
        .severity(Severity.MEDIUM)
        .why(
            """
            By its type, SELinux keeps a process that has escaped its container away from the \
            node's files. Another type (usually `spc_t`), user or role takes exactly that wall \
            down.\
            """)
        .remediation(
            """
            Remove `user`, `role` and `type` from `seLinuxOptions`, or use `container_t`, \
            `container_init_t`, `container_kvm_t` or (from 1.31) `container_engine_t`; a `level` \
            may stay.\
            """)
        .nsa("Kubernetes Pod security: Hardening container environments")
        .mitre("T1611")
        .podSecurity("baseline/seLinuxOptions")
        .equivalent(Tool.TRIVY, "KSV-0025")
        .requires(since(0, options(BEFORE_1_31)).then(31, options(SINCE_1_31)))
        .build();
  }

  private static Requirement options(String[] types) {
    return all(
        anySetter("seLinuxOptions.type", allowed("be a type for containers", types)),
        anySetter("seLinuxOptions.user", allowed("not be set", "")),
        anySetter("seLinuxOptions.role", allowed("not be set", "")));
  }
}
