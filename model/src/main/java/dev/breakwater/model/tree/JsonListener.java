package dev.breakwater.model.tree;

/**
 * Takes what a stream of JSON documents holds. Kubernetes' clients take every object with a
 * top-level {@code items} array for a list; which kind of list is known only at the end where keys
 * are sorted ({@code kubectl get -o json} writes {@code items} before {@code kind}). So:
 *
 * <ul>
 *   <li>An element that names its own {@code apiVersion} and {@code kind} is handed on as soon as
 *       it is complete, unless the document has already said that it is no list.
 *   <li>An element without is handed on at once if the list's kind is already known ({@code
 *       PodList}: its elements are Pods), as the API server writes lists; otherwise it waits for
 *       the end of its document.
 *   <li>If the kind does not end in {@code List}, what waited stays where it was, in the {@code
 *       items} of the document that {@link #document} receives: nothing is lost.
 * </ul>
 *
 * A document of any other shape is handed on whole.
 */
public interface JsonListener {
  /**
   * An element of a list.
   *
   * @param item the element and its duplicate keys; a tree whose root is a mapping
   * @param apiVersion its own, else the list's
   * @param kind its own, else what the list's kind says; empty for an element without one in a list
   *     of kind {@code List}
   */
  void item(Tree item, String apiVersion, String kind);

  /**
   * The end of a document.
   *
   * @param rest the document without the elements that were handed on
   * @param isList whether its kind ends in {@code List} and it has items, so that the rest is an
   *     envelope and no object to look at
   * @param items how many elements were handed on
   */
  void document(Tree rest, boolean isList, long items);
}
