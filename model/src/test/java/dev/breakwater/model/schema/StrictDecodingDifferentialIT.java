package dev.breakwater.model.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.breakwater.model.go.GoProgram;
import dev.breakwater.model.tree.FieldPath;
import dev.breakwater.model.tree.JsonReader;
import dev.breakwater.model.tree.MalformedDocumentException;
import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Sequence;
import dev.breakwater.model.tree.YamlReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds unknown fields and wrong types to the strict decoding of Kubernetes' own types, at the
 * newest minor: on real manifests, and on objects that are made from the schemas of every kind,
 * with mistakes put in at random.
 */
class StrictDecodingDifferentialIT {
  private static final long SEED = Long.getLong("breakwater.differential.seed", 20_261_123L);
  private static final int OBJECTS = Integer.getInteger("breakwater.differential.objects", 6_000);
  private static final int TIMES = 8;

  /** Go stops counting unknown fields there. */
  private static final int MOST_UNKNOWN = 100;

  private static final Pattern STATUS =
      Pattern.compile("/(spec\\.volumeClaimTemplates\\[\\d+]\\.)?status\\.");

  private final Schemas schemas = Schemas.of(Schemas.newest());
  private final Random random = new Random(SEED);
  private final Mistakes mistakes = new Mistakes(random);

  @Test
  void knowsTheFieldsThatKubernetesKnowsInRealManifests() throws Exception {
    var documents = new ArrayList<String>();
    for (Mapping object : corpus()) {
      documents.add(mistakes.none(object));
      for (int i = 0; i < TIMES; i++) {
        documents.add(mistakes.in(object));
      }
    }
    agree(documents);
  }

  @Test
  void knowsTheFieldsThatKubernetesKnowsInEveryKind() throws Exception {
    var generator = new RandomObjects(schemas, random);
    var documents = new ArrayList<String>();
    for (int i = 0; i < OBJECTS; i++) {
      Mapping object = read(generator.next());
      documents.add(i % 3 == 0 ? mistakes.none(object) : mistakes.in(object));
    }
    agree(documents);
  }

  @Test
  void findsNothingAmissInWhatKubernetesTypesWrite() throws Exception {
    var questions = new ArrayList<String>();
    SchemaFile file = schemas.file();
    for (int i = 0; i < file.kindCount(); i++) {
      boolean asked =
          schemas.has(file.kindMinors(i)) && RandomObjects.hasGoTypes(file.kindApiVersion(i));
      for (int seed = 0; asked && seed < TIMES; seed++) {
        questions.add(
            "{\"apiVersion\":\"%s\",\"kind\":\"%s\",\"seed\":%d}"
                .formatted(file.kindApiVersion(i), file.kindName(i), SEED + seed));
      }
    }
    var amiss = new ArrayList<String>();
    List<String> filled = GoProgram.build("filled").answers(questions);
    for (int i = 0; i < questions.size(); i++) {
      String ours = ours(filled.get(i));
      if (!ours.isEmpty()) {
        amiss.add(questions.get(i) + ": " + ours);
      }
    }
    System.out.println("differential test: " + filled.size() + " objects filled");
    assertThat(amiss).isEmpty();
  }

  private void agree(List<String> documents) throws Exception {
    System.out.println("differential test: breakwater.differential.seed=" + SEED);
    List<String> answers = GoProgram.build("strict").answers(documents);
    var disagreements = new ArrayList<String>();
    int foreign = 0;
    int refused = 0;
    int unknown = 0;
    for (int i = 0; i < documents.size(); i++) {
      String expected = withoutStatus(answers.get(i));
      String ours = ours(documents.get(i));
      foreign += expected.equals("?") ? 1 : 0;
      refused += expected.startsWith("!") ? 1 : 0;
      unknown += expected.isEmpty() || expected.equals("?") || expected.startsWith("!") ? 0 : 1;
      boolean agree =
          ours.equals("?") && isRemoved(documents.get(i))
              || ours.equals(expected)
              || ours.startsWith("!") && expected.startsWith("!")
              || isBeyondUs(expected);
      if (!agree) {
        disagreements.add(documents.get(i) + "\n  Go: " + expected + "\n  ours: " + ours);
      }
    }
    System.out.printf(
        "differential test: %d objects, %d of foreign kinds, %d refused, %d with unknown fields%n",
        documents.size(), foreign, refused, unknown);
    assertThat(disagreements.size() > 5 ? disagreements.subList(0, 5) : disagreements)
        .as(disagreements.size() + " disagreements")
        .isEmpty();
    assertThat(refused).isGreaterThan(documents.size() / 40);
    assertThat(unknown).isGreaterThan(documents.size() / 10);
  }

