package dev.breakwater.graphs.access;

import dev.breakwater.model.tree.Mapping;
import org.jspecify.annotations.Nullable;

/**
 * Whom a binding gives rights to.
 *
 * @param kind {@code User}, {@code Group} or {@code ServiceAccount}
 * @param namespace that of a service account, empty for others and where it is not written
 * @param name the name
 */
public record Subject(String kind, String namespace, String name) {
  public static final String USER = "User";
  public static final String GROUP = "Group";
  public static final String SERVICE_ACCOUNT = "ServiceAccount";

  private static final String ACCOUNT_PREFIX = "system:serviceaccount:";

  /** An item of {@code subjects}; a user with the name of a service account is that account. */
  public static @Nullable Subject of(Mapping item) {
    String kind = item.string("kind");
    String name = item.string("name");
    if (kind == null || name == null) {
      return null;
    }
    int colon =
        kind.equals(USER) && name.startsWith(ACCOUNT_PREFIX)
            ? name.indexOf(':', ACCOUNT_PREFIX.length())
            : -1;
    if (colon > 0) {
      return new Subject(
          SERVICE_ACCOUNT,
          name.substring(ACCOUNT_PREFIX.length(), colon),
          name.substring(colon + 1));
    }
    String namespace = item.string("namespace");
    boolean account = kind.equals(SERVICE_ACCOUNT);
    return new Subject(kind, account && namespace != null ? namespace : "", name);
  }

  /** Whether it is one of the groups that a service account is in. */
  public boolean isGroupOf(String accountNamespace) {
    return kind.equals(GROUP)
        && (name.equals("system:serviceaccounts")
            || name.equals("system:authenticated")
            || name.equals("system:serviceaccounts:" + accountNamespace));
  }

  /** {@code ServiceAccount shop/cart}, for people. */
  @Override
  public String toString() {
    return kind + " " + (namespace.isEmpty() ? name : namespace + "/" + name);
  }
}
