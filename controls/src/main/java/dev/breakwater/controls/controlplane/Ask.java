package dev.breakwater.controls.controlplane;

import dev.breakwater.model.kube.GoDuration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked of the value of one option; a null value is an option that is not in force. */
public sealed interface Ask {
  /** Whether a value is as it should be. */
  boolean met(@Nullable String value);

  /** What the value must be or do, for messages: {@code must be false}. */
  String expectation();

  /** The value that an edit gives in place of another; null where that takes judgement. */
  default @Nullable String remedy(@Nullable String value) {
    return null;
  }

  /** Whether leaving out the option ends the violation too. */
  default boolean endsByRemoval() {
    return false;
  }

  /** It is this. */
  record Is(String wanted) implements Ask {
    @Override
    public boolean met(@Nullable String value) {
      return wanted.equals(value);
    }

    @Override
    public String expectation() {
      return "must be " + wanted;
    }

    @Override
    public String remedy(@Nullable String value) {
      return wanted;
    }
  }

  /** It is none of these; the default is in order. */
  record IsNot(List<String> bad) implements Ask {
    public IsNot {
      bad = List.copyOf(bad);
    }

    @Override
    public boolean met(@Nullable String value) {
      return value == null || !bad.contains(value);
    }

    @Override
    public String expectation() {
      return "must not be " + String.join(" or ", bad);
    }

    @Override
    public boolean endsByRemoval() {
      return true;
    }
  }

  /** It has a value. */
  record Given() implements Ask {
    @Override
    public boolean met(@Nullable String value) {
      return value != null && !value.isEmpty();
    }

    @Override
    public String expectation() {
      return "must be set";
    }
  }

  /** It has none. */
  record NotGiven() implements Ask {
    @Override
    public boolean met(@Nullable String value) {
      return value == null || value.isEmpty();
    }

    @Override
    public String expectation() {
      return "must not be set";
    }

    @Override
    public boolean endsByRemoval() {
      return true;
    }
  }

  /** A list with this among its items. */
  record Has(String item) implements Ask {
    @Override
    public boolean met(@Nullable String value) {
      return value != null && items(value).contains(item);
    }

    @Override
    public String expectation() {
      return "must include " + item;
    }

    @Override
    public String remedy(@Nullable String value) {
      return value == null || value.isEmpty() ? item : value + "," + item;
    }
  }

  /**
   * A list with none of these among its items.
   *
   * @param instead what an edit writes where nothing else is in the list; null to leave it out
   */
  record HasNot(List<String> bad, @Nullable String instead) implements Ask {
    public HasNot {
      bad = List.copyOf(bad);
    }

    @Override
    public boolean met(@Nullable String value) {
      return value == null || items(value).stream().noneMatch(bad::contains);
    }

    @Override
    public String expectation() {
      return bad.size() == 1
          ? "must not include " + bad.getFirst()
          : "must include nothing that is insecure";
    }

    @Override
    public @Nullable String remedy(@Nullable String value) {
      var good = new ArrayList<String>(value == null ? List.of() : items(value));
      good.removeAll(bad);
      return good.isEmpty() ? instead : String.join(",", good);
    }

    @Override
    public boolean endsByRemoval() {
      return instead == null;
    }
  }

  /** A number that is at least this. */
  record AtLeast(long least) implements Ask {
    @Override
    public boolean met(@Nullable String value) {
      try {
        return value != null && Long.parseLong(value.strip()) >= least;
      } catch (NumberFormatException e) {
        return false;
      }
    }

    @Override
    public String expectation() {
      return "must be at least " + least;
    }

    @Override
    public String remedy(@Nullable String value) {
      return Long.toString(least);
    }
  }

  /** A number that is at least this, or zero, which stands for no limit. */
  record NoneOrAtLeast(long least) implements Ask {
    @Override
    public boolean met(@Nullable String value) {
      return "0".equals(value) || new AtLeast(least).met(value);
    }

    @Override
    public String expectation() {
      return "must be at least " + least + ", or 0 for no limit";
    }

    @Override
    public String remedy(@Nullable String value) {
      return Long.toString(least);
    }
  }

  /** A duration, as Go writes it, of at least and at most so many seconds. */
  record Lasts(double least, double most, String expectation) implements Ask {
    @Override
    public boolean met(@Nullable String value) {
      double seconds = value == null ? GoDuration.NONE : GoDuration.seconds(value);
      return seconds >= least && seconds <= most;
    }

    @Override
    public boolean endsByRemoval() {
      return true;
    }
  }

  /** An address, with or without a port, that only the machine itself reaches. */
  record Loopback() implements Ask {
    @Override
    public boolean met(@Nullable String value) {
      return value != null && Addresses.isLoopback(value);
    }

    @Override
    public String expectation() {
      return "must be 127.0.0.1";
    }

    @Override
    public @Nullable String remedy(@Nullable String value) {
      return value != null && value.indexOf(':') >= 0 ? null : "127.0.0.1";
    }
  }

  /** A list without URLs that are reached over the network in clear. */
  record NoPlainHttp() implements Ask {
    @Override
    public boolean met(@Nullable String value) {
      return value == null || items(value).stream().noneMatch(Addresses::isPlainRemote);
    }

    @Override
    public String expectation() {
      return "must use https";
    }

    @Override
    public @Nullable String remedy(@Nullable String value) {
      return value == null ? null : value.replace("http://", "https://");
    }
  }

  /** The items of a list, without the blanks around them. */
  private static List<String> items(String value) {
    var items = new ArrayList<String>();
    for (String item : value.split(",", -1)) {
      items.add(item.strip());
    }
    return items;
  }
}
