package io.districtbudget.indicator.declaration;

import io.districtbudget.indicator.framework.Frameworks;
import io.districtbudget.indicator.plan.Circumstances;
import io.districtbudget.indicator.plan.Plan;
import io.districtbudget.indicator.project.KnownProject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** 申报内容: the versions of declarations, with their frameworks and what they are held against. */
@ApplicationScoped
class Contents {

  private final PlanVersions versions;
  private final Frameworks frameworks;
  private final ReviewSettings settings;

  Contents(PlanVersions versions, Frameworks frameworks, ReviewSettings settings) {
    this.versions = versions;
    this.frameworks = frameworks;
    this.settings = settings;
  }

  /** The newest version, in work or approved. */
  Declared latest(KnownProject project, Declaration declaration) {
    return of(project, declaration, versions.latest(declaration));
  }

  /** The version of a number; 404 VERSION_UNKNOWN when there is none. */
  Declared numbered(KnownProject project, Declaration declaration, int number) {
    return of(project, declaration, versions.get(declaration, number));
  }

  /** A version of the declaration, read already. */
  Declared of(KnownProject project, Declaration declaration, PlanVersion version) {
    return new Declared(
        declaration, version, plan(version), circumstances(project, declaration.year()), null);
  }

  /** Stores a new version, whose number is the declaration's latest. */
  Declared open(KnownProject project, Declaration declaration, Origin origin, Plan plan) {
    PlanVersion version = new PlanVersion(declaration, origin, plan);
    versions.persist(version);
    return of(project, declaration, version);
  }

  /** The newest approved version that says the same, if any does. */
  Optional<Declared> approvedAlike(KnownProject project, Declaration declaration, Plan plan) {
    return versions.approved(declaration).stream()
        .filter(version -> version.says(plan))
        .findFirst()
        .map(version -> of(project, declaration, version));
  }

  /** Drops a version in work. */
  void drop(PlanVersion version) {
    versions.delete(version);
  }

  /** The newest version, without looking at it. */
  PlanVersion newest(Declaration declaration) {
    return versions.latest(declaration);
  }

  /** What a version says. */
  Plan plan(PlanVersion version) {
    return version.plan(frameworks.stored(version.framework()));
  }

  private Circumstances circumstances(KnownProject project, int year) {
    return new Circumstances(
        year, project.startDate(), project.endDate(), settings.confirmReadingsBelow());
  }
}
