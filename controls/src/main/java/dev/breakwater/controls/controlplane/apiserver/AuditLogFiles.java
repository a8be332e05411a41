package dev.breakwater.controls.controlplane.apiserver;

import static dev.breakwater.controls.controlplane.Asks.asks;
import static dev.breakwater.controls.controlplane.Asks.atLeast;
import static dev.breakwater.controls.controlplane.Asks.given;
import static dev.breakwater.controls.controlplane.Asks.is;
import static dev.breakwater.controls.controlplane.Asks.notGiven;
import static dev.breakwater.controls.requirement.Requirements.all;
import static dev.breakwater.controls.requirement.Requirements.any;
import static dev.breakwater.controls.requirement.Requirements.unless;
import static dev.breakwater.model.component.Component.APISERVER;
import static dev.breakwater.model.component.Option.number;
import static dev.breakwater.model.component.Option.text;

import dev.breakwater.controls.requirement.Requirement;
import dev.breakwater.model.component.Option;

/** Where the API server's audit events go, and what is asked of the files that hold them. */
final class AuditLogFiles {
  static final Option LOG_PATH = text(APISERVER, "audit-log-path");
  static final Option WEBHOOK = text(APISERVER, "audit-webhook-config-file");

  private AuditLogFiles() {}

  /**
   * A flag that says how long files are kept is at least this, unless there are none: events go to
   * the API server's output, or to a webhook alone.
   */
  static Requirement keep(String flag, long least) {
    return unless(
        any(asks(LOG_PATH, is("-")), all(asks(LOG_PATH, notGiven()), asks(WEBHOOK, given()))),
        asks(number(APISERVER, flag), atLeast(least)));
  }
}
