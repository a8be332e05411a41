package dev.breakwater.model.finding;

import java.util.Locale;

/** The verdict of a control on an object. */
public enum Outcome {
  PASS,
  FAIL,
  /** The input does not say: the image's user, an object that is not in the input. */
  UNKNOWN,
  /** Fails, and somebody has written down why that is accepted. */
  EXCEPTED;

  /** The word in reports. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
