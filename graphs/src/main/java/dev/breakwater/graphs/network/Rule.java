package dev.breakwater.graphs.network;

import java.util.List;

/**
 * A rule of a policy.
 *
 * @param action what becomes of the connections
 * @param peers the other ends; none where nobody is meant
 * @param ports the ports; none where all are meant
 */
public record Rule(Action action, List<Peer> peers, List<Port> ports) {
  /** What becomes of a connection. */
  public enum Action {
    ALLOW,
    DENY,
    /** Others decide. */
    PASS
  }

  public Rule {
    peers = List.copyOf(peers);
    ports = List.copyOf(ports);
  }

  /** Whether it allows every connection, from or to everybody on every port. */
  public boolean allowsEverything() {
    return action == Action.ALLOW && isAboutEverything();
  }

  /** Whether it is about every connection. */
  boolean isAboutEverything() {
    if (ports.isEmpty()) {
      for (int i = 0; i < peers.size(); i++) {
        if (peers.get(i).isEverything()) {
          return true;
        }
      }
    }
    return false;
  }
}
