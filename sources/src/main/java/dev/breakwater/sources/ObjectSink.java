package dev.breakwater.sources;

import dev.breakwater.model.finding.Problem;
import dev.breakwater.model.kube.KubeObject;

/** Takes what a {@link Chunk} holds, in text order. */
public interface ObjectSink {
  /** An object; an object of a List is given by itself. */
  void object(KubeObject object);

  /** An object that is not reported itself, but that others may have to know of. */
  void context(KubeObject object);

  /** A part that could not be read, or that is read but doubtful. */
  void problem(Problem problem);

  /** A document that is no Kubernetes object and does not try to be one: counted, left alone. */
  void ignored();
}
