package dev.breakwater.cli;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
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
    slices().matching("dev.breakwater.(**)").should().beFreeOfCycles().check(CLASSES);
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
    int all = 0;
    int shorter = 0;
    for (Path file : sources()) {
      long lines = Files.readString(file).lines().count();
      assertThat(lines).as("lines of " + file).isLessThanOrEqualTo(LONGEST);
      all++;
      shorter += lines < LONG ? 1 : 0;
    }
    assertThat(100 * shorter).isGreaterThanOrEqualTo(PERCENT_SHORTER * all);
  }

  private static List<Path> sources() throws IOException {
    var sources = new ArrayList<Path>();
    for (String module : Repository.modules()) {
      Path main = Repository.root().resolve(module).resolve("src/main/java");
      try (var walk = Files.walk(main)) {
        walk.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
      }
    }
    assertThat(sources).isNotEmpty();
    return sources;
  }
}
