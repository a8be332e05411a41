package dev.breakwater.controls.catalogue;

/** How a control comes by its edit or its CEL. */
public sealed interface Derivation {
  /** From the requirement, by the algebra. */
  record Derived() implements Derivation {}

  /** In code of its own. */
  record Own() implements Derivation {}

  /**
   * Not at all.
   *
   * @param because the reason, a clause
   */
  record None(String because) implements Derivation {}

  /** From the requirement. */
  static Derivation derived() {
    return new Derived();
  }

  /** In code of its own. */
  static Derivation own() {
    return new Own();
  }

  /** Not at all, because of something. */
  static Derivation none(String because) {
    return new None(because);
  }
}
