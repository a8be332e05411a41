package dev.breakwater.controls.controlplane.apiserver;

import static dev.breakwater.model.component.Component.APISERVER;
import static dev.breakwater.model.component.Option.list;
import static dev.breakwater.model.component.Option.text;

import dev.breakwater.model.component.Option;

/** Options of the API server of which several controls ask something. */
final class ApiserverOptions {
  static final Option AUTHORIZATION_MODE =
      list(APISERVER, "authorization-mode").unset("AlwaysAllow").kubeadm("Node,RBAC");

  /** Names a file that says instead who authorizes, since Kubernetes 1.29. */
  static final Option AUTHORIZATION_CONFIG = text(APISERVER, "authorization-config");

  static final Option ENABLED_PLUGINS =
      list(APISERVER, "enable-admission-plugins").unset("").kubeadm("NodeRestriction");

  static final Option DISABLED_PLUGINS = list(APISERVER, "disable-admission-plugins");

  private ApiserverOptions() {}
}
