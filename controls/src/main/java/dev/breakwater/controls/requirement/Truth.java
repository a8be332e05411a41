package dev.breakwater.controls.requirement;

/** Kleene's three values: what the input does not say is neither met nor violated. */
public enum Truth {
  TRUE,
  FALSE,
  UNKNOWN;

  /** TRUE for true, FALSE for false. */
  public static Truth of(boolean value) {
    return value ? TRUE : FALSE;
  }

  /** False if either is, else unknown if either is, else true. */
  public Truth and(Truth other) {
    if (this == FALSE || other == FALSE) {
      return FALSE;
    }
    return this == UNKNOWN ? UNKNOWN : other;
  }

  /** True if either is, else unknown if either is, else false. */
  public Truth or(Truth other) {
    if (this == TRUE || other == TRUE) {
      return TRUE;
    }
    return this == UNKNOWN ? UNKNOWN : other;
  }
}
