package dev.breakwater.controls.network;

import dev.breakwater.model.tree.Sequence;
import org.jspecify.annotations.Nullable;

/**
 * No rule is for everybody, or for all addresses.
 *
 * @param everything what is wrong with a rule for everybody
 * @param addresses what is wrong with a rule for all addresses
 */
record AllowsEverything(PolicyRules.Fault everything, PolicyRules.Fault addresses)
    implements PolicyRules.Judge {
  /** Whether a block is every address of its family. */
  static boolean isEverything(String cidr, @Nullable Sequence except) {
    return cidr.endsWith("/0") && (except == null || except.size() == 0);
  }

  @Override
  public PolicyRules.Fault world() {
    return addresses;
  }

  @Override
  public PolicyRules.@Nullable Fault block(String cidr, @Nullable Sequence except) {
    return isEverything(cidr, except) ? addresses : null;
  }
}
