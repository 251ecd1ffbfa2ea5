package io.districtbudget.assessment.monitoring;

import io.districtbudget.assessment.desk.ChangeKind;
import io.districtbudget.assessment.desk.ChangeLog;
import io.districtbudget.assessment.desk.Happening;
import io.districtbudget.assessment.figures.Contribution;
import io.districtbudget.assessment.figures.FigureBook;
import io.districtbudget.assessment.projection.ProjectLock;
import io.districtbudget.assessment.rulesets.RuleSets;
import io.districtbudget.scoring.light.Light;
import io.districtbudget.scoring.ruleset.RuleSet;
import io.districtbudget.support.audit.AuditTrail;
import io.districtbudget.support.http.ExpectedVersion;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.identity.CurrentDivision;
import io.districtbudget.support.outbox.Outbox;
import io.districtbudget.support.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds monitorings for callers, and makes each change together with its lights, figures, audit
 * entry and event.
 */
@ApplicationScoped
public class Monitorings {
  /** Beginning of the names of monitorings' audit trails. */
  static final String KIND = "monitoring:";

  private static final String TOPIC = "assessment.events";

  private final EntityManager entities;
  private final ProjectLock lock;
  private final RuleSets ruleSets;
  private final FigureBook figures;
  private final AuditTrail trail;
  private final Outbox outbox;
  private final ChangeLog changes;
  private final CurrentDivision division;

  Monitorings(
      EntityManager entities,
      ProjectLock lock,
      RuleSets ruleSets,
      FigureBook figures,
      AuditTrail trail,
      Outbox outbox,
      ChangeLog changes,
      CurrentDivision division) {
    this.entities = entities;
    this.lock = lock;
    this.ruleSets = ruleSets;
    this.figures = figures;
    this.trail = trail;
    this.outbox = outbox;
    this.changes = changes;
    this.division = division;
  }

  /** 监控期 (a project's month): what a monitoring belongs to. */
  public record Key(UUID projectId, int year, int month) {}

  /**
   * Why something is changed.
   *
   * @param actor caller, or the topic whose event was the cause
   * @param event type of the event to emit, null for none
   */
  public record Cause(
      String action, String actor, @Nullable String reason, @Nullable String event) {}

  /** The monitoring, if there is one that the caller may see. */
  public Optional<Monitoring> find(Key key, Caller caller) {
    return of(key)
        .filter(monitoring -> caller.mayTouch(monitoring.departmentCode(), monitoring.unitCode()));
  }

  /** The monitoring, if the caller may see it; another's looks like none: 404. */
  public Monitoring visible(Key key, Caller caller) {
    return find(key, caller)
        .orElseThrow(
            () ->
                MonitoringRefusal.MONITORING_UNKNOWN.problem(
                    Map.of("year", key.year(), "month", key.month())));
  }

  /** The same, held against every other change of its project until the transaction ends. */
  public Monitoring held(Key key, Caller caller) {
    lock.hold(key.projectId(), caller);
    return visible(key, caller);
  }

  /** The same, if nothing has changed since it was seen: 412 VERSION_STALE. */
  public Monitoring held(Key key, ExpectedVersion seen, Caller caller) {
    Monitoring monitoring = held(key, caller);
    seen.check(monitoring.version());
    return monitoring;
  }

  /** The monitoring of a project's month. */
  public Optional<Monitoring> of(Key key) {
    return entities
        .createQuery(
            "from Monitoring where projectId = ?1 and year = ?2 and month = ?3", Monitoring.class)
        .setParameter(1, key.projectId())
        .setParameter(2, key.year())
        .setParameter(3, key.month())
        .getResultStream()
        .findFirst();
  }

  /** What units have of a month, in the order in which batches take the locks of projects. */
  public List<Monitoring> of(int year, int month, List<String> units) {
    return entities
        .createQuery(
            "from Monitoring where year = ?1 and month = ?2 and unitCode in ?3 order by projectId",
            Monitoring.class)
        .setParameter(1, year)
        .setParameter(2, month)
        .setParameter(3, units)
        .getResultList();
  }

  /** The newest earlier one of the same year. */
  public Optional<Monitoring> lastBefore(Key key) {
    return entities
        .createQuery(
            "from Monitoring where projectId = ?1 and year = ?2 and month < ?3"
                + " order by month desc",
            Monitoring.class)
        .setParameter(1, key.projectId())
        .setParameter(2, key.year())
        .setParameter(3, key.month())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** The rule set whose thresholds light a monitoring. */
  public RuleSet rulesOf(Monitoring monitoring) {
    return ruleSets.version(monitoring.ruleSet().id(), monitoring.ruleSet().version());
  }

  /** Stores a new monitoring, already filled in. */
  public void begin(Monitoring monitoring, Cause cause) {
    monitoring.light(rulesOf(monitoring));
    entities.persist(monitoring);
    record(monitoring, cause, null);
  }

  /** Makes one change and everything that belongs to it. */
  public void change(Monitoring monitoring, Cause cause, Consumer<Monitoring> change) {
    Contribution before = counted(monitoring);
    change.accept(monitoring);
    if (monitoring.status().inFilling()) {
      monitoring.light(rulesOf(monitoring));
    }
    record(monitoring, cause, before);
  }

  private void record(Monitoring monitoring, Cause cause, @Nullable Contribution before) {
    figures.replace(before, counted(monitoring));
    trail.record(
        division.code(),
        aggregate(monitoring),
        cause.action(),
        cause.actor(),
        cause.reason(),
        Map.of(
            "status", monitoring.status(),
            "executed", monitoring.money().executed(),
            "fullYear", monitoring.money().fullYear(),
            "light", monitoring.light() == null ? "NONE" : monitoring.light().name()));
    if (cause.event() != null) {
      long sequence = monitoring.nextSequence();
      outbox.append(
          new OutgoingEvent(
              TOPIC,
              null,
              cause.event(),
              division.code(),
              monitoring.projectId(),
              monitoring.year(),
              sequence,
              MonitoringEvent.of(monitoring, division.code(), sequence, cause.reason())));
      note(monitoring, cause, cause.event());
    }
    entities.flush();
  }

  private void note(Monitoring monitoring, Cause cause, String event) {
    ChangeKind.ofEvent(event).ifPresent(kind -> note(kind, monitoring, cause));
    if (monitoring.status() == MonitoringStatus.SUBMITTED && monitoring.light() == Light.RED) {
      note(ChangeKind.RED_LIGHT, monitoring, cause);
    }
  }

  private void note(ChangeKind kind, Monitoring monitoring, Cause cause) {
    changes.note(
        division.code(),
        Happening.act(
                kind, cause.actor(), cause.reason(), monitoring.projectId(), monitoring.year())
            .inMonth(monitoring.month()));
  }

  private Contribution counted(Monitoring monitoring) {
    return CountedMonitoring.of(monitoring).contribution(division.code());
  }

  /** Name of a monitoring's audit trail. */
  public static String aggregate(Monitoring monitoring) {
    return KIND + monitoring.id();
  }
}
