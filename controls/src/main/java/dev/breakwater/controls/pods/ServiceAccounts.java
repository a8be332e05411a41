package dev.breakwater.controls.pods;

import dev.breakwater.controls.requirement.Question;
import dev.breakwater.graphs.objects.Pods;
import dev.breakwater.model.kube.KubeObject;
import dev.breakwater.model.kube.Pod;

/** Which service account a pod runs as. */
final class ServiceAccounts {
  private ServiceAccounts() {}

  /** Whether the account of a pod lets it off the token. */
  static Question declinesToken(KubeObject object) {
    Pod pod = object.pod();
    String account = pod == null ? "default" : Pods.account(pod);
    return (finding, cluster) ->
        cluster.defaults().declinesToken(finding.resource().id().namespaceOrEmpty(), account)
            ? null
            : finding;
  }
}
