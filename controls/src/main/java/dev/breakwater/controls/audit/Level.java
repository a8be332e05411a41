package dev.breakwater.controls.audit;

/** How much of a request is logged, least first. */
enum Level {
  NONE("None"),
  METADATA("Metadata"),
  REQUEST("Request"),
  REQUEST_RESPONSE("RequestResponse");

  private final String word;

  Level(String word) {
    this.word = word;
  }

  /**
   * The level in a policy; one that there is not logs nothing, and keeps the policy from loading.
   */
  static Level of(String text) {
    for (Level level : values()) {
      if (level.word.equals(text)) {
        return level;
      }
    }
    return NONE;
  }
}
