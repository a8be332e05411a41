package dev.breakwater.controls.requirement;

import dev.breakwater.model.kube.Quantity;
import dev.breakwater.model.tree.Node;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.Sequence;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** What is asked of the value of one field; a null value is a field that is absent or null. */
public sealed interface Condition {

  /** Whether a value meets the condition. */
  Truth holds(@Nullable Node value);

  /** What the field must do or be, for messages: {@code must be true}. */
  String expectation();

  /** The field is there. */
  record Present() implements Condition {
    @Override
    public Truth holds(@Nullable Node value) {
      return Truth.of(value != null);
    }

    @Override
    public String expectation() {
      return "must be set";
    }
  }

  /** The field is not there. */
  record Absent() implements Condition {
    @Override
    public Truth holds(@Nullable Node value) {
      return Truth.of(value == null);
    }

    @Override
    public String expectation() {
      return "must not be set";
    }
  }

  /** The field is absent, or meets the other condition. */
  record OrAbsent(Condition condition) implements Condition {
    @Override
    public Truth holds(@Nullable Node value) {
      return value == null ? Truth.TRUE : condition.holds(value);
    }

    @Override
    public String expectation() {
      return condition.expectation() + " or not set";
    }
  }

  /**
   * The field meets the other condition; where it is absent, something that the input does not show
   * decides.
   *
   * @param decides what decides, as a clause: {@code the image decides}
   */
  record OrUnknown(Condition condition, String decides) implements Condition {
    @Override
    public Truth holds(@Nullable Node value) {
      return value == null ? Truth.UNKNOWN : condition.holds(value);
    }

    @Override
    public String expectation() {
      return condition.expectation();
    }
  }

  /** The field is a scalar with one of these values; the first is what an edit would write. */
  record OneOf(List<Value> values) implements Condition {
    public OneOf {
      values = List.copyOf(values);
    }

    @Override
    public Truth holds(@Nullable Node value) {
      return Truth.of(contains(values, value));
    }

    @Override
    public String expectation() {
      return values.size() == 1 ? "must be " + values.getFirst() : "must be one of " + list(values);
    }
  }

  /** The field is absent, or something else than these scalars. */
  record NoneOf(List<Value> values) implements Condition {
    public NoneOf {
      values = List.copyOf(values);
    }

    @Override
    public Truth holds(@Nullable Node value) {
      return Truth.of(!contains(values, value));
    }

    @Override
    public String expectation() {
      return "must not be " + list(values);
    }
  }

  /**
   * The field is absent, or a scalar out of an allow-list; an edit removes what is not on it.
   *
   * @param meaning what the list stands for, in words that follow "must"
   */
  record Allowed(List<Value> values, String meaning) implements Condition {
    public Allowed {
      values = List.copyOf(values);
    }

    @Override
    public Truth holds(@Nullable Node value) {
      return Truth.of(value == null || contains(values, value));
    }

    @Override
    public String expectation() {
      return "must " + meaning;
    }
  }

  /**
   * The field is a string in which the RE2 pattern is found.
   *
   * @param meaning what the pattern stands for, in words that follow "must"
   */
  record Matches(Re2 pattern, String meaning) implements Condition {
    /** By the text of an RE2 pattern. */
    public static Matches of(String pattern, String meaning) {
      return new Matches(new Re2(pattern), meaning);
    }

    @Override
    public Truth holds(@Nullable Node value) {
      return Truth.of(value instanceof Scalar s && pattern.isIn(s.text()));
    }

    @Override
    public String expectation() {
      return "must " + meaning;
    }
  }

  /** The field is absent, or no string in which the RE2 pattern is found. */
  record MatchesNot(Re2 pattern, String meaning) implements Condition {
    /** By the text of an RE2 pattern. */
    public static MatchesNot of(String pattern, String meaning) {
      return new MatchesNot(new Re2(pattern), meaning);
    }

    @Override
    public Truth holds(@Nullable Node value) {
      return Truth.of(!(value instanceof Scalar s && pattern.isIn(s.text())));
    }

    @Override
    public String expectation() {
      return "must " + meaning;
    }
  }

  /** The field is a list that holds this scalar among others. */
  record Includes(Value item) implements Condition {
    @Override
    public Truth holds(@Nullable Node value) {
      if (value instanceof Sequence list) {
        for (int i = 0; i < list.size(); i++) {
          if (item.equalTo(list.get(i))) {
            return Truth.TRUE;
          }
        }
      }
      return Truth.FALSE;
    }

    @Override
    public String expectation() {
      return "must include " + item;
    }
  }

  /**
   * The field is a list with a string in which the RE2 pattern is found.
   *
   * @param usual strings in which it is found, compared first: a pattern costs; the first is what
   *     an edit would add
   */
  record IncludesMatch(Re2 pattern, List<Value> usual) implements Condition {
    public IncludesMatch {
      usual = List.copyOf(usual);
    }

    @Override
    public Truth holds(@Nullable Node value) {
      if (value instanceof Sequence list) {
        for (int i = 0; i < list.size(); i++) {
          if (contains(usual, list.get(i))
              || (list.get(i) instanceof Scalar s && pattern.isIn(s.text()))) {
            return Truth.TRUE;
          }
        }
      }
      return Truth.FALSE;
    }

    @Override
    public String expectation() {
      return "must include " + usual.getFirst();
    }
  }

  /**
   * The field is a number or a quantity that compares so with a bound.
   *
   * @param bound a quantity; kept as text, since nearly all bounds are zero, for which no number is
   *     made
   * @param integer whether the field is an integer, which CEL compares as such, and no quantity
   */
  record Compares(Comparison comparison, String bound, boolean integer) implements Condition {
    /** The ways to compare. */
    public enum Comparison {
      AT_LEAST("at least", ">="),
      AT_MOST("at most", "<="),
      MORE_THAN("more than", ">"),
      LESS_THAN("less than", "<");

      private final String words;
      private final String operator;

      Comparison(String words, String operator) {
        this.words = words;
        this.operator = operator;
      }

      String operator() {
        return operator;
      }

      boolean holds(int sign) {
        return switch (this) {
          case AT_LEAST -> sign >= 0;
          case AT_MOST -> sign <= 0;
          case MORE_THAN -> sign > 0;
          case LESS_THAN -> sign < 0;
        };
      }
    }

    @Override
    public Truth holds(@Nullable Node value) {
      if (!(value instanceof Scalar scalar)) {
        return Truth.FALSE;
      }
      if (comparison == Comparison.MORE_THAN && bound.equals("0")) {
        return Truth.of(Quantity.isPositive(scalar.text()));
      }
      Quantity quantity = Quantity.parse(scalar.text());
      return Truth.of(
          quantity != null && comparison.holds(quantity.compareTo(Quantity.require(bound))));
    }

    @Override
    public String expectation() {
      return "must be " + comparison.words + " " + bound;
    }
  }

  private static boolean contains(List<Value> values, @Nullable Node node) {
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i).equalTo(node)) {
        return true;
      }
    }
    return false;
  }

  private static String list(List<Value> values) {
    var joined = new StringJoiner(", ");
    values.forEach(v -> joined.add(v.toString()));
    return joined.toString();
  }
}
