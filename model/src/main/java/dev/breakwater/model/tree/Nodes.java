package dev.breakwater.model.tree;

import java.util.ArrayList;
import java.util.List;

/** Makes trees of texts that are neither YAML nor JSON, so that controls see them alike. */
public final class Nodes {
  private Nodes() {}

  /** A string that stands from one packed position to another, exclusive. */
  public static Scalar text(String text, Scalar.Style style, long start, long end) {
    return new Scalar(Scalar.Type.STRING, style, text, start, end);
  }

  /** A whole number that stands from one packed position to another, exclusive. */
  public static Scalar number(int number, long start, long end) {
    return new Scalar(Scalar.Type.INT, Scalar.Style.PLAIN, Integer.toString(number), start, end);
  }

  /** A list that stands from one packed position to another, exclusive. */
  public static Sequence list(List<? extends Node> items, long start, long end) {
    return new Sequence(items.toArray(Node[]::new), start, end);
  }

  /** Starts a mapping; keys are given once each. */
  public static MappingBuilder mapping() {
    return new MappingBuilder();
  }

  /** Collects the entries of a mapping. */
  public static final class MappingBuilder {
    private final List<String> keys = new ArrayList<>();
    private final List<Node> values = new ArrayList<>();

    private MappingBuilder() {}

    /** An entry whose key stands in the text only as its value does. */
    public MappingBuilder put(String key, Node value) {
      if (keys.contains(key)) {
        throw new IllegalArgumentException("a second " + key);
      }
      keys.add(key);
      values.add(value);
      return this;
    }

    /** The mapping, which stands from one packed position to another, exclusive. */
    public Mapping build(long start, long end) {
      var starts = new long[keys.size()];
      for (int i = 0; i < starts.length; i++) {
        starts[i] = values.get(i).start();
      }
      return new Mapping(
          keys.toArray(String[]::new), starts, values.toArray(Node[]::new), start, end);
    }
  }
}
