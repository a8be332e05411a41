package dev.breakwater.model.schema;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of one Kubernetes minor version, with all its API versions switched on, and of its
 * components' configuration files. Immutable to all that can be seen; used by any number of
 * threads.
 */
public final class Schemas {
  private static final int LIST = 1;
  private static final int MAP = 2;
  private static final int VALUES = 3;

  private final SchemaFile file;

  /** What the minor is among the minors of a field or kind; no bit where the file lacks it. */
  private final int bit;

  private final @Nullable FieldType[] types;
  private final Map<String, Map<String, ObjectType>> kinds = new HashMap<>();
  private final Map<String, Map<String, Removal>> removals = new HashMap<>();

  /** The file, opened when first needed. */
  private static final class Shared {
    private static final ValueType[] VALUE_TYPES = ValueType.values();
    private static final SchemaFile FILE = SchemaFile.open();
    private static final AtomicReferenceArray<@Nullable Schemas> BY_MINOR =
        new AtomicReferenceArray<>(FILE.lastMinor() + 1);

    private Shared() {}
  }

  private Schemas(SchemaFile file, int minor) {
    this.file = file;
    this.bit = minor < file.firstMinor() ? 0 : 1 << (minor - file.firstMinor());
    this.types = new FieldType[file.typeCount()];
    for (int i = 0; i < file.kindCount(); i++) {
      if (has(file.kindMinors(i))) {
        put(
            kinds,
            file.kindApiVersion(i),
            file.kindName(i),
            new ObjectType(this, file.kindDefinition(i)));
      }
    }
    for (int i = 0; i < file.kindCount(); i++) {
      int last = lastBefore(file.kindMinors(i));
      String apiVersion = file.kindApiVersion(i);
      String kind = file.kindName(i);
      // A definition may have been followed by another.
      if (last > 0 && kind(apiVersion, kind) == null) {
        put(removals, apiVersion, kind, new Removal(last + 1, served(group(apiVersion), kind)));
      }
    }
    for (int i = 0; i < file.removalCount(); i++) {
      if (file.removalMinor(i) <= minor) {
        put(
            removals,
            file.removalApiVersion(i),
            file.removalKind(i),
            new Removal(file.removalMinor(i), successor(i)));
      }
    }
  }

  private static <T> void put(
      Map<String, Map<String, T>> map, String apiVersion, String kind, T what) {
    Map<String, T> ofVersion = map.get(apiVersion);
    if (ofVersion == null) {
      ofVersion = new HashMap<>();
      map.put(apiVersion, ofVersion);
    }
    ofVersion.put(kind, what);
  }

  /**
   * The schemas of a minor: of the newest that is known where it is newer. Of one that is older
   * than the oldest known, only removals are.
   */
  public static Schemas of(int minor) {
    int known = Math.min(minor, Shared.FILE.lastMinor());
    Schemas schemas = Shared.BY_MINOR.get(known);
    if (schemas == null) {
      schemas = new Schemas(Shared.FILE, known);
      Shared.BY_MINOR.set(known, schemas);
    }
    return schemas;
  }

  /** The oldest minor whose kinds are known. */
  public static int oldest() {
    return Shared.FILE.firstMinor();
  }

  /** The newest minor whose kinds are known. */
  public static int newest() {
    return Shared.FILE.lastMinor();
  }

  /** What a kind is made of; null where Kubernetes has none of that name in this version. */
  public @Nullable ObjectType kind(String apiVersion, String kind) {
    Map<String, ObjectType> ofVersion = kinds.get(apiVersion);
    return ofVersion == null ? null : ofVersion.get(kind);
  }

  /** How a kind ceased to be served; null where it did not, or never was. */
  public @Nullable Removal removal(String apiVersion, String kind) {
    Map<String, Removal> ofVersion = removals.get(apiVersion);
    return ofVersion == null ? null : ofVersion.get(kind);
  }

  SchemaFile file() {
    return file;
  }

  boolean has(int minors) {
    return (minors & bit) != 0;
  }

  /** The first minor of a set after this one, 0 where there is none. */
  int firstAfter(int minors) {
    int later = minors & -(bit << 1);
    return later == 0 ? 0 : file.firstMinor() + Integer.numberOfTrailingZeros(later);
  }

  /** The last minor of a set before this one, 0 where there is none. */
  int lastBefore(int minors) {
    int earlier = bit == 0 ? 0 : minors & (bit - 1);
    return earlier == 0 ? 0 : file.firstMinor() + 31 - Integer.numberOfLeadingZeros(earlier);
  }

  FieldType type(int number) {
    FieldType known = types[number];
    if (known == null) {
      int tag = file.typeTag(number);
      int operand = file.typeOperand(number);
      known =
          switch (tag) {
            case 0 -> new ObjectType(this, operand);
            case LIST -> new FieldType.ListOf(type(operand));
            case MAP -> new FieldType.MapOf(type(operand));
            default -> Shared.VALUE_TYPES[tag - VALUES];
          };
      types[number] = known;
    }
    return known;
  }

  private @Nullable String successor(int removal) {
    int name = file.successorApiVersion(removal);
    if (name == SchemaFile.NONE) {
      return served(group(file.removalApiVersion(removal)), file.removalKind(removal));
    }
    String apiVersion = file.name(name);
    String kind = file.name(file.successorKind(removal));
    return bit == 0 ? apiVersion + " " + kind : served(group(apiVersion), kind);
  }

  /**
   * The most stable version under which a group serves a kind, of equally stable ones the latest;
   * null where it serves none.
   */
  private @Nullable String served(String group, String kind) {
    String best = null;
    for (int i = 0; i < file.kindCount(); i++) {
      String apiVersion = file.kindApiVersion(i);
      if (has(file.kindMinors(i))
          && file.kindName(i).equals(kind)
          && group(apiVersion).equals(group)
          && (best == null || stability(apiVersion) >= stability(best))) {
        best = apiVersion;
      }
    }
    return best == null ? null : best + " " + kind;
  }

  private static int stability(String apiVersion) {
    return apiVersion.contains("alpha") ? 0 : apiVersion.contains("beta") ? 1 : 2;
  }

  private static String group(String apiVersion) {
    int slash = apiVersion.indexOf('/');
    return slash < 0 ? "" : apiVersion.substring(0, slash);
  }
}
