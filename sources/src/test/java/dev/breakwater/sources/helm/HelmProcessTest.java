package dev.breakwater.sources.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breakwater.sources.helm.HelmProcess.Wire;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class HelmProcessTest {
  @Test
  void textsArriveAsTheyWereSent() throws IOException {
    var sent = new ByteArrayOutputStream();
    Wire.write(new DataOutputStream(sent), "größer");
    Wire.write(new DataOutputStream(sent), null);

    var in = new DataInputStream(new ByteArrayInputStream(sent.toByteArray()));

    assertThat(Wire.read(in)).isEqualTo("größer");
    assertThat(Wire.read(in)).isNull();
  }

  /** A template can become any number of bytes, which must not take the memory of the scan. */
  @Test
  void aTextThatMemoryDoesNotBearIsNotRead() throws IOException {
    var sent = new ByteArrayOutputStream();
    new DataOutputStream(sent).writeInt(500 << 20);

    assertThatThrownBy(
            () -> Wire.read(new DataInputStream(new ByteArrayInputStream(sent.toByteArray()))))
        .hasMessageStartingWith("its templates become a text of 500 MB");
  }
}
