package io.districtbudget.support.rebuild;

import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.rebuild.RebuildStatus.State;
import io.districtbudget.support.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;

/** Requests for rebuilds of the caller's division. */
@ApplicationScoped
class Rebuilds {

  private final RebuildLog log;
  private final Instance<RebuildableModel> model;
  private final Caller caller;

  Rebuilds(RebuildLog log, Instance<RebuildableModel> model, Caller caller) {
    this.log = log;
    this.model = model;
    this.caller = caller;
  }

  /** Asks for one; 409 REBUILD_RUNNING while there is one. */
  RebuildStatus request() {
    caller.requireWholeDivision();
    boolean running = newest().map(status -> status.state() == State.RUNNING).orElse(false);
    if (running || !log.request(caller.division(), caller.name())) {
      throw ProblemException.conflict(
          "REBUILD_RUNNING",
          LocalText.of("行政区划 %s 正在重建。", "A rebuild of division %s is running.", caller.division()));
    }
    return status();
  }

  /** The newest one; 404 REBUILD_UNKNOWN when there was none. */
  RebuildStatus status() {
    return newest()
        .orElseThrow(
            () ->
                ProblemException.notFound(
                    "REBUILD_UNKNOWN",
                    LocalText.of(
                        "行政区划 %s 没有重建过。",
                        "There was no rebuild of division %s.", caller.division())));
  }

  private Optional<RebuildStatus> newest() {
    if (!model.isResolvable()) {
      throw ProblemException.notFound(
          "READ_MODEL_UNKNOWN", new LocalText("本服务没有读模型。", "This service keeps no read model."));
    }
    return log.of(caller.division());
  }
}
