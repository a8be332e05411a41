package dev.breakwater.controls.catalogue;

/** The chapters of the guidance by which controls are grouped, in packages and in listings. */
public enum Chapter {
  POD_SECURITY("Pod security"),
  IMAGES("Images"),
  RESOURCES("Resource policies"),
  PROBES("Probes"),
  SECRETS("Secrets"),
  NAMESPACES("Namespaces and quotas"),
  NETWORK("Network"),
  ACCESS("Access"),
  CONTROL_PLANE("Control plane"),
  ADMISSION("Admission"),
  MESH("Mesh and certificates"),
  SUPPLY_CHAIN("Supply chain"),
  INTEGRITY("Integrity");

  private final String title;

  Chapter(String title) {
    this.title = title;
  }

  /** The heading in listings. */
  public String title() {
    return title;
  }
}
