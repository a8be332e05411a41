package dev.breakwater.controls.requirement;

import dev.breakwater.model.kube.ContainerKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Derives the CEL of a requirement, as a ValidatingAdmissionPolicy would state it of defaulted,
 * typed objects: true where the requirement is met. Absence is asked with {@code has()}, so that it
 * runs on every version that serves the policies.
 */
public final class Cel {
  private static final Pattern IDENTIFIER = Pattern.compile("[_a-zA-Z][_a-zA-Z0-9]*");

  /** The scope of the pod template, for what containers inherit. */
  private final String pod;

  private int variables;

  private Cel(String pod) {
    this.pod = pod;
  }

  /**
   * The CEL of a requirement; empty where it has none: it needs code of its own or other objects.
   *
   * @param requirement resolved for a Kubernetes version
   * @param scope CEL expression of the requirement's scope: {@code object}, or {@code
   *     object.spec.template} for pods of workloads
   */
  public static Optional<String> derive(Requirement requirement, String scope) {
    return new Cel(scope).of(requirement, scope);
  }

  private Optional<String> of(Requirement requirement, String scope) {
    return switch (requirement) {
      case Field field -> condition(scope, field.keys(), field.condition());
      case Effective effective -> effective(effective, scope);
      case AllOf all -> join(all.requirements(), " && ", scope);
      case AnyOf any -> join(any.requirements(), " || ", scope);
      case Unless unless ->
          of(unless.exemption(), scope)
              .flatMap(exempt ->
                  of(unless.requirement(), scope).map(r -> "(" + exempt + " || " + r + ")"));
      case EachContainer each -> eachContainer(each, scope);
      case EachItem each -> {
        String item = variable();
        yield of(each.requirement(), item)
            .map(inner ->
                unlessAbsent(
                    scope,
                    each.keys(),
                    at(scope, each.keys()) + ".all(" + item + ", " + inner + ")"));
      }
      case EachEntry each -> eachEntry(each, scope);
      case ContainerAnnotation annotation -> annotation(annotation, scope);
      case Within within ->
          of(within.requirement(), at(scope, within.keys()))
              .map(inner -> unlessAbsent(scope, within.keys(), inner));
      case Without without -> Optional.of(without(without, scope));
      case EachMount each -> eachMount(each, scope);
      case OfPod of -> of(of.requirement(), pod);
      case Agrees agrees -> Optional.of(agrees(agrees, scope));
      case Since ignored -> throw new IllegalStateException("resolve the Kubernetes version first");
      case WaivedBy ignored -> Optional.empty();
      case Own ignored -> Optional.empty();
    };
  }

  private Optional<String> join(List<Requirement> requirements, String operator, String scope) {
    var joined = new StringJoiner(operator, "(", ")");
    for (Requirement requirement : requirements) {
      Optional<String> each = of(requirement, scope);
      if (each.isEmpty()) {
        return each;
      }
      joined.add(each.get());
    }
    return Optional.of(joined.toString());
  }

  private Optional<String> effective(Effective effective, String scope) {
    Optional<String> own = value(at(scope, effective.containerKeys()), effective.condition());
    Optional<String> inherited = condition(pod, effective.podKeys(), effective.condition());
    return own.flatMap(o ->
        inherited.map(
            i -> "(" + has(scope, effective.containerKeys()) + " ? " + o + " : " + i + ")"));
  }

  private Optional<String> eachContainer(EachContainer each, String scope) {
    var joined = new StringJoiner(" && ", "(", ")");
    for (ContainerKind kind : each.kinds()) {
      String container = variable();
      Optional<String> inner = of(each.requirement(), container);
      if (inner.isEmpty()) {
        return inner;
      }
      List<String> keys = List.of("spec", kind.field());
      joined.add(
          unlessAbsent(
              scope, keys, at(scope, keys) + ".all(" + container + ", " + inner.get() + ")"));
    }
    return Optional.of(joined.toString());
  }