  /**
   * Go has stopped counting, or refuses what we let pass: times and durations are not read, only
   * known to be text; the schemas in a CustomResourceDefinition are taken as anything where they
   * may be a list or a boolean as well; a status is not looked at.
   */
  private static boolean isBeyondUs(String refusal) {
    return refusal.lines().count() >= MOST_UNKNOWN
        || refusal.contains("parsing time")
        || refusal.contains("invalid duration")
        || refusal.contains("of type v1.JSONSchemaProps")
        || refusal.contains("of type v1.PersistentVolumeClaimStatus");
  }

  private String ours(String document) throws Exception {
    Mapping object = read(document);
    ObjectType type = schemas.kind(text(object, "apiVersion"), text(object, "kind"));
    if (type == null) {
      return "?";
    }
    List<Misfit> wrong = SchemaCheck.WRONG_TYPES.misfits(object, type);
    assertThat(SchemaCheck.WRONG_TYPES.passes(object, type)).isEqualTo(wrong.isEmpty());
    if (!wrong.isEmpty()) {
      return "!" + wrong;
    }
    List<Misfit> unknown = SchemaCheck.UNKNOWN_FIELDS.misfits(object, type);
    assertThat(SchemaCheck.UNKNOWN_FIELDS.passes(object, type)).isEqualTo(unknown.isEmpty());
    var paths = new TreeSet<String>();
    unknown.forEach(misfit -> paths.add("/" + written(misfit.path())));
    return String.join("\n", paths);
  }

  /** The Go types of some kinds have outlived the API server's. */
  private boolean isRemoved(String document) throws Exception {
    Mapping object = read(document);
    return schemas.removal(text(object, "apiVersion"), text(object, "kind")) != null;
  }

  private static String text(Mapping object, String key) {
    return Objects.requireNonNullElse(object.string(key), "");
  }

  /** As sigs.k8s.io/json writes paths: keys as they are. */
  private static String written(List<FieldPath.Segment> path) {
    var text = new StringBuilder();
    for (FieldPath.Segment segment : path) {
      switch (segment) {
        case FieldPath.Key key -> text.append(text.isEmpty() ? "" : ".").append(key.name());
        case FieldPath.Index index -> text.append('[').append(index.number()).append(']');
      }
    }
    return text.toString();
  }

  /** What stands in the status of an object or a claim is the API server's, whatever it is. */
  private static String withoutStatus(String answer) {
    if (answer.startsWith("!") || answer.equals("?")) {
      return answer;
    }
    var paths = new TreeSet<String>();
    answer.lines().filter(path -> !STATUS.matcher(path).lookingAt()).forEach(paths::add);
    return String.join("\n", paths);
  }

  private static Mapping read(String json) throws Exception {
    return (Mapping) Objects.requireNonNull(new JsonReader().read(json, 1).root());
  }

  private static List<Mapping> corpus() throws Exception {
    Path folder = Path.of("../../shared/corpus").toAbsolutePath().normalize();
    if (!Files.isDirectory(folder) && "true".equals(System.getenv("CI"))) {
      fail(folder + " is missing");
    }
    assumeTrue(Files.isDirectory(folder), folder + " is missing");
    var objects = new ArrayList<Mapping>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted().toList()) {
        if (file.getFileName().toString().matches(".*\\.(ya?ml|json)")) {
          for (String document : Files.readString(file).split("(?m)^---.*$")) {
            add(objects, document);
          }
        }
      }
    }
    return objects;
  }

  private static void add(List<Mapping> objects, String document) {
    try {
      if (new YamlReader().read(document, 1).root() instanceof Mapping object
          && object.string("kind") != null) {
        Sequence items = object.sequence("items");
        if (items == null) {
          objects.add(object);
        }
        for (int i = 0; items != null && i < items.size(); i++) {
          objects.add((Mapping) items.get(i));
        }
      }
    } catch (MalformedDocumentException e) {
      // The line --- within a block scalar was taken for the end of a document.
      return;
    }
  }
}
