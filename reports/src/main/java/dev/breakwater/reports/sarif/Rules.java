package dev.breakwater.reports.sarif;

import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.References;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** Controls as SARIF reporting descriptors (section 3.49). */
final class Rules {
  private Rules() {}

  static void write(Control control, JsonGenerator out) {
    out.writeStartObject();
    out.writeStringProperty("id", control.id());
    out.writeStringProperty("name", pascalCase(control.id()));
    if (!control.aliases().isEmpty()) {
      out.writeArrayPropertyStart("deprecatedIds");
      control.aliases().forEach(out::writeString);
      out.writeEndArray();
    }
    text("shortDescription", control.title(), out);
    text("fullDescription", control.why(), out);
    Map<String, List<String>> references = references(control.references());
    out.writeObjectPropertyStart("help");
    out.writeStringProperty("text", help(control, references));
    out.writeStringProperty("markdown", markdown(control, references));
    out.writeEndObject();
    out.writeObjectPropertyStart("defaultConfiguration");
    out.writeStringProperty("level", Levels.level(control.severity()));
    out.writeEndObject();
    out.writeObjectPropertyStart("properties");
    out.writeStringProperty("security-severity", Levels.securitySeverity(control.severity()));
    out.writeStringProperty("problem.severity", Levels.level(control.severity()));
    out.writeArrayPropertyStart("tags");
    out.writeString("security");
    out.writeString("kubernetes");
    control.references().mitre().forEach(technique -> out.writeString("mitre/" + technique));
    control.references().cis().forEach(number -> out.writeString("cis/" + number));
    out.writeEndArray();
    out.writeEndObject();
    out.writeEndObject();
  }

  private static void text(String name, String text, JsonGenerator out) {
    out.writeObjectPropertyStart(name);
    out.writeStringProperty("text", text);
    out.writeEndObject();
  }

  /** Where a control stands elsewhere, by the name of the elsewhere. */
  private static Map<String, List<String>> references(References references) {
    var named = new LinkedHashMap<String, List<String>>();
    named.put("NSA/CISA Kubernetes Hardening Guidance", references.nsa());
    named.put("CIS Kubernetes Benchmark", references.cis());
    named.put("MITRE ATT&CK", references.mitre());
    named.put("Pod Security Standards", references.podSecurity());
    references.equivalents().forEach((tool, checks) -> named.put(tool.word(), checks));
    named.values().removeIf(List::isEmpty);
    return named;
  }

  private static String help(Control control, Map<String, List<String>> references) {
    var help = new StringBuilder(control.why()).append("\n\n").append(control.remediation());
    references.forEach((name, list) ->
        help.append("\n").append(name).append(": ").append(String.join("; ", list)));
    return help.toString();
  }

  private static String markdown(Control control, Map<String, List<String>> references) {
    var help =
        new StringBuilder(control.why())
            .append("\n\n**What to do:** ")
            .append(control.remediation())
            .append('\n');
    references.forEach((name, list) ->
        help.append("\n- ").append(name).append(": ").append(String.join("; ", list)));
    return help.toString();
  }

  private static String pascalCase(String id) {
    var name = new StringBuilder();
    for (String word : id.split("-", -1)) {
      if (!word.isEmpty()) {
        name.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
      }
    }
    return name.toString();
  }
}
