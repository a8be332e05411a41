package dev.breakwater.reports.json;

import dev.breakwater.controls.catalogue.Control;
import dev.breakwater.controls.catalogue.References;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** What is true of a control, as {@code report.schema.json} has it wherever a control is named. */
public final class ControlFields {
  private ControlFields() {}

  /** Writes the properties of a control into the object that is open. */
  public static void write(Control control, JsonGenerator out) {
    out.writeStringProperty("title", control.title());
    out.writeStringProperty("severity", control.severity().word());
    out.writeStringProperty("why", control.why());
    out.writeStringProperty("remediation", control.remediation());
    References references = control.references();
    out.writeObjectPropertyStart("references");
    texts("nsa", references.nsa(), out);
    texts("cis", references.cis(), out);
    texts("mitre", references.mitre(), out);
    texts("podSecurity", references.podSecurity(), out);
    out.writeObjectPropertyStart("equivalents");
    references.equivalents().forEach((tool, checks) -> texts(tool.word(), checks, out));
    out.writeEndObject();
    out.writeEndObject();
  }

  /** Writes a property whose value is a list of strings. */
  public static void texts(String name, List<String> texts, JsonGenerator out) {
    out.writeArrayPropertyStart(name);
    texts.forEach(out::writeString);
    out.writeEndArray();
  }
}
