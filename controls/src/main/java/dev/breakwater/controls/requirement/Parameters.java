package dev.breakwater.controls.requirement;

import java.util.List;

/**
 * What controls take from the configuration.
 *
 * @param trustedRegistries registry hosts, with or without a path ({@code ghcr.io/acme}), from
 *     which images may come; empty for any
 */
public record Parameters(List<String> trustedRegistries) {
  /** The keys under which the configuration gives them. */
  public enum Key {
    TRUSTED_REGISTRIES("trustedRegistries");

    private final String word;

    Key(String word) {
      this.word = word;
    }

    /** The key as it stands in the configuration. */
    public String word() {
      return word;
    }
  }

  /** Nothing configured. */
  public static final Parameters DEFAULT = new Parameters(List.of());

  public Parameters {
    trustedRegistries = List.copyOf(trustedRegistries);
  }

  /** Whether the configuration says anything under a key. */
  public boolean give(Key key) {
    return switch (key) {
      case TRUSTED_REGISTRIES -> !trustedRegistries.isEmpty();
    };
  }
}
