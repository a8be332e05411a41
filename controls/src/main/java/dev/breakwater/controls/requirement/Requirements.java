package dev.breakwater.controls.requirement;

import dev.breakwater.model.kube.ContainerKind;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The words in which controls state their requirements; meant for static import. */
public final class Requirements {
  private Requirements() {}

  /** A field, by its path from the scope, meets a condition. */
  public static Requirement field(String path, Condition condition) {
    return Field.of(path, condition);
  }

  /** The scope itself meets a condition: an item of a list of scalars. */
  public static Requirement itself(Condition condition) {
    return new Field(List.of(), condition);
  }

  /** The value in force of a {@code securityContext} field: the container's, else the pod's. */
  public static Requirement effective(String securityContextField, Condition condition) {
    return Effective.ofSecurityContext(securityContextField, condition);
  }

  /**
   * Wherever pod or containers set a {@code securityContext} field, it meets the condition: the
   * reading of the Pod Security Standards, in which a container does not excuse its pod.
   */
  public static Requirement anySetter(String securityContextField, Condition condition) {
    return all(
        field("spec.securityContext." + securityContextField, orAbsent(condition)),
        eachContainer(field("securityContext." + securityContextField, orAbsent(condition))));
  }

  /** All of them. */
  public static Requirement all(Requirement... requirements) {
    return new AllOf(List.of(requirements));
  }

  /** One of them; the first is the remedy. */
  public static Requirement any(Requirement... requirements) {
    return new AnyOf(List.of(requirements));
  }

  /** The requirement, unless the exemption is met. */
  public static Requirement unless(Requirement exemption, Requirement requirement) {
    return new Unless(exemption, requirement);
  }

  /** Every init, regular and ephemeral container. */
  public static Requirement eachContainer(Requirement requirement) {
    return EachContainer.of(requirement);
  }

  /**
   * Every container that runs as long as its pod: the regular ones, and init containers that are
   * sidecars (KEP-753, {@code restartPolicy: Always}).
   */
  public static Requirement eachLastingContainer(Requirement requirement) {
    Requirement ends = field("restartPolicy", noneOf("Always"));
    return all(
        new EachContainer(List.of(ContainerKind.REGULAR), requirement),
        new EachContainer(List.of(ContainerKind.INIT), unless(ends, requirement)));
  }

  /** Every item of the list at a path. */
  public static Requirement eachItem(String path, Requirement requirement) {
    return EachItem.of(path, requirement);
  }

  /** Every entry with a key prefix of the map at a path. */
  public static Requirement eachEntry(String path, String keyPrefix, Condition condition) {
    return EachEntry.of(path, keyPrefix, condition);
  }

  /** What stands at a path, where anything does, meets the requirement, whose scope it is. */
  public static Requirement within(String path, Requirement requirement) {
    return Within.of(path, requirement);
  }

  /** None of these fields of the scope is set. */
  public static Requirement without(String... fields) {
    return new Without(Set.of(fields));
  }

  /** The pod's annotation for a container, its key being the prefix and the container's name. */
  public static Requirement containerAnnotation(String keyPrefix, Condition condition) {
    return new ContainerAnnotation(keyPrefix, condition);
  }

  /**
   * The pod has a user namespace of its own ({@code spec.hostUsers: false}, KEP-127), in which root
   * is nobody on the node; for the scope of a pod.
   */
  public static Requirement userNamespace() {
    return field("spec.hostUsers", is(false));
  }

  /** Every mount, in any container, of the volumes that meet the first requirement. */
  public static Requirement eachMount(Requirement volume, Requirement mount) {
    return new EachMount(volume, mount);
  }

  /** The pod of the container at hand. */
  public static Requirement ofPod(Requirement requirement) {
    return new OfPod(requirement);
  }

  /** A superseded field is absent, or says the same as the one that has taken its place. */
  public static Requirement agrees(String oldPath, String newPath) {
    return Agrees.of(oldPath, newPath);
  }

  /** The pod says that it runs on Windows ({@code spec.os.name}); for the scope of a pod. */
  public static Requirement windows() {
    return field("spec.os.name", is("windows"));
  }

  /** Set to this. */
  public static Condition is(boolean value) {
    return new Condition.OneOf(List.of(Value.of(value)));
  }

  /** Set to this. */
  public static Condition is(String value) {
    return new Condition.OneOf(List.of(Value.of(value)));
  }

  /** Set to this. */
  public static Condition is(long value) {
    return new Condition.OneOf(List.of(Value.of(value)));
  }

  /** Set to one of these; the first is what an edit writes. */
  public static Condition oneOf(String... values) {
    return new Condition.OneOf(Arrays.stream(values).map(Value::of).toList());
  }

  /** Not set, or to one of these; the meaning of the list follows "must". */
  public static Condition allowed(String meaning, String... values) {
    return new Condition.Allowed(Arrays.stream(values).map(Value::of).toList(), meaning);
  }

  /** Not set, or to something else than these. */
  public static Condition noneOf(String... values) {
    return new Condition.NoneOf(Arrays.stream(values).map(Value::of).toList());
  }

  /** Not set, or to something else than this number. */
  public static Condition not(long value) {
    return new Condition.NoneOf(List.of(Value.of(value)));
  }

  /** Not set, or as the condition says. */
  public static Condition orAbsent(Condition condition) {
    return new Condition.OrAbsent(condition);
  }

  /** As the condition says; where it is not set, what the clause names decides. */
  public static Condition orUnknown(Condition condition, String decides) {
    return new Condition.OrUnknown(condition, decides);
  }

  /** Set, to whatever. */
  public static Condition present() {
    return new Condition.Present();
  }

  /** Not set. */
  public static Condition absent() {
    return new Condition.Absent();
  }

  /** A list with this among its items. */
  public static Condition includes(String item) {
    return new Condition.Includes(Value.of(item));
  }

  /**
   * A list with a string in which the RE2 pattern is found, as it is in the usual ones; an edit
   * adds the first of these.
   */
  public static Condition includesMatch(String pattern, String... usual) {
    return new Condition.IncludesMatch(
        new Re2(pattern), Arrays.stream(usual).map(Value::of).toList());
  }

  /** A string in which the RE2 pattern is found; the meaning follows "must". */
  public static Condition matches(String pattern, String meaning) {
    return Condition.Matches.of(pattern, meaning);
  }

  /** Not set, or no string in which the RE2 pattern is found; the meaning follows "must". */
  public static Condition matchesNot(String pattern, String meaning) {
    return Condition.MatchesNot.of(pattern, meaning);
  }

  /**
   * Not set, or not this word in any case, with or without the prefix; the meaning follows "must".
   */
  public static Condition notWord(String prefix, String word, String meaning) {
    return new Condition.MatchesNot(Re2.word(prefix, word), meaning);
  }

  /** An integer that is more than this. */
  public static Condition moreThan(long bound) {
    return new Condition.Compares(
        Condition.Compares.Comparison.MORE_THAN, Long.toString(bound), true);
  }

  /** A quantity that is more than this. */
  public static Condition moreThan(String quantity) {
    return new Condition.Compares(Condition.Compares.Comparison.MORE_THAN, quantity, false);
  }

  /** In force from a minor version on; {@code then} adds later changes. */
  public static Since since(int minor, Requirement requirement) {
    return Since.minor(minor, requirement);
  }
}
