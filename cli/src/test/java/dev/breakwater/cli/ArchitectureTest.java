package dev.breakwater.cli;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final int LONGEST = 600;
  private static final int LONG = 400;
  private static final int PERCENT_SHORTER = 95;

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.breakwater");

  @Test
  void seesEveryModule() {
    for (String module : Repository.modules()) {
      assertThat(CLASSES.containPackage("dev.breakwater." + module)).as(module).isTrue();
    }
  }

  @Test
  void roomsUseOnlyThoseAboveThem() {
    List<String> modules = Repository.modules();
    for (int i = 0; i < modules.size() - 1; i++) {
      String[] below =
          modules.subList(i + 1, modules.size()).stream()
              .map(module -> "dev.breakwater." + module + "..")
              .toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage("dev.breakwater." + modules.get(i) + "..")
          .should()
          .dependOnClassesThat(resideInAnyPackage(below))
          .check(CLASSES);
    }
  }

  @Test
  void packagesAreFreeOfCycles() {
    // The list of the catalogue, which the compiler writes, names every control.
    JavaClasses written = CLASSES.that(not(simpleName("Definitions")));
    slices().matching("dev.breakwater.(**)").should().beFreeOfCycles().check(written);
  }

  @Test
  void onlyTheCommandLinePrintsAndExits() {
    JavaClasses others = CLASSES.that(not(resideInAnyPackage("dev.breakwater.cli..")));
    GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(others);
    noClasses().should().callMethod(System.class, "exit", int.class).check(others);
    noClasses().should().callMethod(Runtime.class, "halt", int.class).check(others);
  }

  @Test
  void standardOutputIsOnlyWrittenByItsDescriptor() {
    GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
  }

  @Test
  void nothingLogs() {
    GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(CLASSES);
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.util.logging..", "org.slf4j..", "org.apache.logging..")
        .check(CLASSES);
  }

  @Test
  void everyPackageIsNullMarked() {
    var unmarked = new ArrayList<String>();
    CLASSES.forEach(type -> {
      if (!type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked")) {
        unmarked.add(type.getPackageName());
      }
    });
    assertThat(unmarked).isEmpty();
  }

  @Test
  void filesStayShort() throws IOException {
    for (String folder : List.of("src/main/java", "src/test/java")) {
      List<Path> files = sources(folder);
      int shorter = 0;
      for (Path file : files) {
        long lines = Files.readString(file).lines().count();
        assertThat(lines).as("lines of " + file).isLessThanOrEqualTo(LONGEST);
        shorter += lines < LONG ? 1 : 0;
      }
      assertThat(100 * shorter)
          .as("share of files in %s below %d lines", folder, LONG)
          .isGreaterThanOrEqualTo(PERCENT_SHORTER * files.size());
    }
  }

  /** A class of a test hides the main class of the same name from every test of its module. */
  @Test
  void testsReplaceNothing() throws IOException {
    assertThat(names("src/test/java")).doesNotContainAnyElementsOf(names("src/main/java"));
  }

  @Test
  void mainUsesNoTestTools() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.junit..", "org.assertj..", "com.tngtech..", "com.code_intelligence..", "dev.cel..")
        .check(CLASSES);
  }

  /** The qualified names of the classes whose sources stand in a folder of the modules. */
  private static List<String> names(String folder) throws IOException {
    return sources(folder).stream()
        .map(file -> file.toString().replace('\\', '/'))
        .map(file -> file.substring(file.indexOf(folder) + folder.length()))
        .filter(name -> !name.endsWith("/package-info.java"))
        .toList();
  }

  private static List<Path> sources(String folder) throws IOException {
    var sources = new ArrayList<Path>();
    for (String module : Repository.modules()) {
      try (var walk = Files.walk(Repository.root().resolve(module).resolve(folder))) {
        walk.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
      }
    }
    assertThat(sources).isNotEmpty();
    return sources;
  }
}
