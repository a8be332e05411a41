package dev.breakwater.sources;

import dev.breakwater.model.finding.Problem;
import dev.breakwater.model.kube.KubeObject;

/** Takes what is read only because others have to know of it. */
record ContextSink(ObjectSink sink) implements ObjectSink {
  @Override
  public void object(KubeObject object) {
    sink.context(object);
  }

  @Override
  public void context(KubeObject object) {
    sink.context(object);
  }

  /** What was not asked for is not lost; but verdicts may rest on it. */
  @Override
  public void problem(Problem problem) {
    if (problem.lost()) {
      sink.problem(
          new Problem(
              problem.code(),
              problem.what(),
              problem.where(),
              problem.cause(),
              problem.nextStep(),
              false));
    }
  }

  @Override
  public void ignored() {}
}
