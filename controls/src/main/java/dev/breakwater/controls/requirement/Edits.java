package dev.breakwater.controls.requirement;

import dev.breakwater.model.finding.Edit;
import org.jspecify.annotations.Nullable;

/** Derives the edit that makes a field meet a condition; null where that takes judgement. */
final class Edits {
  private Edits() {}

  static @Nullable Edit derive(Condition condition, Trail at) {
    return switch (condition) {
      case Condition.OneOf oneOf -> set(at, oneOf.values().getFirst());
      case Condition.OrAbsent orAbsent -> derive(orAbsent.condition(), at);
      case Condition.OrUnknown orUnknown -> derive(orUnknown.condition(), at);
      case Condition.Absent ignored -> remove(at);
      case Condition.Includes includes ->
          new Edit(Edit.Operation.APPEND, at.path(), includes.item().json());
      case Condition.IncludesMatch includes ->
          new Edit(Edit.Operation.APPEND, at.path(), includes.usual().getFirst().json());
      case Condition.NoneOf ignored -> remove(at);
      case Condition.Allowed ignored -> remove(at);
      case Condition.Present ignored -> null;
      case Condition.Matches ignored -> null;
      case Condition.MatchesNot ignored -> null;
      case Condition.Compares ignored -> null;
    };
  }

  private static Edit set(Trail at, Value value) {
    return new Edit(Edit.Operation.SET, at.path(), value.json());
  }

  private static Edit remove(Trail at) {
    return new Edit(Edit.Operation.REMOVE, at.path(), null);
  }
}
