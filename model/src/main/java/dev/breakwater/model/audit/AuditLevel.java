package dev.breakwater.model.audit;

/** How much of a request is logged, least first. */
public enum AuditLevel {
  NONE("None"),
  METADATA("Metadata"),
  REQUEST("Request"),
  REQUEST_RESPONSE("RequestResponse");

  private final String word;

  AuditLevel(String word) {
    this.word = word;
  }

  /**
   * The level in a policy; one that there is not logs nothing, and keeps the policy from loading.
   */
  public static AuditLevel of(String text) {
    for (AuditLevel level : values()) {
      if (level.word.equals(text)) {
        return level;
      }
    }
    return NONE;
  }
}
