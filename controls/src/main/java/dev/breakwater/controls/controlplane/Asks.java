package dev.breakwater.controls.controlplane;

import dev.breakwater.model.component.Option;
import java.util.List;

/** The words in which controls ask something of an option; meant for static import. */
public final class Asks {
  private Asks() {}

  /** The value in force of an option is as asked. */
  public static Asked asks(Option option, Ask ask) {
    return Asked.of(option, ask);
  }

  /** It is true. */
  public static Ask isTrue() {
    return new Ask.Is("true");
  }

  /** It is false. */
  public static Ask isFalse() {
    return new Ask.Is("false");
  }

  /** It is this. */
  public static Ask is(String value) {
    return new Ask.Is(value);
  }

  /** It is none of these; the default is in order. */
  public static Ask isNot(String... bad) {
    return new Ask.IsNot(List.of(bad));
  }

  /** It has a value. */
  public static Ask given() {
    return new Ask.Given();
  }

  /** It has none. */
  public static Ask notGiven() {
    return new Ask.NotGiven();
  }

  /** A list with this among its items. */
  public static Ask has(String item) {
    return new Ask.Has(item);
  }

  /** A list without this among its items. */
  public static Ask hasNot(String item) {
    return new Ask.HasNot(List.of(item), null);
  }

  /** A list without this among its items; an edit that leaves nothing writes something instead. */
  public static Ask hasNot(String item, String instead) {
    return new Ask.HasNot(List.of(item), instead);
  }

  /** A list of cipher suites without those that Kubernetes calls insecure. */
  public static Ask noInsecureCipher() {
    return new Ask.HasNot(Ciphers.INSECURE, null);
  }

  /** A number that is at least this. */
  public static Ask atLeast(long least) {
    return new Ask.AtLeast(least);
  }

  /** A number that is at least this, or zero, which stands for no limit. */
  public static Ask noneOrAtLeast(long least) {
    return new Ask.NoneOrAtLeast(least);
  }

  /** A duration of more than nothing. */
  public static Ask ends() {
    return new Ask.Lasts(1e-9, Double.MAX_VALUE, "must be more than 0");
  }

  /** A duration of at most so many seconds, and more than nothing. */
  public static Ask lastsAtMost(long seconds) {
    return new Ask.Lasts(1e-9, seconds, "must be at most " + seconds + "s");
  }

  /** An address that only the machine itself reaches. */
  public static Ask loopback() {
    return new Ask.Loopback();
  }

  /** A list without URLs that are reached over the network in clear. */
  public static Ask noPlainHttp() {
    return new Ask.NoPlainHttp();
  }
}
