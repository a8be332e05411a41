package dev.breakwater.controls.requirement;

import java.util.List;

/**
 * What controls take from the configuration.
 *
 * @param trustedRegistries registry hosts, with or without a path ({@code ghcr.io/acme}), from
 *     which images may come; empty for any
 */
public record Parameters(List<String> trustedRegistries) {
  /** Nothing configured. */
  public static final Parameters DEFAULT = new Parameters(List.of());

  public Parameters {
    trustedRegistries = List.copyOf(trustedRegistries);
  }
}
