package dev.breakwater.controls.network;

import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.Sequence;
import org.jspecify.annotations.Nullable;

/** The hosts of an Ingress, and those that its {@code tls} covers. */
final class IngressHosts {
  static final String[] KINDS = {"networking.k8s.io/Ingress", "extensions/Ingress"};

  /** Annotations by which a controller brings a certificate that {@code tls} does not name. */
  private static final String[] CERTIFICATES = {
    "alb.ingress.kubernetes.io/certificate-arn",
    "networking.gke.io/managed-certificates",
    "ingress.gcp.kubernetes.io/pre-shared-cert",
    "appgw.ingress.kubernetes.io/appgw-ssl-certificate",
  };

  /** Annotations that say so where they are true. */
  private static final String[] FLAGS = {
    "traefik.ingress.kubernetes.io/router.tls",
    "nginx.ingress.kubernetes.io/ssl-passthrough",
    "haproxy-ingress.github.io/ssl-passthrough",
    "haproxy.org/ssl-passthrough",
  };

  private IngressHosts() {}

  /** The host of a rule; null or empty where the rule is for every host. */
  static @Nullable String of(Mapping rule) {
    return rule.get("host") instanceof Scalar s ? s.text() : null;
  }

  /** Whether a rule is for hosts that it does not name: all, or those of a wildcard. */
  static boolean isOpen(@Nullable String host) {
    return host == null || host.isEmpty() || host.charAt(0) == '*';
  }

  /** Whether the controller brings a certificate for every host, by an annotation. */
  static boolean isCoveredByAnnotation(Mapping ingress) {
    Mapping metadata = ingress.mapping("metadata");
    Mapping annotations = metadata == null ? null : metadata.mapping("annotations");
    if (annotations == null) {
      return false;
    }
    for (String key : CERTIFICATES) {
      if (annotations.get(key) != null) {
        return true;
      }
    }
    for (String key : FLAGS) {
      if ("true".equals(annotations.string(key))) {
        return true;
      }
    }
    // The load balancer controller of AWS finds the certificate by the host.
    String ports = annotations.string("alb.ingress.kubernetes.io/listen-ports");
    return ports != null && ports.contains("HTTPS");
  }

  /**
   * Whether {@code tls} covers a host: an entry without hosts covers all, a wildcard one label. A
   * rule for every host is covered where there is any entry.
   */
  static boolean isCovered(@Nullable String host, @Nullable Sequence tls) {
    for (int i = 0; tls != null && i < tls.size(); i++) {
      if (tls.get(i) instanceof Mapping entry) {
        Sequence hosts = entry.sequence("hosts");
        if (host == null || host.isEmpty() || hosts == null || hosts.size() == 0) {
          return true;
        }
        for (int j = 0; j < hosts.size(); j++) {
          if (hosts.get(j) instanceof Scalar covered && covers(covered.text(), host)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean covers(String pattern, String host) {
    if (pattern.equalsIgnoreCase(host)) {
      return true;
    }
    int dot = host.indexOf('.');
    return dot > 0
        && pattern.startsWith("*.")
        && pattern.length() - 1 == host.length() - dot
        && pattern.regionMatches(true, 1, host, dot, host.length() - dot);
  }
}
