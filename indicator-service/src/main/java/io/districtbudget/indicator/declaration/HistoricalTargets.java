package io.districtbudget.indicator.declaration;

import io.districtbudget.indicator.framework.Framework;
import io.districtbudget.indicator.framework.Frameworks;
import io.districtbudget.indicator.plan.Period;
import io.districtbudget.indicator.plan.Plan;
import io.districtbudget.indicator.plan.PlanChecks;
import io.districtbudget.indicator.plan.WeightSpread;
import io.districtbudget.indicator.project.KnownProject;
import io.districtbudget.indicator.project.KnownProjects;
import jakarta.enterprise.context.ApplicationScoped;
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
  private final PlanVersions versions;
  private final Frameworks frameworks;
  private final DeclarationRecords records;

  HistoricalTargets(
      KnownProjects projects,
      Declarations declarations,
      PlanVersions versions,
      Frameworks frameworks,
      DeclarationRecords records) {
    this.projects = projects;
    this.declarations = declarations;
    this.versions = versions;
    this.frameworks = frameworks;
    this.records = records;
  }

  @Transactional
  Declared store(UUID projectId, int year, TargetsEntry entry) {
    KnownProject project = projects.locked(projectId);
    Framework framework = frameworks.choose(year, entry.framework());
    Plan plan = weighted(entry.plan(framework));
    Period period = new Period(year, project.endDate());
    Optional<Declaration> known = declarations.find(projectId, year);
    known.ifPresent(Declaration::requireNothingInWork);
    return known
        .flatMap(declaration -> same(declaration, plan, period))
        .orElseGet(
            () -> approve(known.orElseGet(() -> Declaration.begin(projectId, year)), plan, period));
  }

  private static Plan weighted(Plan plan) {
    RemarksRefused.unlessEmpty(PlanChecks.historicalErrors(plan));
    boolean printed = plan.indicators().stream().anyMatch(i -> i.weight() != null);
    return printed ? plan : WeightSpread.over(plan);
  }

  private Optional<Declared> same(Declaration declaration, Plan plan, Period period) {
    return versions.approved(declaration).stream()
        .filter(version -> version.says(plan))
        .findFirst()
        .map(
            version ->
                new Declared(declaration, version, plan.framework(), period, Outcome.UNCHANGED));
  }

  private Declared approve(Declaration declaration, Plan plan, Period period) {
    State from = declaration.state();
    boolean supersedes = declaration.approvedVersion() != null;
    declaration.approveHistorical();
    declarations.persist(declaration);
    PlanVersion version = new PlanVersion(declaration, Origin.HISTORICAL, plan);
    records.freeze(version);
    versions.persist(version);
    records.audit(declaration, "IMPORTED", from, ReviewOpinion.NONE);
    records.publish(declaration, version, supersedes);
    declarations.flush();
    return new Declared(
        declaration,
        version,
        plan.framework(),
        period,
        supersedes ? Outcome.CHANGED : Outcome.CREATED);
  }
}
