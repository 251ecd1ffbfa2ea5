package io.districtbudget.indicator.declaration;

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
  private final Contents contents;
  private final DeclarationRecords records;

  DeclarationReader(
      KnownProjects projects,
      Declarations declarations,
      PlanVersions versions,
      Contents contents,
      DeclarationRecords records) {
    this.projects = projects;
    this.declarations = declarations;
    this.versions = versions;
    this.contents = contents;
    this.records = records;
  }

  /** The latest version, in work or approved. */
  @Transactional
  Declared latest(UUID projectId, int year) {
    KnownProject project = projects.visible(projectId);
    Declaration declaration = declarations.get(projectId, year);
    return contents.latest(project, declaration);
  }

  @Transactional
  Declared version(UUID projectId, int year, int number) {
    KnownProject project = projects.visible(projectId);
    Declaration declaration = declarations.get(projectId, year);
    return contents.numbered(project, declaration, number);
  }

  @Transactional
  List<PlanVersion> versions(UUID projectId, int year, int after, int atMost) {
    return versions.after(visible(projectId, year), after, atMost);
  }

  @Transactional
  PlanDifference difference(UUID projectId, int year, int from, int to) {
    Declaration declaration = visible(projectId, year);
    return PlanDifference.between(
        contents.plan(versions.get(declaration, from)),
        contents.plan(versions.get(declaration, to)));
  }

  @Transactional
  List<AuditEntry> history(UUID projectId, int year) {
    return records.history(visible(projectId, year));
  }

  private Declaration visible(UUID projectId, int year) {
    projects.visible(projectId);
    return declarations.get(projectId, year);
  }
}
