package dev.breakwater.controls.catalogue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Where a control stands in the guidance, in benchmarks and in other tools.
 *
 * @param nsa sections of the NSA/CISA Kubernetes Hardening Guidance v1.2, of {@link
 *     Guidance#headings()}
 * @param cis recommendations of the CIS Kubernetes Benchmark v1.12 ({@code 5.2.2})
 * @param mitre techniques of MITRE ATT&amp;CK for Containers ({@code T1611})
 * @param podSecurity checks of the Pod Security Standards ({@code baseline/privileged}); a check
 *     fails exactly when one of the controls that name it fails
 * @param equivalents by tool, its checks whose verdict is this control's, or is that of all the
 *     controls together that name it; where a verdict differs on purpose, the control's class says
 *     so
 */
public record References(
    List<String> nsa,
    List<String> cis,
    List<String> mitre,
    List<String> podSecurity,
    Map<Tool, List<String>> equivalents) {
  public References {
    nsa = List.copyOf(nsa);
    cis = List.copyOf(cis);
    mitre = List.copyOf(mitre);
    podSecurity = List.copyOf(podSecurity);
    var copy = new EnumMap<Tool, List<String>>(Tool.class);
    for (var each : equivalents.entrySet()) {
      copy.put(each.getKey(), List.copyOf(each.getValue()));
    }
    equivalents = copy;
  }
}
