package dev.breakwater.model.schema;

/** What a field holds. A null is absent, whatever the type. */
public sealed interface FieldType permits ObjectType, FieldType.ListOf, FieldType.MapOf, ValueType {
  /** What belongs there, for messages: {@code a list}. */
  String words();

  /** A list. */
  record ListOf(FieldType item) implements FieldType {
    @Override
    public String words() {
      return "a list";
    }
  }

  /** A map with keys of any name. */
  record MapOf(FieldType value) implements FieldType {
    @Override
    public String words() {
      return "a map";
    }
  }
}
