package dev.breakwater.controls.controlplane.etcd;

import dev.breakwater.controls.controlplane.Places;
import dev.breakwater.controls.requirement.Evaluation;
import dev.breakwater.controls.requirement.Own;
import dev.breakwater.controls.requirement.Question;
import dev.breakwater.controls.requirement.Trail;
import dev.breakwater.controls.requirement.Truth;
import dev.breakwater.model.component.Option;
import dev.breakwater.model.component.Setting;
import dev.breakwater.model.component.Settings;
import dev.breakwater.model.finding.Outcome;
import dev.breakwater.model.tree.Node;
import org.jspecify.annotations.Nullable;

/** The file of an option is not that by which an API server of the input knows its clients. */
record TrustsItsOwn(Option option) implements Own {
  /** Only the whole of the input can say that all is well where a file is named. */
  @Override
  public Truth test(Node scope, Evaluation evaluation) {
    return Truth.of(said(evaluation) == null);
  }

  @Override
  public void explain(Node scope, Trail trail, Evaluation evaluation) {
    Setting said = said(evaluation);
    if (said == null) {
      return;
    }
    String file = said.value();
    evaluation.asking(
        Question.unless(cluster -> !cluster.controlPlane().trustsForClients(file)),
        () ->
            evaluation.inContainer(
                said.place().container(),
                () ->
                    evaluation.violation(
                        Outcome.FAIL,
                        Places.trail(said.place(), evaluation.object()),
                        "--" + option.flag() + " is the API server's --client-ca-file too",
                        null)));
  }

  private @Nullable Setting said(Evaluation evaluation) {
    Settings settings = Settings.of(option.component(), evaluation.object());
    Setting said = settings == null ? null : settings.find(option);
    return said == null || said.text() == null || said.text().isEmpty() ? null : said;
  }
}
