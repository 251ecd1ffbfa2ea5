package io.districtbudget.project.departmentbudget;

import io.districtbudget.project.registry.Registry;
import io.districtbudget.support.audit.AuditTrail;
import io.districtbudget.support.http.ExpectedVersion;
import io.districtbudget.support.identity.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Stores the budget of a department or unit and fiscal year: the first with If-None-Match, another
 * version with If-Match. The same content again is no new version.
 */
@ApplicationScoped
public class DepartmentBudgetEntry {

  private final Registry registry;
  private final DepartmentBudgets budgets;
  private final StoredLines lines;
  private final EntityManager entities;
  private final Records records;

  DepartmentBudgetEntry(
      Registry registry,
      DepartmentBudgets budgets,
      StoredLines lines,
      EntityManager entities,
      Records records) {
    this.registry = registry;
    this.budgets = budgets;
    this.lines = lines;
    this.entities = entities;
    this.records = records;
  }

  /** What was stored, or stood there before with the same content. */
  record Stored(Outcome outcome, DepartmentBudget budget, StoredVersion version) {}

  @Transactional
  Stored store(
      BudgetOwner owner,
      int year,
      @Nullable String ifNoneMatch,
      @Nullable String ifMatch,
      DepartmentBudgetContent content) {
    ContentRules.check(year, content);
    // Locked: two first versions of one year must not both find none.
    entities.lock(organization(owner), LockModeType.PESSIMISTIC_WRITE);
    Optional<DepartmentBudget> known = budgets.find(owner, year);
    precondition(owner, known, ifNoneMatch, ifMatch);
    ContentJson.Written written = records.write(content);
    if (known.isPresent()) {
      StoredVersion latest = budgets.latest(known.get());
      if (latest.fingerprint().equals(written.fingerprint())) {
        return new Stored(Outcome.UNCHANGED, known.get(), latest);
      }
    }
    DepartmentBudget budget = known.orElseGet(() -> new DepartmentBudget(owner, year));
    StoredVersion version = records.version(budget, content, written);
    entities.persist(budget);
    entities.persist(version);
    lines.persist(version, content);
    records.audit(budget, version);
    entities.flush();
    return new Stored(known.isEmpty() ? Outcome.CREATED : Outcome.CHANGED, budget, version);
  }

  private Object organization(BudgetOwner owner) {
    return owner.unitCode() == null
        ? registry.department(owner.departmentCode())
        : registry.unit(owner.unitCode());
  }

  private static void precondition(
      BudgetOwner owner,
      Optional<DepartmentBudget> known,
      @Nullable String ifNoneMatch,
      @Nullable String ifMatch) {
    boolean first = "*".equals(ifNoneMatch);
    if (first && known.isPresent()) {
      throw owner
          .exists()
          .problem(Map.of("version", known.get().latestVersion()))
          .withHeader("ETag", ExpectedVersion.etag(known.get().version()));
    }
    if (first) {
      return;
    }
    ExpectedVersion expected = ExpectedVersion.of(ifMatch, known.isPresent());
    DepartmentBudget budget = known.orElseThrow(owner.noneYet()::problem);
    expected.check(budget.version());
  }

  /** Who stored what and when. */
  @ApplicationScoped
  static class Records {

    private final AuditTrail auditTrail;
    private final Actor actor;
    private final Clock clock;
    private final ContentJson json;

    Records(AuditTrail auditTrail, Actor actor, Clock clock, ContentJson json) {
      this.auditTrail = auditTrail;
      this.actor = actor;
      this.clock = clock;
      this.json = json;
    }

    StoredVersion version(
        DepartmentBudget budget, DepartmentBudgetContent content, ContentJson.Written written) {
      return new StoredVersion(budget, content, written, actor.name(), OffsetDateTime.now(clock));
    }

    void audit(DepartmentBudget budget, StoredVersion version) {
      auditTrail.record(
          actor.division(),
          new BudgetOwner(budget.departmentCode(), budget.unitCode()).audited(budget.year()),
          "STORED",
          actor.name(),
          null,
          Map.of("version", version.number(), "fingerprint", version.fingerprint()));
    }

    ContentJson.Written write(DepartmentBudgetContent content) {
      return json.write(content);
    }
  }
}
