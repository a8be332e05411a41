package dev.breakwater.model.schema;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An object with fields that Kubernetes names. They are read from the file when first asked for.
 */
public final class ObjectType implements FieldType {
  private final Schemas schemas;
  private final int definition;
  private volatile @Nullable Fields fields;

  ObjectType(Schemas schemas, int definition) {
    this.schemas = schemas;
    this.definition = definition;
  }

  /**
   * A table by hash, a power of two in size and at least half empty, so that a look-up costs one
   * comparison or two and allocates nothing.
   */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares tables
  private record Fields(@Nullable String[] names, @Nullable FieldType[] types) {
    static Fields of(int count) {
      int size = Integer.highestOneBit(2 * count + 1) << 1;
      return new Fields(new String[size], new FieldType[size]);
    }

    /** Where a name stands or, if it is not there, would. */
    int slot(String name) {
      int hash = name.hashCode();
      int slot = (hash ^ (hash >>> 16)) & (names.length - 1);
      for (String known = names[slot]; known != null; known = names[slot]) {
        if (known.equals(name)) {
          return slot;
        }
        slot = (slot + 1) & (names.length - 1);
      }
      return slot;
    }
  }

  /** The type of a field; null where the object has none of that name. Case counts. */
  public @Nullable FieldType field(String name) {
    Fields table = fields();
    return table.types[table.slot(name)];
  }

  /** The names of the fields, sorted. */
  public List<String> names() {
    SchemaFile file = schemas.file();
    var names = new ArrayList<String>();
    for (int i = file.firstField(definition); i < file.firstField(definition + 1); i++) {
      if (schemas.has(file.fieldMinors(i))) {
        names.add(file.name(file.fieldName(i)));
      }
    }
    return names;
  }

  /** The first minor after this one that has a field of a name; 0 where none has. */
  public int knownFrom(String name) {
    return schemas.firstAfter(minors(name));
  }

  /** The last minor before this one that has a field of a name; 0 where none has. */
  public int knownUntil(String name) {
    return schemas.lastBefore(minors(name));
  }

  private int minors(String name) {
    SchemaFile file = schemas.file();
    int minors = 0;
    for (int i = file.firstField(definition); i < file.firstField(definition + 1); i++) {
      if (file.name(file.fieldName(i)).equals(name)) {
        minors |= file.fieldMinors(i);
      }
    }
    return minors;
  }

  private Fields fields() {
    Fields known = fields;
    if (known == null) {
      known = read();
      fields = known;
    }
    return known;
  }

  private Fields read() {
    SchemaFile file = schemas.file();
    int first = file.firstField(definition);
    int end = file.firstField(definition + 1);
    var table = Fields.of(end - first);
    for (int i = first; i < end; i++) {
      if (schemas.has(file.fieldMinors(i))) {
        String name = file.name(file.fieldName(i));
        int slot = table.slot(name);
        table.names[slot] = name;
        table.types[slot] = schemas.type(file.fieldType(i));
      }
    }
    return table;
  }

  @Override
  public String words() {
    return "a map";
  }
}
