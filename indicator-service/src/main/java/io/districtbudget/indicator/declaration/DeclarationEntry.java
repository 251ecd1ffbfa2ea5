package io.districtbudget.indicator.declaration;

import io.districtbudget.indicator.framework.Framework;
import io.districtbudget.indicator.framework.Frameworks;
import io.districtbudget.indicator.plan.Period;
import io.districtbudget.indicator.plan.Plan;
import io.districtbudget.indicator.project.KnownProject;
import io.districtbudget.indicator.project.KnownProjects;
import io.districtbudget.support.http.ExpectedVersion;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 填报 (entry of a declaration): creates the draft or replaces the content of the one in work. */
@ApplicationScoped
class DeclarationEntry {

  private final KnownProjects projects;
  private final Declarations declarations;
  private final PlanVersions versions;
  private final Frameworks frameworks;
  private final DeclarationRecords records;

  DeclarationEntry(
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
  Declared save(
      UUID projectId,
      int year,
      @Nullable String ifNoneMatch,
      @Nullable String ifMatch,
      TargetsEntry entry) {
    KnownProject project = projects.locked(projectId);
    project.requireActive();
    Framework framework = frameworks.choose(year, entry.framework());
    Plan plan = entry.plan(framework);
    Optional<Declaration> known = declarations.find(projectId, year);
    precondition(known, ifNoneMatch, ifMatch);
    Period period = new Period(year, project.endDate());
    return known
        .map(declaration -> replace(declaration, plan, period))
        .orElseGet(() -> begin(projectId, plan, period));
  }

  private Declared begin(UUID projectId, Plan plan, Period period) {
    Declaration declaration = Declaration.begin(projectId, period.year());
    declarations.persist(declaration);
    PlanVersion version = new PlanVersion(declaration, Origin.ENTERED, plan);
    versions.persist(version);
    return saved(declaration, version, plan, period, Outcome.CREATED);
  }

  private Declared replace(Declaration declaration, Plan plan, Period period) {
    declaration.requireEditable();
    PlanVersion version = versions.latest(declaration);
    if (version.says(plan)) {
      return new Declared(declaration, version, plan.framework(), period, Outcome.UNCHANGED);
    }
    version.replace(plan);
    declaration.contentChanged();
    return saved(declaration, version, plan, period, Outcome.CHANGED);
  }

  private Declared saved(
      Declaration declaration, PlanVersion version, Plan plan, Period period, Outcome outcome) {
    records.audit(declaration, "SAVED", declaration.state(), ReviewOpinion.NONE);
    declarations.flush();
    return new Declared(declaration, version, plan.framework(), period, outcome);
  }

  private static void precondition(
      Optional<Declaration> known, @Nullable String ifNoneMatch, @Nullable String ifMatch) {
    if (known.isEmpty() && "*".equals(ifNoneMatch)) {
      return;
    }
    if (known.isPresent() && "*".equals(ifNoneMatch)) {
      throw new ProblemException(
              412,
              "TARGETS_EXIST",
              LocalText.of(
                  "该年度绩效目标已申报，状态为“%s”。",
                  "The year's targets are declared already; their state is %2$s.",
                  known.get().state().label(),
                  known.get().state()),
              List.of())
          .withHeader("ETag", ExpectedVersion.etag(known.get().version()));
    }
    ExpectedVersion expected = ExpectedVersion.of(ifMatch);
    Declaration declaration =
        known.orElseThrow(
            () ->
                new ProblemException(
                    412,
                    "VERSION_STALE",
                    new LocalText("该年度尚未申报。", "The year has no declaration yet."),
                    List.of()));
    expected.check(declaration.version());
  }
}
