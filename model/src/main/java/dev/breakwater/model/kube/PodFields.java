package dev.breakwater.model.kube;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The type of a field of a pod, and of the fields in it, for those on which security hangs.
 *
 * @param type what the field is
 * @param fields of a map, its known fields; of a list, none
 * @param item what each item of a list, or each value of a map of any keys, is; null where that
 *     does not matter
 */
record PodFields(Type type, Map<String, PodFields> fields, @Nullable PodFields item) {
  /** The types of JSON, and the unions of them that Kubernetes has. */
  enum Type {
    MAP("a map"),
    LIST("a list"),
    BOOL("true or false"),
    INT("an integer"),
    STRING("text"),
    INT_OR_STRING("an integer or text"),
    QUANTITY("a quantity");

    private final String words;

    Type(String words) {
      this.words = words;
    }

    /** With an article, for messages. */
    String words() {
      return words;
    }
  }

  private static final PodFields BOOL = scalar(Type.BOOL);
  private static final PodFields INT = scalar(Type.INT);
  private static final PodFields STRING = scalar(Type.STRING);
  private static final PodFields STRINGS = list(STRING);
  private static final PodFields ANY_MAP = map();

  private static final PodFields PROFILE =
      map().with("type", STRING).with("localhostProfile", STRING);

  private static final PodFields SELINUX =
      map().with("user", STRING).with("role", STRING).with("type", STRING).with("level", STRING);

  private static final PodFields WINDOWS =
      map().with("hostProcess", BOOL).with("runAsUserName", STRING);

  private static final PodFields SECURITY_CONTEXT =
      map()
          .with("runAsUser", INT)
          .with("runAsGroup", INT)
          .with("runAsNonRoot", BOOL)
          .with("seccompProfile", PROFILE)
          .with("appArmorProfile", PROFILE)
          .with("seLinuxOptions", SELINUX)
          .with("windowsOptions", WINDOWS);

  private static final PodFields RESOURCES =
      map()
          .with("limits", new PodFields(Type.MAP, Map.of(), scalar(Type.QUANTITY)))
          .with("requests", new PodFields(Type.MAP, Map.of(), scalar(Type.QUANTITY)));

  private static final PodFields HANDLER =
      map()
          .with("httpGet", map().with("host", STRING).with("port", scalar(Type.INT_OR_STRING)))
          .with("tcpSocket", map().with("host", STRING).with("port", scalar(Type.INT_OR_STRING)))
          .with("exec", map().with("command", STRINGS));

  private static final PodFields CONTAINER =
      map()
          .with("name", STRING)
          .with("image", STRING)
          .with("imagePullPolicy", STRING)
          .with("restartPolicy", STRING)
          .with("command", STRINGS)
          .with("args", STRINGS)
          .with(
              "securityContext",
              SECURITY_CONTEXT
                  .copy()
                  .with("privileged", BOOL)
                  .with("allowPrivilegeEscalation", BOOL)
                  .with("readOnlyRootFilesystem", BOOL)
                  .with("procMount", STRING)
                  .with("capabilities", map().with("add", STRINGS).with("drop", STRINGS)))
          .with("resources", RESOURCES)
          .with("livenessProbe", HANDLER)
          .with("readinessProbe", HANDLER)
          .with("startupProbe", HANDLER)
          .with("lifecycle", map().with("postStart", HANDLER).with("preStop", HANDLER))
          .with("ports", list(map().with("hostPort", INT).with("containerPort", INT)))
          .with(
              "env",
              list(
                  map()
                      .with("name", STRING)
                      .with("valueFrom", map().with("secretKeyRef", ANY_MAP))))
          .with("envFrom", list(map().with("secretRef", ANY_MAP)))
          .with(
              "volumeMounts",
              list(
                  map()
                      .with("name", STRING)
                      .with("mountPath", STRING)
                      .with("readOnly", BOOL)
                      .with("subPath", STRING)
                      .with("subPathExpr", STRING)));

  private static final PodFields SPEC =
      map()
          .with("initContainers", list(CONTAINER))
          .with("containers", list(CONTAINER))
          .with("ephemeralContainers", list(CONTAINER))
          .with(
              "securityContext",
              SECURITY_CONTEXT
                  .copy()
                  .with("fsGroup", INT)
                  .with("supplementalGroups", list(INT))
                  .with("sysctls", list(map().with("name", STRING).with("value", STRING))))
          .with(
              "volumes",
              list(
                  map()
                      .with("name", STRING)
                      .with("hostPath", map().with("path", STRING).with("type", STRING))))
          .with("hostNetwork", BOOL)
          .with("hostPID", BOOL)
          .with("hostIPC", BOOL)
          .with("hostUsers", BOOL)
          .with("shareProcessNamespace", BOOL)
          .with("automountServiceAccountToken", BOOL)
          .with("serviceAccountName", STRING)
          .with("serviceAccount", STRING)
          .with("os", map().with("name", STRING))
          .with("resources", RESOURCES);

  /** A pod, or the template of one. */
  static final PodFields TEMPLATE =
      map()
          .with(
              "metadata",
              map()
                  .with("name", STRING)
                  .with("namespace", STRING)
                  .with("labels", ANY_MAP)
                  .with("annotations", ANY_MAP))
          .with("spec", SPEC);

  /** What belongs at a key of a map; null where that does not matter. */
  @Nullable PodFields of(String key) {
    return item == null ? fields.get(key) : item;
  }

  private static PodFields scalar(Type type) {
    return new PodFields(type, Map.of(), null);
  }

  private static PodFields list(PodFields item) {
    return new PodFields(Type.LIST, Map.of(), item);
  }

  private static PodFields map() {
    return new PodFields(Type.MAP, new HashMap<>(), null);
  }

  private PodFields copy() {
    return new PodFields(type, new HashMap<>(fields), null);
  }

  private PodFields with(String key, PodFields field) {
    fields.put(key, field);
    return this;
  }
}
