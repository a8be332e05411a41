package dev.breakwater.controls.requirement;

import dev.breakwater.model.tree.Node;

/**
 * What a control requires of a node, its scope: a pod template ({@code metadata} and {@code spec}),
 * a container, an item of a list, or a whole object. Immutable; evaluated by any number of threads.
 *
 * <p>{@link #test} decides without allocating, and is all that runs where nothing is wrong. {@link
 * #explain} is asked only after {@code test} did not say true, and tells each violation with its
 * place.
 */
public sealed interface Requirement
    permits Field,
        Effective,
        AllOf,
        AnyOf,
        Unless,
        EachContainer,
        EachItem,
        EachEntry,
        ContainerAnnotation,
        Within,
        Without,
        EachMount,
        OfPod,
        Agrees,
        Since,
        WaivedBy,
        Own {

  /** Whether the scope meets the requirement. */
  Truth test(Node scope, Evaluation evaluation);

  /** Tells where and how the scope violates the requirement, or what is unknown. */
  void explain(Node scope, Trail trail, Evaluation evaluation);
}
