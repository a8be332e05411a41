package dev.breakwater.model.audit;

import java.util.List;

/**
 * A request to the API server, as an audit policy sees it.
 *
 * @param actor who asks
 * @param verb {@code get}, {@code create}; the HTTP method in lower case for a URL
 * @param target what is asked for
 */
public record AuditRequest(Actor actor, String verb, Target target) {
  /** An authenticated user, with the groups that go with it. */
  public record Actor(String user, List<String> groups) {
    public Actor {
      groups = List.copyOf(groups);
    }
  }

  /** What is asked for. */
  public sealed interface Target {}

  /**
   * A resource of the API.
   *
   * @param group its API group, empty for the core group
   * @param resource in the plural: {@code pods}
   * @param subresource {@code exec}; empty for the resource itself
   * @param namespace empty for what has none, and for all namespaces
   * @param name of the object
   */
  public record Resource(
      String group, String resource, String subresource, String namespace, String name)
      implements Target {}

  /** A URL that is no resource: {@code /healthz}. */
  public record Url(String path) implements Target {}
}
