package dev.breakwater.controls.network;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.model.kube.Labels;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Sequence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * No program that rules others, or that asks nobody who he is, is reached from outside. kubescape
 * goes by the names of workloads; here it is the image, or the label that names the program.
 */
@AutoService(ControlDefinition.class)
public final class ExposedConsole implements ControlDefinition {
  /** Consoles and interfaces, by the end of their repositories. */
  private static final String[] IMAGES = {
    "kubernetesui/dashboard",
    "kubernetesui/dashboard-web",
    "kubernetesui/dashboard-api",
    "kubernetes-dashboard-amd64",
    "headlamp-k8s/headlamp",
    "weaveworks/scope",
    "argoproj/argocli",
    "centraldashboard",
    "jenkins",
    "nifi",
    "prometheus",
    "alertmanager",
    "ollama",
    "vllm-openai",
    "tritonserver",
    "rayproject/ray",
    "rayproject/ray-ml",
    "mlflow",
    "jupyterhub",
    "k8s-hub",
    "bentoml",
    "zeppelin",
    "selenium/hub",
    "phpmyadmin",
    "adminer",
    "mongo-express",
    "redis-commander",
    "pgadmin4",
    "kibana",
    "kafka-ui",
    "akhq",
    "kafdrop",
    "portainer",
    "portainer-ce",
    "cadvisor",
  };

  private static final String[] LABELS = {"app.kubernetes.io/name", "k8s-app", "app"};

  private static final Set<String> NAMES =
      Set.of(
          "kubernetes-dashboard",
          "argo-server",
          "weave-scope-app",
          "kubeflow",
          "jenkins",
          "nifi",
          "ollama",
          "vllm",
          "ray-head",
          "ray-dashboard",
          "triton-inference-server",
          "mlflow",
          "jupyterhub",
          "phpmyadmin");

  @Override
  public Control control() {
    return NetworkChapter.ofPods("exposed-console")
        .title("Console or dashboard is reached from outside the cluster")
        .severity(Severity.HIGH)
        .why(
            """
            Such programs run commands, jobs or queries for whoever gets in, and many ask for no \
            password or come with a known one. Open ones are found by scanners at once and used \
            to mine, to steal, or to take over the cluster with their service account.\
            """)
        .remediation(
            """
            Make the Service a `ClusterIP` and use `kubectl port-forward` or a VPN, or put a proxy \
            that signs users in before it.\
            """)
        .nsa("Network separation and hardening: Control plane hardening")
        .mitre("T1133", "T1190")
        .equivalent(Tool.KUBESCAPE, "C-0021")
        .requires(new Console(new Reachable(", and is reached from outside by ")))
        .build();
  }

  private record Console(Reachable question) implements Own {
    @Override
    public Truth test(Node scope, Evaluation evaluation) {
      return Truth.of(container(scope) < 0 && label(scope) == null);
    }

    @Override
    public void explain(Node scope, Trail trail, Evaluation evaluation) {
      int container = container(scope);
      String label = label(scope);
      if (container >= 0) {
        Trail image = trail.key("spec").key("containers").item(container).key("image");
        tell(image, "is a console or dashboard", evaluation);
      } else if (label != null) {
        tell(
            trail.key("metadata").key("labels").key(label),
            "names a console or dashboard",
            evaluation);
      }
    }

    private void tell(Trail at, String message, Evaluation evaluation) {
      evaluation.asking(question, () -> evaluation.violation(Outcome.FAIL, at, message, null));
    }

    /** The container with such an image, -1 where there is none. */
    private static int container(Node pod) {
      Mapping spec = pod instanceof Mapping map ? map.mapping("spec") : null;
      Sequence containers = spec == null ? null : spec.sequence("containers");
      for (int i = 0; containers != null && i < containers.size(); i++) {
        String image = ImageName.of(containers.get(i));
        if (image != null && ImageName.indexOf(image, IMAGES) >= 0) {
          return i;
        }
      }
      return -1;
    }

    /** The label that names such a program, null where there is none. */
    private static @Nullable String label(Node pod) {
      Mapping labels = pod instanceof Mapping map ? Labels.of(map) : null;
      for (String key : LABELS) {
        String name = Labels.value(labels, key);
        if (name != null && NAMES.contains(name)) {
          return key;
        }
      }
      return null;
    }
  }
}
