package dev.breakwater.controls.supplychain;

import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.model.dockerfile.DockerfileKeys;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Sequence;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the ports that the image says it listens on.
 *
 * @param unix whether it makes no difference on Windows
 */
record ExposedPort(boolean unix, Rule rule) implements EachInstruction.Rule {
  /** What is asked of one range of ports. */
  interface Rule {
    boolean isViolatedBy(int first, int last);

    String message();
  }

  @Override
  public boolean isViolatedBy(Mapping instruction, Node root) {
    Sequence ports = unix && Dockerfile.isWindows(root) ? null : ports(instruction);
    for (int i = 0; ports != null && i < ports.size(); i++) {
      if (isFault(Dockerfile.text(ports, i))) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Sequence ports(Mapping instruction) {
    return Dockerfile.is(instruction, "EXPOSE")
        ? instruction.sequence(DockerfileKeys.ARGUMENTS)
        : null;
  }

  /** Reads {@code 80}, {@code 80/tcp}, {@code 8000-8010}; anything else names no port. */
  private boolean isFault(String port) {
    int slash = port.indexOf('/');
    int end = slash < 0 ? port.length() : slash;
    int dash = port.indexOf('-');
    int first = number(port, 0, dash >= 0 && dash < end ? dash : end);
    int last = dash >= 0 && dash < end ? number(port, dash + 1, end) : first;
    return first > 0 && last >= first && rule.isViolatedBy(first, last);
  }

  private static int number(String text, int from, int to) {
    int number = from == to || to - from > 5 ? -1 : 0;
    for (int i = from; number >= 0 && i < to; i++) {
      char c = text.charAt(i);
      number = c >= '0' && c <= '9' ? 10 * number + c - '0' : -1;
    }
    return number;
  }

  @Override
  public void explain(Mapping instruction, Trail trail, Evaluation evaluation) {
    Sequence ports = ports(instruction);
    for (int i = 0; ports != null && i < ports.size(); i++) {
      if (isFault(Dockerfile.text(ports, i))) {
        evaluation.violation(
            Outcome.FAIL, trail.key(DockerfileKeys.ARGUMENTS).item(i), rule.message(), null);
      }
    }
  }
}
