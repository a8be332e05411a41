package dev.breakwater.controls.pods;

import static dev.breakwater.controls.requirement.Requirements.all;
import static dev.breakwater.controls.requirement.Requirements.eachContainer;
import static dev.breakwater.controls.requirement.Requirements.eachItem;
import static dev.breakwater.controls.requirement.Requirements.field;
import static dev.breakwater.controls.requirement.Requirements.matchesNot;

import com.google.auto.service.AutoService;
import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.ControlDefinition;
import dev.breakwater.controls.catalogue.Derivation;
import dev.breakwater.controls.catalogue.Tool;
import dev.breakwater.controls.requirement.Question;
import dev.breakwater.controls.requirement.WaivedBy;
import dev.breakwater.model.finding.Severity;

/**
 * No volume is mounted with a subPath while a node of the input runs a kubelet with CVE-2021-25741.
 */
@AutoService(ControlDefinition.class)
public final class SubPathSymlinkExchange implements ControlDefinition {
  private static final String MEANING =
      "be left out while a node runs a kubelet with CVE-2021-25741";

  /** It takes a node to show the flaw: without one in the input there is none. */
  private static final Question KUBELETS_KEEP_SUB_PATHS =
      Question.unless(cluster -> !cluster.defaults().kubeletFollowsSubPathLinks());

  @Override
  public Control control() {
    return Control.ofPods("sub-path-symlink-exchange")
        .title("Volume is mounted by subPath on a kubelet with CVE-2021-25741")
        .severity(Severity.HIGH)
        .why(
            """
            The kubelet of a node in this cluster can be tricked: a container that exchanges its \
            `subPath` for a symbolic link at the right moment has any folder of the node mounted, \
            writable, and so takes the node (CVE-2021-25741).\
            """)
        .remediation(
            """
            Upgrade the kubelets to 1.19.15, 1.20.11, 1.21.5, 1.22.2 or later; until then, mount \
            volumes without `subPath`.\
            """)
        .nsa("Upgrading and application security practices")
        .mitre("T1611")
        .equivalent(Tool.KUBESCAPE, "C-0058")
        .requires(
            new WaivedBy(
                object -> KUBELETS_KEEP_SUB_PATHS,
                eachContainer(
                    eachItem(
                        "volumeMounts",
                        all(
                            field("subPath", matchesNot("", MEANING)),
                            field("subPathExpr", matchesNot("", MEANING)))))))
        .edit(Derivation.none("the remedy is a newer kubelet, not another manifest"))
        .cel(Derivation.none("it depends on the kubelets of the nodes"))
        .build();
  }
}
