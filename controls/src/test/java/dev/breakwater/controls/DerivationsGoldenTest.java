package dev.breakwater.controls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breakwater.controls.catalogue.Catalogue;
import dev.breakwater.controls.catalogue.Derivation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Holds how each control comes by its edit and its CEL, so that none loses one unseen. {@code
 * -Dgolden.update=true} writes the list anew.
 */
class DerivationsGoldenTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/derivations.txt");

  @Test
  void listsHowEditAndCelComeAbout() throws IOException {
    String list =
        Catalogue.load().controls().stream()
            .map(control ->
                control.id()
                    + "\n  edit: "
                    + word(control.edit())
                    + "\n  cel: "
                    + word(control.cel())
                    + "\n")
            .collect(Collectors.joining());
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(GOLDEN.getParent());
      Files.writeString(GOLDEN, list);
    }
    assertThat(list)
        .as("if the change is meant: mvn -pl controls -am test -Dgolden.update=true")
        .isEqualTo(Files.readString(GOLDEN));
  }

  private static String word(Derivation derivation) {
    return switch (derivation) {
      case Derivation.Derived ignored -> "derived";
      case Derivation.Own ignored -> "own";
      case Derivation.None none -> "none, because " + none.because();
    };
  }
}
