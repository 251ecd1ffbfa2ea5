package io.districtbudget.assessment.figures;

import io.districtbudget.support.audit.AuditTrail;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.rebuild.ReadModelGate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * 看板数据重新计数 (recount on demand): makes the figures what the rows say, without replaying topics. The
 * division's read model stands still for as long as it takes: writes get 503 READ_MODEL_REBUILDING,
 * events wait.
 */
@ApplicationScoped
class FigureMending {

  /** Name of the audit trail of a division's figures. */
  private static final String TRAIL = "figures";

  private static final Duration WAIT_FOR_WRITERS = Duration.ofSeconds(5);

  private final ReadModelGate gate;
  private final FigureBook figures;
  private final AuditTrail trail;
  private final Caller caller;
  private final Duration within;

  FigureMending(
      ReadModelGate gate,
      FigureBook figures,
      AuditTrail trail,
      Caller caller,
      @ConfigProperty(name = "district.figures-counted-within", defaultValue = "45s")
          Duration within) {
    this.gate = gate;
    this.figures = figures;
    this.trail = trail;
    this.caller = caller;
    this.within = within;
  }

  /** Counts a year, or all, anew; answers what differed before. */
  @Transactional
  ComparisonResponse mend(RecountEntry entry) {
    gate.close(caller.division(), WAIT_FOR_WRITERS);
    Count count =
        figures.recount(caller.division(), Years.of(entry.year()), new CountingTime(within));
    trail.record(
        caller.division(),
        TRAIL,
        "FIGURES_RECOUNTED",
        caller.name(),
        entry.reason(),
        Map.of("checked", count.checked(), "different", count.differences().size()));
    return ComparisonResponse.of(entry.year(), count);
  }
}
