package dev.breakwater.controls.network;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.graphs.network.Address;
import dev.breakwater.graphs.network.Cidr;
import dev.breakwater.graphs.network.Direction;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.finding.Severity;
import dev.breakwater.model.tree.Scalar;
import dev.breakwater.model.tree.Sequence;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * No block of an egress rule leaves an address open where a cloud hands out credentials. A block of
 * every address without exception is told by network-policy-allows-all-egress.
 */
@AutoService(ControlDefinition.class)
public final class CloudMetadataEgress implements ControlDefinition {
  @Override
  public Control control() {
    return NetworkChapter.ofKinds("cloud-metadata-egress", PolicyRules.KINDS)
        .title("Network policy leaves the cloud's metadata service open")
        .severity(Severity.HIGH)
        .why(
            """
            The metadata service hands the node's cloud credentials to whoever asks from the \
            node, pods included. A program that can be made to fetch a URL is enough to get \
            them, and with them often disks, registries and the whole cluster.\
            """)
        .remediation(
            """
            Cut link-local addresses out with `except` (169.254.0.0/16, and 100.100.100.200/32 for \
            Alibaba Cloud), or allow only the blocks that the program needs.\
            """)
        .nsa(
            "Network separation and hardening: Protecting sensitive cloud infrastructure",
            NetworkChapter.POLICIES)
        .mitre("T1552")
        .requires(new PolicyRules(Direction.EGRESS, new Judge()))
        .build();
  }

  /**
   * An address where credentials are handed out.
   *
   * @param fault what is told where it is open
   * @param narrow a block with a longer prefix means the address whatever the cloud; 0 where every
   *     block does
   */
  private record Service(Address address, PolicyRules.Fault fault, int narrow) {
    static Service of(String address, String whose, int narrow) {
      return new Service(
          Objects.requireNonNull(Address.parse(address)),
          PolicyRules.Fault.fail("leaves " + address + " open, the metadata service " + whose),
          narrow);
    }

    /** The fault where the input does not say which cloud it is for. */
    PolicyRules.Fault faultOf(Cidr block) {
      return block.bits() >= narrow
          ? fault
          : new PolicyRules.Fault(
              Outcome.UNKNOWN, fault.message() + "; the cloud that it is for decides");
    }
  }

  private static final class Judge implements PolicyRules.Judge {
    private final List<Service> services =
        List.of(
            Service.of("169.254.169.254", "of nearly all clouds", 0),
            Service.of("169.254.170.2", "of AWS tasks", 16),
            Service.of("fd00:ec2::254", "of AWS over IPv6", 32),
            Service.of("100.100.100.200", "of Alibaba Cloud", 16));

    @Override
    public PolicyRules.@Nullable Fault everything() {
      return null;
    }

    @Override
    public PolicyRules.@Nullable Fault world() {
      return null;
    }

    @Override
    public PolicyRules.@Nullable Fault block(String cidr, @Nullable Sequence except) {
      Cidr block = AllowsEverything.isEverything(cidr, except) ? null : Cidr.parse(cidr);
      for (int i = 0; block != null && i < services.size(); i++) {
        Service service = services.get(i);
        if (block.contains(service.address()) && !isCutOut(service.address(), except)) {
          return service.faultOf(block);
        }
      }
      return null;
    }

    private static boolean isCutOut(Address address, @Nullable Sequence except) {
      for (int i = 0; except != null && i < except.size(); i++) {
        Cidr cut = except.get(i) instanceof Scalar s ? Cidr.parse(s.text()) : null;
        if (cut != null && cut.contains(address)) {
          return true;
        }
      }
      return false;
    }
  }
}
