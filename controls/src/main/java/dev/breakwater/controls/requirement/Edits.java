package dev.breakwater.controls.requirement;

import dev.breakwater.model.finding.Edit;
import org.jspecify.annotations.Nullable;

/**
 * Derives the edit that makes a field meet a condition; null where that takes judgement. Not by a
 * switch over types: the JVM makes its code when it is first met, which is the start of a scan.
 */
final class Edits {
  private Edits() {}

  static @Nullable Edit derive(Condition condition, Trail at) {
    if (condition instanceof Condition.OneOf oneOf) {
      return new Edit(Edit.Operation.SET, at.path(), oneOf.values().getFirst().json());
    }
    if (condition instanceof Condition.OrAbsent orAbsent) {
      return derive(orAbsent.condition(), at);
    }
    if (condition instanceof Condition.OrUnknown orUnknown) {
      return derive(orUnknown.condition(), at);
    }
    if (condition instanceof Condition.Includes includes) {
      return new Edit(Edit.Operation.APPEND, at.path(), includes.item().json());
    }
    if (condition instanceof Condition.IncludesMatch includes) {
      return new Edit(Edit.Operation.APPEND, at.path(), includes.usual().getFirst().json());
    }
    boolean forbids =
        condition instanceof Condition.Absent
            || condition instanceof Condition.NoneOf
            || condition instanceof Condition.Allowed;
    return forbids ? new Edit(Edit.Operation.REMOVE, at.path(), null) : null;
  }
}
