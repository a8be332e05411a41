package dev.breakwater.sources.kustomize;

import dev.breakwater.model.finding.Problem;
import dev.breakwater.model.tree.MalformedDocumentException;
import dev.breakwater.model.tree.Position;

/** Why an overlay is not built, in words. */
final class OverlayProblems {
  private static final String REFUSED = "overlay-refused";

  private OverlayProblems() {}

  /** The same reason, said of an overlay. */
  static Problem of(String overlay, Problem reason) {
    return new Problem(
        reason.code(),
        "the overlay " + overlay + " was not built",
        reason.where(),
        reason.cause(),
        reason.nextStep(),
        reason.lost());
  }

  static Problem remote(String where, String reference) {
    return refused(
        where,
        reference + " would be fetched from elsewhere, and a scan sends nothing anywhere",
        "keep a copy of it beside the overlay and name that, or build it yourself: kustomize build"
            + " OVERLAY | breakwater scan -");
  }

  static Problem helm(String where, String chart, String key) {
    return refused(
        where,
        key + " asks for " + chart + ", for which Kustomize would start helm",
        "build it yourself: kustomize build --enable-helm OVERLAY | breakwater scan -");
  }

  static Problem plugin(String where, String kind) {
    return refused(
        where,
        "it runs "
            + kind
            + ", which is no builtin of Kustomize, and a scan runs nothing of its"
            + " input",
        "build it yourself: kustomize build --enable-alpha-plugins OVERLAY | breakwater scan -");
  }

  static Problem again(String where) {
    return refused(
        where,
        "this field is written twice, in two cases, of which Kustomize takes the one or the other",
        "keep one of them");
  }

  static Problem unreadableBase(String where, String base, Exception e) {
    return new Problem(
        "overlay-not-built",
        "",
        where,
        "the kustomization of " + base + " cannot be read: " + e.getMessage(),
        "correct it",
        true);
  }

  static Problem malformed(String shown, MalformedDocumentException e) {
    return new Problem(
        "malformed-kustomization",
        "this kustomization cannot be read",
        Position.in(shown, e.position()),
        String.valueOf(e.getMessage()),
        "correct it; what it would build was not evaluated",
        true);
  }

  static Problem noTool(String overlay, String where) {
    return new Problem(
        "no-kustomize",
        "the overlay " + overlay + " was not built",
        where,
        "there is neither kustomize nor kubectl on the PATH",
        "install one of them (https://kubectl.docs.kubernetes.io/installation/kustomize), or name"
            + " the program in "
            + KustomizeTool.VARIABLE,
        true);
  }

  static Problem failed(String overlay, String where, String tool, String cause) {
    return new Problem(
        "overlay-not-built",
        "the overlay " + overlay + " was not built",
        where,
        cause,
        "correct what it says; to build it by itself: " + tool + " " + overlay,
        true);
  }

  private static Problem refused(String where, String cause, String nextStep) {
    return new Problem(REFUSED, "", where, cause, nextStep, true);
  }
}
