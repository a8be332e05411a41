package dev.breakwater.model.kube;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PositiveQuantityTest {
  @Test
  void comparesQuantitiesWithZeroAsTheirValueDoes() {
    for (String text :
        List.of(
            "0", "0m", "-1", "1", "+1", "0.0", "0.5", ".5", "5.", "1e3", "1e-3", "1E", "1Ei", "1m",
            "1mm", "1x", "", "-", "+", ".", "1..2", "1e", "1e+", "1e1000", "0x1", "1i", "000Mi",
            "10Gi", "1 ")) {
      Quantity quantity = Quantity.parse(text);
      assertThat(Quantity.isPositive(text))
          .as(text)
          .isEqualTo(quantity != null && quantity.value().signum() > 0);
    }
  }
}
