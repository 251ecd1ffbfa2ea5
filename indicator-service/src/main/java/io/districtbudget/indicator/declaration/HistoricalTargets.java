package io.districtbudget.indicator.declaration;

import io.districtbudget.indicator.framework.Frameworks;
import io.districtbudget.indicator.plan.Plan;
import io.districtbudget.indicator.plan.PlanChecks;
import io.districtbudget.indicator.plan.WeightSpread;
import io.districtbudget.indicator.project.KnownProject;
import io.districtbudget.indicator.project.KnownProjects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/**
 * 历史导入 (historical import): a published declaration becomes the next approved version at once,
 * unless some version says the same already. Printed weights are kept; where none are printed they
 * are proposed.
 */
@ApplicationScoped
class HistoricalTargets {

  private final KnownProjects projects;
  private final Declarations declarations;
  private final Contents contents;
  private final Frameworks frameworks;
  private final DeclarationRecords records;
  private final TransactionSynchronizationRegistry transaction;

  HistoricalTargets(
      KnownProjects projects,
      Declarations declarations,
      Contents contents,
      Frameworks frameworks,
      DeclarationRecords records,
      TransactionSynchronizationRegistry transaction) {
    this.projects = projects;
    this.declarations = declarations;
    this.contents = contents;
    this.frameworks = frameworks;
    this.records = records;
    this.transaction = transaction;
  }

  /**
   * The same as {@link #store}, rolled back.
   *
   * @param projectId may be of a project that is not entered yet: then only the targets are judged
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void rehearse(UUID projectId, int year, TargetsEntry entry) {
    if (projects.knows(projectId)) {
      store(projectId, year, entry);
      transaction.setRollbackOnly();
    } else {
      weighted(entry.plan(frameworks.printed(year, entry.framework())));
    }
  }

  @Transactional
  Declared store(UUID projectId, int year, TargetsEntry entry) {
    KnownProject project = projects.locked(projectId);
    Plan plan = weighted(entry.plan(frameworks.printed(year, entry.framework())));
    Optional<Declaration> known = declarations.find(projectId, year);
    known.ifPresent(Declaration::requireNothingInWork);
    return known
        .flatMap(declaration -> contents.approvedAlike(project, declaration, plan))
        .map(same -> same.with(Outcome.UNCHANGED))
        .orElseGet(
            () ->
                approve(
                    project,
                    known.orElseGet(() -> declarations.begin(projectId, year, records.now())),
                    plan));
  }

  private static Plan weighted(Plan plan) {
    RemarksRefused.unlessEmpty(PlanChecks.historicalErrors(plan));
    boolean printed = plan.indicators().stream().anyMatch(i -> i.weight() != null);
    return printed ? plan : WeightSpread.over(plan);
  }

  private Declared approve(KnownProject project, Declaration declaration, Plan plan) {
    State from = declaration.state();
    boolean supersedes = declaration.approvedVersion() != null;
    declaration.approveHistorical(records.now());
    declarations.persist(declaration);
    Declared now = contents.open(project, declaration, Origin.HISTORICAL, plan);
    records.freeze(now.version());
    records.audit(declaration, "IMPORTED", from, ReviewOpinion.NONE);
    records.publish(
        supersedes ? LifeCycle.SUPERSEDED_EVENT : LifeCycle.APPROVED_EVENT,
        declaration,
        now.version(),
        null);
    declarations.flush();
    return now.with(supersedes ? Outcome.CHANGED : Outcome.CREATED);
  }
}
