package dev.breakwater.controls.frameworks;

import java.util.Set;

/**
 * Requirements whose controls are still to come. A requirement leaves this list with the control
 * that answers it, and the list goes when it is empty.
 */
final class Pending {
  static final Set<String> REQUIREMENTS =
      Set.of(
          "3.1.1",
          "3.1.2",
          "3.1.3",
          "5.2.1",
          "5.6.1",
          "T1053",
          "T1053.007",
          "T1069",
          "T1550",
          "T1550.001",
          "nsa.audit.enabled",
          "nsa.audit.kept",
          "nsa.authentication.bootstrap-tokens",
          "nsa.encryption.components",
          "nsa.etcd.only-the-api-server",
          "nsa.etcd.own-authority",
          "nsa.etcd.tls",
          "nsa.logging.fault-tolerance",
          "nsa.logging.service-mesh",
          "nsa.node.kubelet",
          "nsa.resources.process-ids");

  private Pending() {}
}
