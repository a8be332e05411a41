package dev.breakwater.graphs.network;

import dev.breakwater.model.kube.KubeObject;

/** What the input says of connections: who may open them, and where they come in. */
public final class Network {
  private final Policies policies = new Policies();
  private final Entrances entrances = new Entrances();
  private final GatewayRoutes gatewayRoutes = new GatewayRoutes();

  /** Takes an object. */
  public void collect(KubeObject object) {
    policies.collect(object);
    entrances.collect(object);
    gatewayRoutes.collect(object);
  }

  /** Takes others. */
  public void addAll(Network others) {
    policies.addAll(others.policies);
    entrances.addAll(others.entrances);
    gatewayRoutes.addAll(others.gatewayRoutes);
  }

  /** The network policies. */
  public Policies policies() {
    return policies;
  }

  /** The ways into the cluster. */
  public Entrances entrances() {
    return entrances;
  }

  /** The routes at gateways of the Gateway API. */
  public GatewayRoutes gatewayRoutes() {
    return gatewayRoutes;
  }
}
