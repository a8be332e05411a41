package dev.breakwater.controls.facts;

/** Something that another object may say and that makes a violation none. */
public sealed interface Waiver {
  /**
   * A LimitRange of the namespace gives containers this default.
   *
   * @param namespace as written in the object, empty where it is not
   * @param resource {@code cpu}, {@code memory}, {@code ephemeral-storage}
   * @param request true for a default request, false for a default limit
   */
  record LimitRangeDefault(String namespace, String resource, boolean request) implements Waiver {}

  /**
   * The service account says {@code automountServiceAccountToken: false}.
   *
   * @param namespace as written in the object, empty where it is not
   * @param name the account, {@code default} where the pod names none
   */
  record AccountDeclinesToken(String namespace, String name) implements Waiver {}

  /**
   * No node of the input runs a kubelet that lets a pod exchange a {@code subPath} for a symbolic
   * link (CVE-2021-25741). Holds where the input has no nodes: it takes one to show the flaw.
   */
  record KubeletsKeepSubPaths() implements Waiver {}
}
