package dev.breakwater.graphs;

import dev.breakwater.graphs.access.Access;
import dev.breakwater.graphs.admission.PodAdmission;
import dev.breakwater.graphs.components.ControlPlane;
import dev.breakwater.graphs.defaults.Defaults;
import dev.breakwater.graphs.network.Network;
import dev.breakwater.graphs.objects.CustomResources;
import dev.breakwater.graphs.objects.Names;
import dev.breakwater.graphs.objects.Namespaces;
import dev.breakwater.graphs.objects.Pods;
import dev.breakwater.graphs.quotas.Quotas;
import dev.breakwater.model.kube.KubeObject;

/**
 * The whole of the input as far as one object has to know of the others: compact facts, indexed. No
 * object, tree or text is held. Collected by one thread at a time; those of several threads are
 * joined with {@link #addAll}, and asked only then.
 */
public final class Cluster {
  private final Names names = new Names();
  private final Namespaces namespaces = new Namespaces();
  private final Pods pods = new Pods();
  private final CustomResources customResources = new CustomResources();
  private final Defaults defaults = new Defaults();
  private final Access access = new Access();
  private final Quotas quotas = new Quotas();
  private final PodAdmission podAdmission = new PodAdmission();
  private final Network network = new Network();
  private final ControlPlane controlPlane = new ControlPlane();

  /**
   * Takes what an object says.
   *
   * @param order its place in the input; objects that come later have a greater one
   */
  public void collect(KubeObject object, long order) {
    collect(object, order, true);
  }

  /** Takes what an object says that is not reported itself. */
  public void collectContext(KubeObject object, long order) {
    collect(object, order, false);
  }

  private void collect(KubeObject object, long order, boolean isReported) {
    names.collect(object.resource().id());
    namespaces.collect(object, order, isReported);
    pods.collect(object);
    customResources.collect(object);
    defaults.collect(object);
    access.collect(object, order);
    quotas.collect(object);
    podAdmission.collect(object);
    network.collect(object);
    controlPlane.collect(object);
  }

  /** Takes what another part of the input says. */
  public void addAll(Cluster other) {
    names.addAll(other.names);
    namespaces.addAll(other.namespaces);
    pods.addAll(other.pods);
    customResources.addAll(other.customResources);
    defaults.addAll(other.defaults);
    access.addAll(other.access);
    quotas.addAll(other.quotas);
    podAdmission.addAll(other.podAdmission);
    network.addAll(other.network);
    controlPlane.addAll(other.controlPlane);
  }

  /** Which objects there are. */
  public Names names() {
    return names;
  }

  /** The namespaces that are declared or used. */
  public Namespaces namespaces() {
    return namespaces;
  }

  /** The pods and workloads. */
  public Pods pods() {
    return pods;
  }

  /** What operators make objects of. */
  public CustomResources customResources() {
    return customResources;
  }

  /** What pods are given that do not say it themselves. */
  public Defaults defaults() {
    return defaults;
  }

  /** The roles and bindings. */
  public Access access() {
    return access;
  }

  /** What namespaces may take. */
  public Quotas quotas() {
    return quotas;
  }

  /** What beside labels of namespaces decides on pods. */
  public PodAdmission podAdmission() {
    return podAdmission;
  }

  /** What is said of connections. */
  public Network network() {
    return network;
  }

  /** The control plane. */
  public ControlPlane controlPlane() {
    return controlPlane;
  }
}
