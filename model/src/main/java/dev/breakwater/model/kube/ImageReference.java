package dev.breakwater.model.kube;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an image field names, by the grammar of distribution/reference ({@code
 * [domain[:port]/]path[:tag][@digest]}), with digests as the OCI image specification has them: an
 * algorithm that is not registered may have any content.
 *
 * <p>Controls that look at every image use the static questions, which allocate nothing; {@link
 * #parse} is for those that tell what they found.
 *
 * @param registry the host, with its port where there is one; {@code docker.io} where none is
 *     written
 * @param repository the path at the registry; {@code library/nginx} for {@code nginx}
 * @param tag the tag, null where none is written
 * @param digest algorithm and content, null where none is written
 */
public record ImageReference(
    String registry, String repository, @Nullable String tag, @Nullable String digest) {
  /** The registry of references that name none. */
  public static final String DEFAULT_REGISTRY = "docker.io";

  private static final String LEGACY_DEFAULT_REGISTRY = "index.docker.io";
  private static final String OFFICIAL = "library/";

  /** Reads a reference; null where it is none, so that no kubelet would pull it. */
  public static @Nullable ImageReference parse(String text) {
    long parts = ImageSyntax.parts(text);
    if (parts == ImageSyntax.MALFORMED) {
      return null;
    }
    int pathStart = ImageSyntax.pathStart(parts);
    int nameEnd = ImageSyntax.nameEnd(parts);
    int tagEnd = ImageSyntax.tagEnd(parts);
    String host = pathStart == 0 ? DEFAULT_REGISTRY : text.substring(0, pathStart - 1);
    String registry = host.equals(LEGACY_DEFAULT_REGISTRY) ? DEFAULT_REGISTRY : host;
    String path = text.substring(pathStart, nameEnd);
    boolean official = registry.equals(DEFAULT_REGISTRY) && path.indexOf('/') < 0;
    return new ImageReference(
        registry,
        official ? OFFICIAL + path : path,
        tagEnd == nameEnd ? null : text.substring(nameEnd + 1, tagEnd),
        tagEnd == text.length() ? null : text.substring(tagEnd + 1));
  }

  /** Whether a text is a reference at all. */
  public static boolean isValid(String text) {
    return ImageSyntax.parts(text) != ImageSyntax.MALFORMED;
  }

  /** Whether a reference names its content by digest, so that it never means another image. */
  public static boolean isPinned(String text) {
    long parts = ImageSyntax.parts(text);
    return parts != ImageSyntax.MALFORMED && ImageSyntax.tagEnd(parts) < text.length();
  }

  /**
   * Whether a reference means whatever is newest: its tag is {@code latest}, or it has neither tag
   * nor digest, for which {@code latest} stands in. For these Kubernetes pulls always unless told
   * otherwise.
   */
  public static boolean isLatest(String text) {
    long parts = ImageSyntax.parts(text);
    if (parts == ImageSyntax.MALFORMED) {
      return false;
    }
    int nameEnd = ImageSyntax.nameEnd(parts);
    int tagEnd = ImageSyntax.tagEnd(parts);
    return tagEnd == nameEnd
        ? tagEnd == text.length()
        : tagEnd - nameEnd == 7 && text.startsWith("latest", nameEnd + 1);
  }

  /**
   * Whether a reference's full name ({@code docker.io/library/nginx}) is one of some prefixes, or
   * continues it after a slash.
   *
   * @param prefixes hosts, with or without a path ({@code ghcr.io}, {@code ghcr.io/acme})
   */
  public static boolean isUnder(String text, List<String> prefixes) {
    long parts = prefixes.isEmpty() ? ImageSyntax.MALFORMED : ImageSyntax.parts(text);
    for (int i = 0; i < prefixes.size() && parts != ImageSyntax.MALFORMED; i++) {
      if (isUnder(text, parts, prefixes.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isUnder(String text, long parts, String prefix) {
    int pathStart = ImageSyntax.pathStart(parts);
    int nameEnd = ImageSyntax.nameEnd(parts);
    boolean named = pathStart > 0 && !isLegacyDefault(text, pathStart - 1);
    int hostLength = named ? pathStart - 1 : DEFAULT_REGISTRY.length();
    int slash = text.indexOf('/', pathStart);
    boolean official =
        (slash < 0 || slash >= nameEnd)
            && (!named
                || (hostLength == DEFAULT_REGISTRY.length() && text.startsWith(DEFAULT_REGISTRY)));
    int inserted = official ? OFFICIAL.length() : 0;
    int length = hostLength + 1 + inserted + nameEnd - pathStart;
    int wanted = prefix.endsWith("/") ? prefix.length() - 1 : prefix.length();
    if (wanted > length) {
      return false;
    }
    String host = named ? text : DEFAULT_REGISTRY;
    int shift = hostLength + 1 + inserted - pathStart;
    for (int i = 0; i < wanted; i++) {
      if (nameAt(text, host, hostLength, shift, inserted, i) != prefix.charAt(i)) {
        return false;
      }
    }
    return wanted > 0
        && (wanted == length || nameAt(text, host, hostLength, shift, inserted, wanted) == '/');
  }

  /** A character of the full name, which is put together of host, {@code library/} and path. */
  private static char nameAt(
      String text, String host, int hostLength, int shift, int inserted, int at) {
    if (at <= hostLength) {
      return at < hostLength ? host.charAt(at) : '/';
    }
    int inPath = at - hostLength - 1;
    return inPath < inserted ? OFFICIAL.charAt(inPath) : text.charAt(at - shift);
  }

  private static boolean isLegacyDefault(String text, int hostEnd) {
    return hostEnd == LEGACY_DEFAULT_REGISTRY.length() && text.startsWith(LEGACY_DEFAULT_REGISTRY);
  }

  /** Registry and repository: {@code docker.io/library/nginx}. */
  public String name() {
    return registry + "/" + repository;
  }

  /** The reference in full, as a container runtime names it. */
  @Override
  public String toString() {
    return name() + (tag == null ? "" : ":" + tag) + (digest == null ? "" : "@" + digest);
  }
}
