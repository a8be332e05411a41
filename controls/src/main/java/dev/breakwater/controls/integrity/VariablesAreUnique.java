package dev.breakwater.controls.integrity;

import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Sequence;
import org.jspecify.annotations.Nullable;

/** No container sets a variable twice; of two the last counts, and an update may drop either. */
record VariablesAreUnique() implements Own {
  @Override
  public Truth test(Node scope, Evaluation evaluation) {
    Sequence variables = scope instanceof Mapping container ? container.sequence("env") : null;
    for (int i = 1; variables != null && i < variables.size(); i++) {
      if (earlier(variables, i) >= 0) {
        return Truth.FALSE;
      }
    }
    return Truth.TRUE;
  }

  /** The index of the first item before this one with its name; -1 where there is none. */
  private static int earlier(Sequence variables, int index) {
    String name = name(variables.get(index));
    for (int i = 0; name != null && i < index; i++) {
      if (name.equals(name(variables.get(i)))) {
        return i;
      }
    }
    return -1;
  }

  private static @Nullable String name(Node item) {
    return item instanceof Mapping variable ? variable.string("name") : null;
  }

  @Override
  public void explain(Node scope, Trail trail, Evaluation evaluation) {
    Trail variables = trail.key("env");
    for (int i = 1; variables.node() instanceof Sequence list && i < list.size(); i++) {
      int first = earlier(list, i);
      if (first >= 0) {
        evaluation.violation(
            Outcome.FAIL,
            variables.item(i).key("name"),
            name(list.get(i)) + " is set by env[" + first + "] already",
            null);
      }
    }
  }
}
