package dev.breakwater.model.tree;

/**
 * Reads one YAML document into a tree, with scalars, merge keys and duplicate keys resolved as
 * {@code sigs.k8s.io/yaml} does (YAML 1.1 types: {@code yes} is true, {@code 0644} is 420; entries
 * take effect in text order, a merge key included).
 *
 * <p>Instances keep their caches between documents and are not safe for use by several threads.
 */
public final class YamlReader {
  /** Documents nested deeper than this are refused; Kubernetes' own objects stay below 100. */
  public static final int MAX_DEPTH = 1_000;

  private final StringCache strings = new StringCache();
  private final YamlScanner scanner = new YamlScanner(strings);
  private final Entries entries = new Entries();

  /**
   * Reads the only document of a text.
   *
   * @param text one document, its {@code ---} line included or not
   * @param firstLine the 1-based line of the file at which the text begins
   * @throws MalformedDocumentException if Kubernetes could not read it, if it holds more than one
   *     document, is nested deeper than {@link #MAX_DEPTH}, grows by aliases beyond what Kubernetes
   *     accepts, or gives two keys of different types the same text ({@code 1} and {@code "1"}), of
   *     which Kubernetes picks one by chance
   */
  public Tree read(String text, int firstLine) throws MalformedDocumentException {
    entries.clear();
    scanner.open(text, firstLine);
    return new YamlComposer(scanner, new YamlNodes(strings, entries)).document();
  }
}
