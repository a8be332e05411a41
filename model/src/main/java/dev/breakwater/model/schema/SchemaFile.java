package dev.breakwater.model.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The schemas of all minors as {@code dev/schemas} writes them, read by index where they stand:
 * nothing is made of what nobody asks for. Numbers are big-endian, of two bytes but for the header.
 */
final class SchemaFile {
  /** Stands for no name. */
  static final int NONE = 0xffff;

  private static final String NAME = "kubernetes.schemas";
  private static final int MAGIC = 'B' << 24 | 'W' << 16 | 'S' << 8 | '1';
  private static final int PARTS = 6;

  private final byte[] bytes;
  private final int types;
  private final int definitions;
  private final int fields;
  private final int kinds;
  private final int removals;
  private final int nameStarts;
  private final int letters;
  private final @Nullable String[] names;

  private SchemaFile(byte[] bytes) {
    this.bytes = bytes;
    if (word(0) != MAGIC) {
      throw new IllegalStateException(NAME + " is of another format; build anew");
    }
    this.types = word(PARTS) + 2;
    this.definitions = word(PARTS + 4) + 2;
    this.fields = definitions + 2 * (number(definitions - 2) + 1);
    this.kinds = word(PARTS + 8) + 2;
    this.removals = word(PARTS + 12) + 2;
    this.nameStarts = word(PARTS + 16) + 2;
    int count = number(nameStarts - 2);
    this.letters = nameStarts + 2 * (count + 1);
    this.names = new String[count];
  }

  /** The file that ships inside. */
  static SchemaFile open() {
    try (InputStream in = SchemaFile.class.getResourceAsStream(NAME)) {
      if (in == null) {
        throw new IllegalStateException(NAME + " is missing; build anew");
      }
      return new SchemaFile(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int number(int at) {
    return (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
  }

  private int word(int at) {
    return number(at) << 16 | number(at + 2);
  }

  int firstMinor() {
    return bytes[4];
  }

  int lastMinor() {
    return bytes[5];
  }

  int typeCount() {
    return number(types - 2);
  }

  int typeTag(int type) {
    return number(types + 4 * type);
  }

  /** The definition of an object, the type of what a list or map holds. */
  int typeOperand(int type) {
    return number(types + 4 * type + 2);
  }

  /** The first field of a definition; it ends where that of the next begins. */
  int firstField(int definition) {
    return number(definitions + 2 * definition);
  }

  int fieldName(int field) {
    return number(fields + 6 * field);
  }

  int fieldType(int field) {
    return number(fields + 6 * field + 2);
  }

  int fieldMinors(int field) {
    return number(fields + 6 * field + 4);
  }

  int kindCount() {
    return number(kinds - 2);
  }

  String kindApiVersion(int kind) {
    return name(number(kinds + 8 * kind));
  }

  String kindName(int kind) {
    return name(number(kinds + 8 * kind + 2));
  }

  int kindDefinition(int kind) {
    return number(kinds + 8 * kind + 4);
  }

  int kindMinors(int kind) {
    return number(kinds + 8 * kind + 6);
  }

  int removalCount() {
    return number(removals - 2);
  }

  String removalApiVersion(int removal) {
    return name(number(removals + 10 * removal));
  }

  String removalKind(int removal) {
    return name(number(removals + 10 * removal + 2));
  }

  int removalMinor(int removal) {
    return number(removals + 10 * removal + 4);
  }

  /** The name of the successor's apiVersion, or {@link #NONE}. */
  int successorApiVersion(int removal) {
    return number(removals + 10 * removal + 6);
  }

  /** The name of the successor's kind, or {@link #NONE}. */
  int successorKind(int removal) {
    return number(removals + 10 * removal + 8);
  }

  /** A name by its number; the same string each time, but for races, which do no harm. */
  String name(int number) {
    String known = names[number];
    if (known == null) {
      int from = number(nameStarts + 2 * number);
      int to = number(nameStarts + 2 * number + 2);
      known = new String(bytes, letters + from, to - from, StandardCharsets.ISO_8859_1);
      names[number] = known;
    }
    return known;
  }
}
