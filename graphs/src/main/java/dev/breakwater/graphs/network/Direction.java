package dev.breakwater.graphs.network;

/** Which way connections are opened, as seen from the pod. */
public enum Direction {
  INGRESS("ingress"),
  EGRESS("egress");

  private final String word;

  Direction(String word) {
    this.word = word;
  }

  /** The name, and the field of a policy that holds the rules. */
  public String word() {
    return word;
  }
}
