package dev.breakwater.graphs.network;

import dev.breakwater.model.kube.LabelSelector;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The other end of the connections that a rule is about. */
public sealed interface Peer {
  /** Everybody, in the cluster and outside. */
  record Anyone() implements Peer {
    @Override
    public boolean isEverything() {
      return true;
    }
  }

  /**
   * Pods.
   *
   * @param namespaces by the labels of their namespaces; null for the namespace of the policy
   * @param pods by their own labels
   */
  record Pods(@Nullable LabelSelector namespaces, LabelSelector pods) implements Peer {}

  /**
   * Addresses.
   *
   * @param cidr a block
   * @param except blocks that are cut out of it
   */
  record Block(Cidr cidr, List<Cidr> except) implements Peer {
    public Block {
      except = List.copyOf(except);
    }

    /** Whether an address is in the block and not cut out. */
    public boolean contains(Address address) {
      if (!cidr.contains(address)) {
        return false;
      }
      for (int i = 0; i < except.size(); i++) {
        if (except.get(i).contains(address)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public boolean isEverything() {
      return cidr.isEverything() && except.isEmpty();
    }
  }

  /**
   * Something that manifests do not resolve: a DNS name, a node, a service.
   *
   * @param field the field that names it
   */
  record Other(String field) implements Peer {}

  /** Whether it is everybody, or every address of a family. */
  default boolean isEverything() {
    return false;
  }
}
