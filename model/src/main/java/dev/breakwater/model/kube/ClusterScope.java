package dev.breakwater.model.kube;

import java.util.Set;

/** Which kinds stand outside namespaces, so that the API server keeps no namespace for them. */
public final class ClusterScope {
  /** Those of Kubernetes and its projects, and widespread ones of others. */
  private static final Set<String> KINDS =
      Set.of(
          "APIService",
          "AdminNetworkPolicy",
          "BaselineAdminNetworkPolicy",
          "CSIDriver",
          "CSINode",
          "CertificateSigningRequest",
          "CiliumClusterwideEnvoyConfig",
          "CiliumClusterwideNetworkPolicy",
          "ComponentStatus",
          "CustomResourceDefinition",
          "DeviceClass",
          "EC2NodeClass",
          "FlowSchema",
          "GatewayClass",
          "IPAddress",
          "IngressClass",
          "MutatingAdmissionPolicy",
          "MutatingAdmissionPolicyBinding",
          "MutatingWebhookConfiguration",
          "Namespace",
          "Node",
          "NodePool",
          "PersistentVolume",
          "PodSecurityPolicy",
          "PriorityClass",
          "PriorityLevelConfiguration",
          "ResourceSlice",
          "RuntimeClass",
          "SecurityContextConstraints",
          "ServiceCIDR",
          "StorageClass",
          "StorageVersionMigration",
          "ValidatingAdmissionPolicy",
          "ValidatingAdmissionPolicyBinding",
          "ValidatingWebhookConfiguration",
          "VolumeAttachment",
          "VolumeAttributesClass",
          "VolumeSnapshotClass",
          "VolumeSnapshotContent");

  /** Kinds whose names begin as those of cluster-wide ones do, of Cluster API, OLM and others. */
  private static final Set<String> ABOUT_CLUSTERS =
      Set.of(
          "Cluster",
          "ClusterClass",
          "ClusterResourceSet",
          "ClusterResourceSetBinding",
          "ClusterServiceVersion");

  private ClusterScope() {}

  /** Whether objects of a kind have no namespace, as far as their kind tells. */
  public static boolean has(String kind) {
    return KINDS.contains(kind)
        || kind.startsWith("Global")
        || kind.startsWith("Cluster") && !ABOUT_CLUSTERS.contains(kind);
  }
}
