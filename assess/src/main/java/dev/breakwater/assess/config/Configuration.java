package dev.breakwater.assess.config;

import dev.breakwater.controls.requirement.Parameters;
import dev.breakwater.model.kube.PodTemplates;

/**
 * What the configuration file says.
 *
 * @param podTemplates where pods stand: in the built-in kinds and those of {@code workloads}
 * @param parameters what controls take from it
 */
public record Configuration(PodTemplates podTemplates, Parameters parameters) {
  /** What holds without a configuration file. */
  public static final Configuration DEFAULT =
      new Configuration(PodTemplates.BUILT_IN, Parameters.DEFAULT);
}
