package dev.breakwater.graphs.network;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CidrTest {
  private static Cidr cidr(String text) {
    return requireNonNull(Cidr.parse(text), text);
  }

  private static Address address(String text) {
    return requireNonNull(Address.parse(text), text);
  }

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0/0, 169.254.169.254, true",
    "::/0, 169.254.169.254, false",
    "0.0.0.0/0, fd00:ec2::254, false",
    "::/0, fd00:ec2::254, true",
    "169.254.169.254/32, 169.254.169.254, true",
    "169.254.169.255/31, 169.254.169.254, true",
    "169.254.169.255/32, 169.254.169.254, false",
    "128.0.0.0/1, 169.254.169.254, true",
    "0.0.0.0/1, 169.254.169.254, false",
    "100.64.0.0/10, 100.100.100.200, true",
    "fd00:ec2::/64, fd00:ec2::254, true",
    "fd00:ec2::/119, fd00:ec2::254, false",
    "fd00:ec2::200/119, fd00:ec2::254, true",
    "fd00:ec2:0:1::/64, fd00:ec2::254, false",
    "fd00:ec2::254/128, fd00:ec2::254, true",
  })
  void containsAddressesOfItsFamily(String block, String address, boolean contained) {
    assertThat(cidr(block).contains(address(address))).isEqualTo(contained);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.0.0.0",
        "10.0.0.0/33",
        "10.0.0.0/",
        "10.0.0.0/08",
        "10.0.0.0/-1",
        "10.0.0/8",
        "::/129",
        "::/ 8",
        "/8",
        "10.0.0.0/8/8",
        "10.0.0.0/1111"
      })
  void refusesWhatIsNoBlock(String text) {
    assertThat(Cidr.parse(text)).isNull();
  }

  @Test
  void dropsBitsBeyondThePrefix() {
    assertThat(cidr("10.1.2.3/8")).isEqualTo(cidr("10.0.0.0/8"));
    assertThat(cidr("fd00::1/16")).isEqualTo(cidr("fd00::/16"));
  }

  /** A block is the numbers from its first address to that plus its size, less one. */
  @Test
  void containsExactlyTheNumbersOfItsRange() {
    var random = new Random(4);
    for (int i = 0; i < 20_000; i++) {
      boolean v6 = random.nextBoolean();
      var a = random(v6, random);
      var b = random.nextInt(3) == 0 ? random(v6, random) : near(a, random);
      int width = v6 ? 128 : 32;
      Cidr block = cidr(text(a) + "/" + random.nextInt(width + 1));
      BigInteger first = number(block.first());
      BigInteger size = BigInteger.ONE.shiftLeft(width - block.bits());
      BigInteger value = number(b);
      boolean inRange = value.compareTo(first) >= 0 && value.compareTo(first.add(size)) < 0;
      assertThat(first.mod(size)).isEqualTo(BigInteger.ZERO);
      assertThat(block.contains(b)).as(block + " " + b).isEqualTo(inRange);
      assertThat(block.contains(a)).isTrue();
    }
  }

  @Test
  void containsABlockWhereItContainsItsFirstAndLast() {
    var random = new Random(5);
    for (int i = 0; i < 20_000; i++) {
      boolean v6 = random.nextBoolean();
      int width = v6 ? 128 : 32;
      var a = random(v6, random);
      Cidr outer = cidr(text(a) + "/" + random.nextInt(width + 1));
      Cidr inner = cidr(text(near(a, random)) + "/" + random.nextInt(width + 1));
      BigInteger last =
          number(inner.first())
              .add(BigInteger.ONE.shiftLeft(width - inner.bits()))
              .subtract(BigInteger.ONE);
      assertThat(outer.contains(inner))
          .as(outer + " " + inner)
          .isEqualTo(outer.contains(inner.first()) && outer.contains(of(v6, last)));
    }
  }

  private static Address random(boolean v6, Random random) {
    return v6
        ? new Address(true, random.nextLong(), random.nextLong())
        : new Address(false, 0, random.nextLong() & 0xffffffffL);
  }

  /** An address that differs in one bit. */
  private static Address near(Address address, Random random) {
    int bit = random.nextInt(address.width());
    return of(address.v6(), number(address).flipBit(bit));
  }

  private static Address of(boolean v6, BigInteger number) {
    return new Address(
        v6, v6 ? number.shiftRight(64).longValue() : 0, v6 ? number.longValue() : low(number));
  }

  private static long low(BigInteger number) {
    return number.longValue() & 0xffffffffL;
  }

  private static BigInteger number(Address address) {
    return new BigInteger(Long.toUnsignedString(address.high()))
        .shiftLeft(64)
        .or(new BigInteger(Long.toUnsignedString(address.low())));
  }

  private static String text(Address address) {
    var text = new StringBuilder();
    for (int shift = address.v6() ? 112 : 24; shift >= 0; shift -= address.v6() ? 16 : 8) {
      int part = number(address).shiftRight(shift).intValue() & (address.v6() ? 0xffff : 0xff);
      text.append(text.isEmpty() ? "" : address.v6() ? ":" : ".")
          .append(address.v6() ? Integer.toHexString(part) : Integer.toString(part));
    }
    return text.toString();
  }
}
