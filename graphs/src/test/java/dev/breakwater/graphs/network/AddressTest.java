package dev.breakwater.graphs.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
  @ParameterizedTest
  @CsvSource({
    "0.0.0.0, 0, 0, false",
    "169.254.169.254, 0, a9fea9fe, false",
    "255.255.255.255, 0, ffffffff, false",
    "::, 0, 0, true",
    "::1, 0, 1, true",
    "fd00:ec2::254, fd000ec200000000, 254, true",
    "FD00:0EC2:0:0:0:0:0:254, fd000ec200000000, 254, true",
    "1:2:3:4:5:6:7::, 1000200030004, 5000600070000, true",
    "::2:3:4:5:6:7:8, 200030004, 5000600070008, true",
    "::ffff:10.0.0.1, 0, ffff0a000001, true",
    "64:ff9b::169.254.169.254, 64ff9b00000000, a9fea9fe, true",
  })
  void readsAddresses(String text, String high, String low, boolean v6) {
    assertThat(Address.parse(text))
        .isEqualTo(
            new Address(v6, Long.parseUnsignedLong(high, 16), Long.parseUnsignedLong(low, 16)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1.2.3",
        "1.2.3.4.5",
        "1.2.3.256",
        "01.2.3.4",
        "1.2.3.",
        ".1.2.3",
        "1.2.3.-4",
        "a.b.c.d",
        "1.2.3.4 ",
        ":",
        ":::",
        "1::2::3",
        "1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:8:9",
        "1:2:3:4:5:6:7:8::",
        "::1:2:3:4:5:6:7:8",
        "12345::",
        "g::",
        "1:",
        ":1:2:3:4:5:6:7",
        "::1.2.3",
        "::1.2.3.4:5",
        "1:2:3:4:5:6:7:1.2.3.4",
        "fe80::1%eth0"
      })
  void refusesWhatIsNone(String text) {
    assertThat(Address.parse(text)).isNull();
  }

  @Test
  void agreesWithTheJdkOnAddressesOfSixteenBytes() throws Exception {
    var random = new Random(6);
    for (int i = 0; i < 2_000; i++) {
      byte[] bytes = new byte[16];
      random.nextBytes(bytes);
      for (int j = 0; j < 8; j++) {
        if (random.nextBoolean()) {
          bytes[2 * j] = 0;
          bytes[2 * j + 1] = (byte) random.nextInt(2);
        }
      }
      bytes[0] = (byte) 0xfd;
      String text = InetAddress.getByAddress(bytes).getHostAddress();
      var value = new BigInteger(1, bytes);
      assertThat(Address.parse(shortened(text, random)))
          .as(text)
          .isEqualTo(new Address(true, value.shiftRight(64).longValue(), value.longValue()));
    }
  }

  /** The text with one run of zeros left out, where there is one. */
  private static String shortened(String text, Random random) {
    int at = text.indexOf(":0:");
    if (at < 0 || random.nextBoolean()) {
      return text;
    }
    int end = at;
    while (text.startsWith(":0:", end)) {
      end += 2;
    }
    return text.substring(0, at) + "::" + text.substring(end + 1);
  }
}
