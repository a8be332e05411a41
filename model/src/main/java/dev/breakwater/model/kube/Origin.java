package dev.breakwater.model.kube;

/**
 * What rendered an object.
 *
 * @param kind chart or overlay
 * @param name the chart's name, with those of the charts around it ({@code shop/redis}); the
 *     overlay's folder
 * @param file what defines it, as reports name files: its {@code Chart.yaml} or {@code
 *     kustomization.yaml}, or the packaged chart
 */
public record Origin(Kind kind, String name, String file) {
  /** What renders objects. */
  public enum Kind {
    CHART("chart"),
    OVERLAY("overlay");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** The word in reports. */
    public String word() {
      return word;
    }
  }

  /** {@code chart shop}, for people. */
  @Override
  public String toString() {
    return kind.word + " " + name;
  }
}
