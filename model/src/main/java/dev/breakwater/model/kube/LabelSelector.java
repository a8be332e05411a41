package dev.breakwater.model.kube;

import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Node;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which objects are meant, by their labels; decides as apimachinery's {@code
 * LabelSelectorAsSelector} does. Holds nothing of the tree that it was read from.
 */
public sealed interface LabelSelector {
  /** Selects no object: what an absent selector means. */
  LabelSelector NOTHING = new Nothing();

  /** Selects every object: what an empty selector means. */
  LabelSelector EVERYTHING = new AllOf(List.of());

  /** What is asked of the value of a key. */
  enum Operator {
    IN("In"),
    /** Also met where the key is absent. */
    NOT_IN("NotIn"),
    EXISTS("Exists"),
    DOES_NOT_EXIST("DoesNotExist");

    private final String word;

    Operator(String word) {
      this.word = word;
    }

    /** As Kubernetes writes it. */
    public String word() {
      return word;
    }

    /** Whether it compares with values, and so needs some. */
    boolean takesValues() {
      return this == IN || this == NOT_IN;
    }
  }

  /**
   * What is asked of one label.
   *
   * @param key the label's key
   * @param operator what is asked of its value
   * @param values what it is compared with; empty where the operator asks for no value
   */
  record Requirement(String key, Operator operator, List<String> values) {
    public Requirement {
      values = List.copyOf(values);
    }

    /** Whether a value of the label meets it; null where there is no such label. */
    public boolean isMetBy(@Nullable String value) {
      return switch (operator) {
        case IN -> value != null && values.contains(value);
        case NOT_IN -> value == null || !values.contains(value);
        case EXISTS -> value != null;
        case DOES_NOT_EXIST -> value == null;
      };
    }
  }

  /** Selects what meets all requirements. */
  record AllOf(List<Requirement> requirements) implements LabelSelector {
    public AllOf {
      requirements = List.copyOf(requirements);
    }

    @Override
    public boolean selects(@Nullable Mapping labels) {
      for (int i = 0; i < requirements.size(); i++) {
        Requirement each = requirements.get(i);
        if (!each.isMetBy(Labels.value(labels, each.key()))) {
          return false;
        }
      }
      return true;
    }

    @Override
    public boolean selects(Map<String, String> labels) {
      for (int i = 0; i < requirements.size(); i++) {
        if (!requirements.get(i).isMetBy(labels.get(requirements.get(i).key()))) {
          return false;
        }
      }
      return true;
    }
  }

  /** Selects nothing. */
  record Nothing() implements LabelSelector {
    @Override
    public boolean selects(@Nullable Mapping labels) {
      return false;
    }

    @Override
    public boolean selects(Map<String, String> labels) {
      return false;
    }
  }

  /**
   * No selector, though it stands where one belongs: Kubernetes refuses the object that has it, and
   * nothing is selected.
   *
   * @param cause what is wrong, a clause
   * @param path the offending field from the selector on, as Kubernetes writes paths; empty for the
   *     selector itself
   * @param start where that stands, packed as {@code Position}
   * @param end where it ends, exclusive
   */
  record Invalid(String cause, String path, long start, long end) implements LabelSelector {
    @Override
    public boolean selects(@Nullable Mapping labels) {
      return false;
    }

    @Override
    public boolean selects(Map<String, String> labels) {
      return false;
    }
  }

  /** Whether an object with these labels, as they stand in it, is selected; null for none. */
  boolean selects(@Nullable Mapping labels);

  /** Whether an object with these labels is selected. */
  boolean selects(Map<String, String> labels);

  /**
   * Reads a {@code metav1.LabelSelector}: {@code matchLabels} and {@code matchExpressions}. Absent
   * (null) it selects nothing, empty everything; other fields mean nothing to Kubernetes.
   */
  static LabelSelector of(@Nullable Node selector) {
    return read(selector, SelectorReader::selector);
  }

  /**
   * Reads a selector that is a plain map of labels, as Services and ReplicationControllers have.
   * Absent or empty it selects nothing; what a ReplicationController takes instead is its affair.
   */
  static LabelSelector ofLabels(@Nullable Node selector) {
    return read(selector, SelectorReader::labels);
  }

  private static LabelSelector read(
      @Nullable Node selector, Function<SelectorReader, LabelSelector> how) {
    return selector == null ? NOTHING : how.apply(new SelectorReader(selector));
  }
}
