package dev.breakwater.controls.facts;

import org.jspecify.annotations.Nullable;

/** Something that another object may say and that makes a violation none. */
public sealed interface Waiver {
  /**
   * A LimitRange of the namespace gives containers this default.
   *
   * @param namespace as written in the object, empty where it is not
   * @param resource {@code cpu}, {@code memory}, {@code ephemeral-storage}
   * @param request true for a default request, false for a default limit
   */
  record LimitRangeDefault(String namespace, String resource, boolean request) implements Waiver {
    // Written out for the reason that Edit gives.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof LimitRangeDefault d
          && request == d.request
          && resource.equals(d.resource)
          && namespace.equals(d.namespace);
    }

    @Override
    public int hashCode() {
      return 31 * namespace.hashCode() + resource.hashCode() + (request ? 1 : 0);
    }
  }

  /**
   * The service account says {@code automountServiceAccountToken: false}.
   *
   * @param namespace as written in the object, empty where it is not
   * @param name the account, {@code default} where the pod names none
   */
  record AccountDeclinesToken(String namespace, String name) implements Waiver {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof AccountDeclinesToken t
          && name.equals(t.name)
          && namespace.equals(t.namespace);
    }

    @Override
    public int hashCode() {
      return 31 * namespace.hashCode() + name.hashCode();
    }
  }

  /**
   * No node of the input runs a kubelet that lets a pod exchange a {@code subPath} for a symbolic
   * link (CVE-2021-25741). Holds where the input has no nodes: it takes one to show the flaw.
   */
  record KubeletsKeepSubPaths() implements Waiver {}
}
