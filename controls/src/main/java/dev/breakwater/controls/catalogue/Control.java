package dev.breakwater.controls.catalogue;

import dev.breakwater.controls.requirement.Parameters;
import dev.breakwater.controls.requirement.Requirement;
import dev.breakwater.controls.requirement.Since;
import dev.breakwater.model.component.Component;
import dev.breakwater.model.finding.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One control: what it requires, of which objects, and all that is said about it.
 *
 * @param id permanent, kebab-case; never reused
 * @param aliases earlier IDs, still accepted wherever an ID is
 * @param chapter where it is listed
 * @param title the requirement as a short sentence, as if it were violated: what a reader sees
 *     first
 * @param severity how bad a violation is, without context
 * @param why what an attacker gains, in two or three sentences
 * @param remediation what to do, in a sentence or two
 * @param references guidance, benchmarks, other tools
 * @param subject the objects it is about
 * @param requirement what it requires of them
 * @param needs what the configuration has to give before there is anything to ask; null where
 *     nothing: a control that nobody configured is not evaluated, and so passes nothing
 * @param outsideNsa why it is no part of framework nsa, a clause; null where it is part of it
 * @param edit how its edits come about
 * @param cel how its CEL comes about
 */
public record Control(
    String id,
    List<String> aliases,
    Chapter chapter,
    String title,
    Severity severity,
    String why,
    String remediation,
    References references,
    Subject subject,
    Requirement requirement,
    Parameters.@Nullable Key needs,
    @Nullable String outsideNsa,
    Derivation edit,
    Derivation cel) {
  public Control {
    aliases = List.copyOf(aliases);
  }

  /** Starts a control on pods. */
  public static Builder ofPods(String id) {
    return new Builder(id, new Subject.Pods());
  }

  /** Starts a control on objects of every kind. */
  public static Builder ofObjects(String id) {
    return new Builder(id, new Subject.Objects());
  }

  /** Starts a control on objects of some kinds, given as group and kind: {@code /ConfigMap}. */
  public static Builder ofKinds(String id, String... kinds) {
    return new Builder(id, new Subject.Kinds(List.of(kinds)));
  }

  /**
   * Starts a control on namespaces, declared or not. Its requirement is asked of the object that
   * stands for the namespace, with the namespace as trail; what it tells is settled by a {@code
   * Question}.
   */
  public static Builder ofNamespaces(String id) {
    return new Builder(id, new Subject.Namespaces());
  }

  /** Starts a control on how a component of the cluster is run. */
  public static Builder ofComponent(String id, Component component) {
    return new Builder(id, new Subject.Runs(component))
        .chapter(Chapter.CONTROL_PLANE)
        .cel(
            Derivation.none(
                "static pods and configuration files are read from disk and never pass admission"));
  }

  /** The requirement in force at a Kubernetes minor version; null where there is none yet. */
  public @Nullable Requirement requirementAt(int minor) {
    return requirement instanceof Since since ? since.at(minor) : requirement;
  }

  /** Collects what makes up a control; every text and the requirement have to be given. */
  public static final class Builder {
    private final String id;
    private final Subject subject;
    private List<String> aliases = List.of();
    private List<String> nsa = List.of();
    private List<String> cis = List.of();
    private List<String> mitre = List.of();
    private List<String> podSecurity = List.of();
    private final Map<Tool, List<String>> equivalents = new EnumMap<>(Tool.class);
    private Chapter chapter = Chapter.POD_SECURITY;
    private Derivation edit = Derivation.derived();
    private Derivation cel = Derivation.derived();
    private @Nullable String title;
    private @Nullable Severity severity;
    private @Nullable String why;
    private @Nullable String remediation;
    private @Nullable Requirement requirement;
    private Parameters.@Nullable Key needs;
    private @Nullable String outsideNsa;

    private Builder(String id, Subject subject) {
      this.id = id;
      this.subject = subject;
    }

    /** Earlier IDs. */
    public Builder aliases(String... ids) {
      aliases = joined(aliases, ids);
      return this;
    }

    /** Where it is listed; pod security unless said. */
    public Builder chapter(Chapter where) {
      chapter = where;
      return this;
    }

    /** The violation as a short sentence. */
    public Builder title(String text) {
      title = text;
      return this;
    }

    /** How bad a violation is. */
    public Builder severity(Severity how) {
      severity = how;
      return this;
    }

    /** What an attacker gains. */
    public Builder why(String text) {
      why = text.strip();
      return this;
    }

    /** What to do. */
    public Builder remediation(String text) {
      remediation = text.strip();
      return this;
    }

    /** Headings of the NSA/CISA guidance, as {@link Guidance} has them. */
    public Builder nsa(String... headings) {
      nsa = joined(nsa, headings);
      return this;
    }

    /**
     * Why it is no part of framework nsa, a clause: the guidance does not ask for it, or another
     * control of the framework says it already of the same field.
     */
    public Builder outsideNsa(String because) {
      outsideNsa = because;
      return this;
    }

    /** Recommendations of the CIS Kubernetes Benchmark. */
    public Builder cis(String... recommendations) {
      cis = joined(cis, recommendations);
      return this;
    }

    /** Techniques of MITRE ATT&amp;CK. */
    public Builder mitre(String... techniques) {
      mitre = joined(mitre, techniques);
      return this;
    }

    /**
     * Checks of the Pod Security Standards: each fails exactly when one of the controls that name
     * it fails.
     */
    public Builder podSecurity(String... checks) {
      podSecurity = joined(podSecurity, checks);
      return this;
    }

    /** Checks of another tool whose verdict is this control's. */
    public Builder equivalent(Tool tool, String... checks) {
      equivalents.put(tool, joined(equivalents.getOrDefault(tool, List.of()), checks));
      return this;
    }

    /** The requirement. */
    public Builder requires(Requirement what) {
      requirement = what;
      return this;
    }

    /** What the configuration has to give; nothing unless said. */
    public Builder needs(Parameters.Key key) {
      needs = key;
      return this;
    }

    /** How edits come about; derived unless said. */
    public Builder edit(Derivation how) {
      edit = how;
      return this;
    }

    /** How CEL comes about; derived unless said. */
    public Builder cel(Derivation how) {
      cel = how;
      return this;
    }

    /** The control. */
    public Control build() {
      return new Control(
          id,
          aliases,
          chapter,
          given(title, "title"),
          given(severity, "severity"),
          given(why, "why"),
          given(remediation, "remediation"),
          new References(nsa, cis, mitre, podSecurity, equivalents),
          subject,
          given(requirement, "requirement"),
          needs,
          outsideNsa,
          edit,
          cel);
    }

    private static List<String> joined(List<String> given, String... more) {
      if (given.isEmpty()) {
        return List.of(more);
      }
      var all = new ArrayList<>(given);
      all.addAll(List.of(more));
      return List.copyOf(all);
    }

    /** A part that has to be given; makes no text where it is, as this runs at every start. */
    private <T> T given(@Nullable T part, String name) {
      if (part == null) {
        throw new IllegalStateException(id + ": " + name);
      }
      return part;
    }
  }
}
