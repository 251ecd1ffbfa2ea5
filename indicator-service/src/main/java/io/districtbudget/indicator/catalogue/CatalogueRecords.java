package io.districtbudget.indicator.catalogue;

import io.districtbudget.support.audit.AuditTrail;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.outbox.Outbox;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 留痕: the earlier versions of indicators and who changed them. */
@ApplicationScoped
class CatalogueRecords implements PanacheRepositoryBase<CatalogueVersion, UUID> {

  private final AuditTrail trail;
  private final Outbox outbox;
  private final Caller caller;
  private final Clock clock;

  CatalogueRecords(AuditTrail trail, Outbox outbox, Caller caller, Clock clock) {
    this.trail = trail;
    this.outbox = outbox;
    this.caller = caller;
    this.clock = clock;
  }

  /** Keeps who did it, and tells others what the indicator is now. */
  void audit(CatalogueIndicator indicator, String action) {
    audit(indicator, action, null);
  }

  /** The same with the reason that was stated. */
  void audit(CatalogueIndicator indicator, String action, @Nullable String reason) {
    trail.record(
        caller.division(),
        "indicator:" + indicator.id(),
        action,
        caller.name(),
        reason,
        IndicatorResponse.from(indicator));
    outbox.append(IndicatorEvent.of(caller.division(), IndicatorResponse.from(indicator), action));
  }

  /** Keeps at the one that stays what it took over; what it is has not changed. */
  void noteMerger(CatalogueIndicator into, CatalogueIndicator merged, @Nullable String reason) {
    trail.record(
        caller.division(),
        "indicator:" + into.id(),
        "TOOK_OVER",
        caller.name(),
        reason,
        IndicatorResponse.from(merged));
  }

  /** Keeps how the indicator stood before the change, unless nothing changed. */
  void keeping(CatalogueIndicator indicator, Runnable change) {
    CatalogueVersion before =
        new CatalogueVersion(
            indicator, caller.name(), OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS));
    change.run();
    if (!before.content().equals(IndicatorResponse.from(indicator))) {
      persist(before);
    }
  }

  /** The versions after the number, oldest first; the last one is the present. */
  List<VersionResponse> versions(CatalogueIndicator indicator, int after, int atMost) {
    List<VersionResponse> versions = new ArrayList<>();
    find("indicatorId = ?1 and number > ?2 order by number", indicator.id(), after)
        .range(0, atMost - 1)
        .list()
        .forEach(version -> versions.add(VersionResponse.of(version)));
    IndicatorResponse present = IndicatorResponse.from(indicator);
    if (present.version() > after && versions.size() < atMost) {
      versions.add(new VersionResponse(present, null, null));
    }
    return versions;
  }

  /** The content of that time; 404 VERSION_UNKNOWN when there was no such version. */
  IndicatorResponse version(CatalogueIndicator indicator, int number) {
    IndicatorResponse present = IndicatorResponse.from(indicator);
    return number == present.version()
        ? present
        : find("indicatorId = ?1 and number = ?2", indicator.id(), number)
            .firstResultOptional()
            .map(CatalogueVersion::content)
            .orElseThrow(() -> CatalogueRefusal.VERSION_UNKNOWN.problem(Map.of("number", number)));
  }
}
