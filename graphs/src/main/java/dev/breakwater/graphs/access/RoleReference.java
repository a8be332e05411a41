package dev.breakwater.graphs.access;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What tells a role from others.
 *
 * @param clusterRole a ClusterRole, else a Role
 * @param namespace the Role's, as written; empty for a ClusterRole
 * @param name the name
 */
public record RoleReference(boolean clusterRole, String namespace, String name) {
  // Written out for the reason that Edit gives.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RoleReference r
        && clusterRole == r.clusterRole
        && name.equals(r.name)
        && namespace.equals(r.namespace);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(namespace) * 31 + name.hashCode() + (clusterRole ? 1 : 0);
  }
}
