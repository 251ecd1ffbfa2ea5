package io.districtbudget.indicator.declaration;

import io.districtbudget.indicator.framework.Frameworks;
import io.districtbudget.indicator.plan.Period;
import io.districtbudget.indicator.plan.PlanDifference;
import io.districtbudget.indicator.project.KnownProject;
import io.districtbudget.indicator.project.KnownProjects;
import io.districtbudget.support.audit.AuditEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Reads declarations within the caller's rows. */
@ApplicationScoped
class DeclarationReader {

  private final KnownProjects projects;
  private final Declarations declarations;
  private final PlanVersions versions;
  private final Frameworks frameworks;
  private final DeclarationRecords records;

  DeclarationReader(
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

  /** The latest version, in work or approved. */
  @Transactional
  Declared latest(UUID projectId, int year) {
    KnownProject project = projects.visible(projectId);
    Declaration declaration = declarations.get(projectId, year);
    return declared(project, declaration, versions.latest(declaration));
  }

  @Transactional
  Declared version(UUID projectId, int year, int number) {
    KnownProject project = projects.visible(projectId);
    Declaration declaration = declarations.get(projectId, year);
    return declared(project, declaration, versions.get(declaration, number));
  }

  @Transactional
  List<PlanVersion> versions(UUID projectId, int year, int after, int atMost) {
    return versions.after(visible(projectId, year), after, atMost);
  }

  @Transactional
  PlanDifference difference(UUID projectId, int year, int from, int to) {
    Declaration declaration = visible(projectId, year);
    PlanVersion earlier = versions.get(declaration, from);
    PlanVersion later = versions.get(declaration, to);
    return PlanDifference.between(
        earlier.plan(frameworks.stored(earlier.framework())),
        later.plan(frameworks.stored(later.framework())));
  }

  @Transactional
  List<AuditEntry> history(UUID projectId, int year) {
    return records.history(visible(projectId, year));
  }

  private Declaration visible(UUID projectId, int year) {
    projects.visible(projectId);
    return declarations.get(projectId, year);
  }

  private Declared declared(KnownProject project, Declaration declaration, PlanVersion version) {
    return new Declared(
        declaration,
        version,
        frameworks.stored(version.framework()),
        new Period(declaration.year(), project.endDate()),
        null);
  }
}
