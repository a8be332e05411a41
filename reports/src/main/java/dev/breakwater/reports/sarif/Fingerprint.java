package dev.breakwater.reports.sarif;

import dev.breakwater.model.finding.Finding;
import dev.breakwater.model.kube.ObjectId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What makes a finding the same one in the next scan, though lines were added above it or the
 * version of its API changed: control, file, object, container and path.
 */
final class Fingerprint {
  /** Half of SHA-256 tells findings apart well enough, and keeps results short. */
  private static final int BYTES = 16;

  private final MessageDigest digest;

  Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** 32 hexadecimal digits. */
  String of(Finding finding) {
    ObjectId id = finding.resource().id();
    add(finding.control());
    add(finding.file());
    add(id.group());
    add(id.kind());
    add(id.namespace());
    add(id.name());
    add(finding.container());
    add(finding.path());
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }

  private void add(@Nullable String text) {
    if (text != null) {
      digest.update(text.getBytes(StandardCharsets.UTF_8));
    }
    digest.update((byte) 0);
  }
}