  private static String without(Without without, String scope) {
    return without.fields().stream()
        .sorted()
        .map(field -> "!" + has(scope, List.of(field)))
        .collect(Collectors.joining(" && ", "(", ")"));
  }

  private Optional<String> annotation(ContainerAnnotation annotation, String container) {
    List<String> keys = List.of("metadata", "annotations");
    String map = at(pod, keys);
    String key = "(" + string(annotation.keyPrefix()) + " + " + container + ".name)";
    boolean metWithout = annotation.condition().holds(null) == Truth.TRUE;
    return value(map + "[" + key + "]", annotation.condition())
        .map(inner ->
            "("
                + has(pod, keys)
                + " && "
                + key
                + " in "
                + map
                + " ? "
                + inner
                + " : "
                + metWithout
                + ")");
  }

  private Optional<String> eachMount(EachMount each, String scope) {
    String volume = variable();
    Optional<String> concerned = of(each.volume(), volume);
    List<String> volumes = List.of("spec", "volumes");
    if (concerned.isEmpty()) {
      return concerned;
    }
    var joined = new StringJoiner(" && ", "(", ")");
    for (ContainerKind kind : ContainerKind.values()) {
      String container = variable();
      String mount = variable();
      Optional<String> inner = of(each.mount(), mount);
      if (inner.isEmpty()) {
        return inner;
      }
      String of =
          at(scope, volumes)
              + ".exists("
              + volume
              + ", "
              + volume
              + ".name == "
              + mount
              + ".name && "
              + concerned.get()
              + ")";
      List<String> mounts = List.of("volumeMounts");
      List<String> keys = List.of("spec", kind.field());
      joined.add(
          unlessAbsent(
              scope,
              keys,
              at(scope, keys)
                  + ".all("
                  + container
                  + ", "
                  + unlessAbsent(
                      container,
                      mounts,
                      at(container, mounts)
                          + ".all("
                          + mount
                          + ", !"
                          + of
                          + " || "
                          + inner.get()
                          + ")")
                  + ")"));
    }
    return Optional.of(unlessAbsent(scope, volumes, joined.toString()));
  }

  private static String agrees(Agrees agrees, String scope) {
    String old = at(scope, agrees.oldKeys());
    return unlessAbsent(
        scope,
        agrees.oldKeys(),
        "("
            + old
            + " == '' || ("
            + has(scope, agrees.newKeys())
            + " && "
            + old
            + " == "
            + at(scope, agrees.newKeys())
            + "))");
  }

  private Optional<String> eachEntry(EachEntry each, String scope) {
    String key = variable();
    String map = at(scope, each.keys());
    return value(map + "[" + key + "]", each.condition())
        .map(inner -> {
          String whole =
              each.keyPrefix().isEmpty()
                  ? inner
                  : "(!" + key + ".startsWith(" + string(each.keyPrefix()) + ") || " + inner + ")";
          return unlessAbsent(scope, each.keys(), map + ".all(" + key + ", " + whole + ")");
        });
  }

  /** A condition on a field that may be absent. */
  private static Optional<String> condition(String scope, List<String> keys, Condition condition) {
    if (keys.isEmpty()) {
      return value(scope, condition);
    }
    String has = has(scope, keys);
    String value = at(scope, keys);
    return switch (condition) {
      case Condition.Present ignored -> Optional.of(has);
      case Condition.Absent ignored -> Optional.of("!(" + has + ")");
      case Condition.OrAbsent or ->
          value(value, or.condition()).map(v -> "(!(" + has + ") || " + v + ")");
      case Condition.NoneOf ignored ->
          value(value, condition).map(v -> "(!(" + has + ") || " + v + ")");
      case Condition.Allowed ignored ->
          value(value, condition).map(v -> "(!(" + has + ") || " + v + ")");
      case Condition.MatchesNot ignored ->
          value(value, condition).map(v -> "(!(" + has + ") || " + v + ")");
      case Condition.OneOf ignored ->
          value(value, condition).map(v -> "(" + has + " && " + v + ")");
      case Condition.Matches ignored ->
          value(value, condition).map(v -> "(" + has + " && " + v + ")");
      case Condition.Includes ignored ->
          value(value, condition).map(v -> "(" + has + " && " + v + ")");
      // Three values have no CEL: a policy has to allow or to deny.
      case Condition.OrUnknown ignored -> Optional.empty();
      case Condition.IncludesMatch ignored ->
          value(value, condition).map(v -> "(" + has + " && " + v + ")");
      case Condition.Compares ignored ->
          value(value, condition).map(v -> "(" + has + " && " + v + ")");
    };
  }

