package dev.breakwater.controls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breakwater.controls.catalogue.Catalogue;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.catalogue.Subject;
import dev.breakwater.controls.requirement.Cel;
import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Parameters;
import dev.breakwater.controls.requirement.Requirement;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.model.finding.Edit;
import dev.breakwater.model.finding.Finding;
import dev.breakwater.model.kube.KubeObject;
import dev.breakwater.model.tree.Node;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A derived edit ends the findings, and derived CEL says what the control says. */
class DerivationTest {
  private static final CelCompiler COMPILER =
      CelCompilerFactory.standardCelCompilerBuilder()
          .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
          .addVar("object", SimpleType.DYN)
          .build();
  private static final CelRuntime RUNTIME = CelRuntimeFactory.plannerRuntimeBuilder().build();

  /** Objects to agree on: every control's manifests, and the pods of the conformance data. */
  private static final List<KubeObject> OBJECTS = new ArrayList<>();

  /** The objects as CEL sees them; nothing changes these. */
  private static final Map<KubeObject, Object> PLAIN = new IdentityHashMap<>();

  @BeforeAll
  static void readObjects() throws IOException {
    for (Control control : Catalogue.load().controls()) {
      for (String which : List.of("good", "bad", "fixed")) {
        OBJECTS.addAll(Harness.objectsOf(control, which));
      }
    }
    Path conformance = Harness.conformance();
    if (conformance != null) {
      try (Stream<Path> files = Files.walk(conformance.resolve("pod-security"))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
          OBJECTS.addAll(Harness.objects(Files.readString(file), file.toString()));
        }
      }
    }
  }

  static Stream<Control> withDerivedEdit() {
    return Catalogue.load().controls().stream().filter(c -> c.edit() instanceof Derivation.Derived);
  }

  static Stream<Control> withDerivedCel() {
    return Catalogue.load().controls().stream().filter(c -> c.cel() instanceof Derivation.Derived);
  }

  @Test
  void coversAtLeastTenControlsEach() {
    assertThat(withDerivedEdit()).hasSizeGreaterThanOrEqualTo(10);
    assertThat(withDerivedCel()).hasSizeGreaterThanOrEqualTo(10);
  }

  @ParameterizedTest
  @MethodSource("withDerivedEdit")
  void derivedEditsEndTheFindingsTheyAreFor(Control control) {
    int edited = 0;
    for (KubeObject object : OBJECTS) {
      List<Finding> before = findings(control, object);
      List<Edit> edits =
          before.stream().map(Finding::edit).filter(Objects::nonNull).distinct().toList();
      if (before.isEmpty() || before.stream().anyMatch(f -> f.edit() == null)) {
        continue; // a finding without an edit needs a person
      }
      Object plain = Objects.requireNonNull(Plain.of(object.root()));
      Plain.apply(plain, edits);
      KubeObject after = Harness.objects(Plain.json(plain), object.resource().file()).getFirst();
      assertThat(findings(control, after)).as("%s after %s", object, edits).isEmpty();
      edited++;
    }
    assertThat(edited).as("objects edited").isPositive();
  }

  @ParameterizedTest
  @MethodSource("withDerivedCel")
  void derivedCelAgreesWithTheControl(Control control) throws CelValidationException {
    Requirement requirement = Objects.requireNonNull(control.requirementAt(Harness.NEWEST));
    var evaluation = new Evaluation(Parameters.DEFAULT, (o, c, t, m, e, w) -> {});
    Map<String, CelRuntime.Program> programs = new HashMap<>();
    int violated = 0;
    for (KubeObject object : OBJECTS) {
      Node scope = control.subject().scope(object);
      if (scope == null) {
        continue;
      }
      evaluation.enter(object);
      boolean met = requirement.test(scope, evaluation) == Truth.TRUE;
      boolean allowed = run(programs, requirement, control, object);
      assertThat(allowed).as("%s on %s", control.id(), object.resource()).isEqualTo(met);
      violated += met ? 0 : 1;
    }
    assertThat(violated).as("objects refused").isPositive();
  }

  private static boolean run(
      Map<String, CelRuntime.Program> programs,
      Requirement requirement,
      Control control,
      KubeObject object) {
    String scope = "object";
    if (control.subject() instanceof Subject.Pods && object.pod() != null) {
      scope =
          String.join(
              ".", Stream.concat(Stream.of("object"), object.pod().path().stream()).toList());
    }
    CelRuntime.Program program =
        programs.computeIfAbsent(
            scope,
            s -> {
              String cel = Cel.derive(requirement, s).orElseThrow();
              try {
                return RUNTIME.createProgram(COMPILER.compile(cel).getAst());
              } catch (CelValidationException | CelEvaluationException e) {
                throw new AssertionError(cel, e);
              }
            });
    try {
      Object plain = PLAIN.computeIfAbsent(object, o -> Objects.requireNonNull(Plain.of(o.root())));
      return (Boolean) program.eval(Map.of("object", plain));
    } catch (CelEvaluationException e) {
      throw new AssertionError(control.id() + " on " + object.resource(), e);
    }
  }

  private static List<Finding> findings(Control control, KubeObject object) {
    return Harness.findings(
        List.of(control),
        Harness.NEWEST,
        new Parameters(List.of("registry.example.com")),
        List.of(object));
  }
}
