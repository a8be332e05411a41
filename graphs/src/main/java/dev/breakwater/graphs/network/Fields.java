package dev.breakwater.graphs.network;

import dev.breakwater.model.tree.Mapping;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.Sequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists in a tree by what they hold; items of another type, which Kubernetes refuses, are left. */
final class Fields {
  private Fields() {}

  /** The mappings of a list; none where it is absent. */
  static List<Mapping> mappings(@Nullable Mapping at, String key) {
    Sequence list = at == null ? null : at.sequence(key);
    if (list == null || list.size() == 0) {
      return List.of();
    }
    var items = new ArrayList<Mapping>(list.size());
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i) instanceof Mapping item) {
        items.add(item);
      }
    }
    return items;
  }

  /** The scalars of a list, as text; none where it is absent. */
  static List<String> texts(@Nullable Mapping at, String key) {
    Sequence list = at == null ? null : at.sequence(key);
    if (list == null || list.size() == 0) {
      return List.of();
    }
    var items = new ArrayList<String>(list.size());
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i) instanceof Scalar item) {
        items.add(item.text());
      }
    }
    return items;
  }

  /** Whether a list is there and not empty. */
  static boolean hasItems(@Nullable Mapping at, String key) {
    Sequence list = at == null ? null : at.sequence(key);
    return list != null && list.size() > 0;
  }

  /** The block that a text is, with others cut out of it; null where it is none. */
  static Peer.@Nullable Block block(@Nullable String cidr, List<String> except) {
    Cidr whole = cidr == null ? null : Cidr.parse(cidr);
    if (whole == null) {
      return null;
    }
    var cut = new ArrayList<Cidr>(except.size());
    for (String text : except) {
      Cidr each = Cidr.parse(text);
      if (each != null) {
        cut.add(each);
      }
    }
    return new Peer.Block(whole, cut);
  }
}
