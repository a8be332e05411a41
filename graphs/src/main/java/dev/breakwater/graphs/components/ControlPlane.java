package dev.breakwater.graphs.components;

import dev.breakwater.model.component.Component;
import dev.breakwater.model.component.Option;
import dev.breakwater.model.component.Setting;
import dev.breakwater.model.component.Settings;
import dev.breakwater.model.component.Settings.Silence;
import dev.breakwater.model.kube.KubeObject;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one component of the control plane says that concerns another. */
public final class ControlPlane {
  /** The authority of the API server's clients. */
  public static final Option CLIENT_CA =
      Option.text(Component.APISERVER, "client-ca-file").kubeadm("/etc/kubernetes/pki/ca.crt");

  private final Set<String> clientAuthorities = new HashSet<>();

  /** Takes what an object says. */
  public void collect(KubeObject object) {
    if (Component.in(object).contains(Component.APISERVER)) {
      String file = inForce(Settings.of(Component.APISERVER, object));
      if (file != null && !file.isEmpty()) {
        clientAuthorities.add(file);
      }
    }
  }

  private static @Nullable String inForce(@Nullable Settings settings) {
    Setting said = settings == null ? null : settings.find(CLIENT_CA);
    if (settings == null || said != null) {
      return said == null ? null : said.text();
    }
    return settings.silence(CLIENT_CA) instanceof Silence.Default fallback
        ? fallback.value()
        : null;
  }

  /** Takes what others say. */
  public void addAll(ControlPlane others) {
    clientAuthorities.addAll(others.clientAuthorities);
  }

  /** Whether an API server of the input trusts the authority in a file for its clients. */
  public boolean trustsForClients(String file) {
    return clientAuthorities.contains(file);
  }
}
