package dev.breakwater.model.finding;

import org.jspecify.annotations.Nullable;

/**
 * Something that could not be done or read, in words for the person who has to act.
 *
 * @param code kebab-case, permanent, for programs ({@code malformed-yaml})
 * @param what what went wrong
 * @param where file with line and column where known ({@code k8s/cart.yaml:12:3}), or the source
 * @param cause why
 * @param nextStep what to do about it
 * @param lost whether a part of the input was not evaluated because of it
 */
public record Problem(
    String code, String what, @Nullable String where, String cause, String nextStep, boolean lost) {
  /**
   * A bug of the program that cost a part of the input. Says of the exception what kind it is and
   * where it was thrown, not its message, which may hold a part of the input.
   *
   * @param what what could not be done
   * @param where what it was done to
   */
  public static Problem internalError(String what, String where, Throwable thrown) {
    StackTraceElement[] stack = thrown.getStackTrace();
    return new Problem(
        "internal-error",
        what,
        where,
        "Breakwater itself failed: "
            + thrown.getClass().getSimpleName()
            + (stack.length == 0 ? "" : " at " + stack[0]),
        "this is a bug: please report it with this cause and an input that shows it and holds"
            + " nothing secret; until then, review this part by hand",
        true);
  }
}
