package dev.breakwater.graphs.network;

import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Scalar;
import org.jspecify.annotations.Nullable;

/** What annotations tell cloud providers about the load balancer of a Service. */
public final class LoadBalancers {
  private static final String ANY = "";

  /** Annotations that keep a load balancer inside the provider's network, with their values. */
  private static final String[][] INTERNAL = {
    {"service.beta.kubernetes.io/aws-load-balancer-internal", ANY},
    {"service.beta.kubernetes.io/aws-load-balancer-scheme", "internal"},
    {"service.beta.kubernetes.io/azure-load-balancer-internal", "true"},
    {"networking.gke.io/load-balancer-type", "internal"},
    {"cloud.google.com/load-balancer-type", "internal"},
    {"service.kubernetes.io/qcloud-loadbalancer-internal-subnetid", ANY},
    {"service.beta.kubernetes.io/alibaba-cloud-loadbalancer-address-type", "intranet"},
    {"service.beta.kubernetes.io/openstack-internal-load-balancer", "true"},
    {"service.beta.kubernetes.io/oci-load-balancer-internal", "true"},
    {"oci-network-load-balancer.oraclecloud.com/internal", "true"},
    {"service.kubernetes.io/ibm-load-balancer-cloud-provider-ip-type", "private"},
    {"load-balancer.hetzner.cloud/disable-public-network", "true"},
  };

  /** Annotations that restrict who may connect, as {@code loadBalancerSourceRanges} does. */
  private static final String[][] RESTRICTED = {
    {"service.beta.kubernetes.io/load-balancer-source-ranges", ANY},
    {"service.beta.kubernetes.io/azure-allowed-ip-ranges", ANY},
    {"service.beta.kubernetes.io/azure-allowed-service-tags", ANY},
    {"service.beta.kubernetes.io/aws-load-balancer-security-groups", ANY},
    {"service.beta.kubernetes.io/aws-load-balancer-extra-security-groups", ANY},
  };

  private LoadBalancers() {}

  /** Whether the load balancer of a Service has no address that is public. */
  public static boolean isInternal(Mapping service) {
    Mapping spec = service.mapping("spec");
    return (spec != null && "tailscale".equals(spec.string("loadBalancerClass")))
        || says(service, INTERNAL);
  }

  /** Whether an annotation restricts who may connect. */
  public static boolean isRestricted(Mapping service) {
    return says(service, RESTRICTED);
  }

  private static boolean says(Mapping service, String[][] annotations) {
    Mapping metadata = service.mapping("metadata");
    Mapping written = metadata == null ? null : metadata.mapping("annotations");
    if (written == null) {
      return false;
    }
    for (String[] annotation : annotations) {
      if (isMet(text(written, annotation[0]), annotation[1])) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable String text(Mapping annotations, String key) {
    return annotations.get(key) instanceof Scalar s ? s.text() : null;
  }

  private static boolean isMet(@Nullable String value, String wanted) {
    if (value == null) {
      return false;
    }
    return wanted.isEmpty()
        ? !value.isEmpty() && !value.equalsIgnoreCase("false")
        : value.equalsIgnoreCase(wanted);
  }
}
