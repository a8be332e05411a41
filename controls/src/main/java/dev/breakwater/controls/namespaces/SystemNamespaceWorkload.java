package dev.breakwater.controls.namespaces;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Chapter;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Question;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.graphs.access.Access;
import dev.breakwater.graphs.access.Subject;
import dev.breakwater.graphs.objects.Namespaces;
import dev.breakwater.graphs.objects.Pods;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.model.kube.KubeObject;
import dev.breakwater.model.kube.Pod;
import dev.breakwater.model.tree.Node;

/**
 * The namespaces that Kubernetes makes for itself hold no workloads of users. In {@code
 * kube-system} many run that belong to the cluster and that Kubernetes does not bring: what looks
 * like one is left alone.
 */
@AutoService(ControlDefinition.class)
public final class SystemNamespaceWorkload implements ControlDefinition {
  @Override
  public Control control() {
    return Control.ofPods("system-namespace-workload")
        .chapter(Chapter.NAMESPACES)
        .title("Workload that is no part of the cluster is in a namespace of Kubernetes itself")
        .severity(Severity.MEDIUM)
        .why(
            """
            Service accounts of controllers with power over the whole cluster live in \
            `kube-system`, and policies and quotas mostly leave it out. Who may deploy an \
            application there may as well run a pod as one of these accounts, and a program that \
            was broken into hides among the components of the cluster.\
            """)
        .remediation("Give the application a namespace of its own and deploy it there.")
        .nsa("Network separation and hardening: Namespaces")
        .cis("5.6.1")
        .mitre("T1610", "T1078.001")
        .edit(Derivation.none("which namespace an application belongs to is for its owner to say"))
        .cel(Derivation.none("it asks about the object, and CEL is derived for its pod template"))
        .requires(new PartOfTheCluster())
        .build();
  }

  private record PartOfTheCluster() implements Own {
    @Override
    public Truth test(Node scope, Evaluation evaluation) {
      String namespace = evaluation.object().resource().id().namespaceOrEmpty();
      boolean told =
          Namespaces.isOfKubernetes(namespace)
              && !(namespace.equals("kube-system") && ClusterComponent.is(evaluation.object()));
      return Truth.of(!told);
    }

    @Override
    public void explain(Node scope, Trail trail, Evaluation evaluation) {
      KubeObject object = evaluation.object();
      String namespace = object.resource().id().namespaceOrEmpty();
      Trail at = Trail.root(object.root()).key("metadata").key("namespace");
      switch (namespace) {
        case "kube-public" ->
            tell(
                evaluation,
                at,
                "\"kube-public\", which is for what everybody may read of the cluster");
        case "kube-node-lease" ->
            tell(evaluation, at, "\"kube-node-lease\", which is for signs of life of nodes");
        default -> {
          Pod pod = object.pod();
          String account = pod == null ? "" : Pods.account(pod);
          evaluation.asking(
              Question.unless(cluster -> servesTheCluster(cluster.access(), namespace, account)),
              () ->
                  tell(
                      evaluation,
                      at,
                      "\"kube-system\", and nothing in the workload makes it a part of the cluster"));
        }
      }
    }

    private static void tell(Evaluation evaluation, Trail at, String message) {
      evaluation.violation(Outcome.FAIL, at, "namespace is " + message, null);
    }

    /** What has rights in every namespace by an account of its own is no application of one. */
    private static boolean servesTheCluster(Access access, String namespace, String account) {
      var self = new Subject(Subject.SERVICE_ACCOUNT, namespace, account);
      return !account.equals("default")
          && access.clusterBindingsOf(namespace, account).stream()
              .anyMatch(binding -> binding.subjects().contains(self));
    }
  }
}