  /** A condition on a value that is there. */
  private static Optional<String> value(String value, Condition condition) {
    return switch (condition) {
      case Condition.Present ignored -> Optional.of("true");
      case Condition.Absent ignored -> Optional.of("false");
      case Condition.OrAbsent or -> value(value, or.condition());
      case Condition.OneOf oneOf -> Optional.of(in(value, oneOf.values()));
      case Condition.NoneOf noneOf -> Optional.of("!(" + in(value, noneOf.values()) + ")");
      case Condition.Allowed allowed -> Optional.of(in(value, allowed.values()));
      case Condition.Matches matches ->
          Optional.of(value + ".matches(" + string(matches.pattern().text()) + ")");
      case Condition.MatchesNot not ->
          Optional.of("!" + value + ".matches(" + string(not.pattern().text()) + ")");
      case Condition.Includes includes -> Optional.of(literal(includes.item()) + " in " + value);
      case Condition.OrUnknown ignored -> Optional.empty();
      case Condition.IncludesMatch includes ->
          Optional.of(value + ".exists(i, i.matches(" + string(includes.pattern().text()) + "))");
      case Condition.Compares compares -> compares(value, compares);
    };
  }

  /** Integers compare as such; a quantity takes Kubernetes' quantity library. */
  private static Optional<String> compares(String value, Condition.Compares compares) {
    String bound = compares.bound();
    if (compares.integer()) {
      return Optional.of(value + " " + compares.comparison().operator() + " " + bound);
    }
    return Optional.of(
        "quantity(string("
            + value
            + ")).compareTo(quantity("
            + string(bound)
            + ")) "
            + compares.comparison().operator()
            + " 0");
  }

  private static String in(String value, List<Value> values) {
    if (values.size() == 1) {
      return value + " == " + literal(values.getFirst());
    }
    var list = new StringJoiner(", ", "[", "]");
    values.forEach(v -> list.add(literal(v)));
    return value + " in " + list;
  }

  private static String literal(Value value) {
    return switch (value.type()) {
      case STRING -> string(value.text());
      default -> value.text();
    };
  }

  private static String string(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  private static String unlessAbsent(String scope, List<String> keys, String expression) {
    return keys.isEmpty() ? expression : "(!(" + has(scope, keys) + ") || " + expression + ")";
  }

  private static String has(String scope, List<String> keys) {
    var guards = new ArrayList<String>();
    for (int i = 1; i <= keys.size(); i++) {
      String key = keys.get(i - 1);
      guards.add(
          IDENTIFIER.matcher(key).matches()
              ? "has(" + at(scope, keys.subList(0, i)) + ")"
              : string(key) + " in " + at(scope, keys.subList(0, i - 1)));
    }
    return String.join(" && ", guards);
  }

  private static String at(String scope, List<String> keys) {
    var path = new StringBuilder(scope);
    for (String key : keys) {
      if (IDENTIFIER.matcher(key).matches()) {
        path.append('.').append(key);
      } else {
        path.append('[').append(string(key)).append(']');
      }
    }
    return path.toString();
  }

  private String variable() {
    return "v" + variables++;
  }
}
