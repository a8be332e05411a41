package dev.breakwater.controls.catalogue;

/** Programs whose checks users may know a control by. */
public enum Tool {
  KUBESCAPE("kubescape"),
  TRIVY("trivy"),
  KUBE_LINTER("kube-linter"),
  POLARIS("polaris"),
  KUBE_SCORE("kube-score"),
  CHECKOV("checkov");

  private final String word;

  Tool(String word) {
    this.word = word;
  }

  /** The name in reports. */
  public String word() {
    return word;
  }
}
