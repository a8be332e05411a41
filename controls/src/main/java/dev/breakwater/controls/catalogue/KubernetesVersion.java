package dev.breakwater.controls.catalogue;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Kubernetes versions whose rules the controls know; all of them are 1.N, told apart by N. */
public final class KubernetesVersion {
  /** The newest minor version that the controls know. */
  public static final int NEWEST = 37;

  private static final Pattern WRITTEN = Pattern.compile("v?1\\.(\\d{1,4})(\\.\\d+)?([-+].*)?");

  private KubernetesVersion() {}

  /**
   * The minor version in a version as clusters and releases write it ({@code 1.30}, {@code v1.30},
   * {@code v1.30.2}, {@code v1.30.2-gke.100}); empty where it is none, or newer than {@link
   * #NEWEST}.
   */
  public static OptionalInt minorOf(String version) {
    Matcher matcher = WRITTEN.matcher(version);
    if (!matcher.matches()) {
      return OptionalInt.empty();
    }
    int minor = Integer.parseInt(matcher.group(1));
    return minor <= NEWEST ? OptionalInt.of(minor) : OptionalInt.empty();
  }
}
