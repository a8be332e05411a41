package dev.breakwater.model.kube;

/** The lists of containers in a pod spec, in the order in which Kubernetes visits them. */
public enum ContainerKind {
  INIT("initContainers"),
  REGULAR("containers"),
  EPHEMERAL("ephemeralContainers");

  private final String field;

  ContainerKind(String field) {
    this.field = field;
  }

  /** The field of the pod spec that lists them. */
  public String field() {
    return field;
  }
}
