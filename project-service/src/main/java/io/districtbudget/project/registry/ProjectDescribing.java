package io.districtbudget.project.registry;

import io.districtbudget.project.registry.description.Description;
import io.districtbudget.project.registry.description.DescriptionResponse;
import io.districtbudget.project.registry.description.Descriptions;
import io.districtbudget.project.registry.description.ProjectDescription;
import io.districtbudget.support.batch.BatchOutcome;
import io.districtbudget.support.http.ExpectedVersion;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.identity.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 申报 (describing): states what a project's declaration of a fiscal year says of it. */
@ApplicationScoped
class ProjectDescribing {

  private static final int VERSION_STALE = 412;

  private final Registry registry;
  private final Descriptions descriptions;
  private final Chronicle chronicle;
  private final Caller caller;

  ProjectDescribing(
      Registry registry, Descriptions descriptions, Chronicle chronicle, Caller caller) {
    this.registry = registry;
    this.descriptions = descriptions;
    this.chronicle = chronicle;
    this.caller = caller;
  }

  /** What the version must be that is replaced: none, or the one that was read. */
  record Precondition(@Nullable String ifNoneMatch, @Nullable String ifMatch) {

    void check(Optional<ProjectDescription> known) {
      if (!"*".equals(ifNoneMatch)) {
        ExpectedVersion expected = ExpectedVersion.of(ifMatch, known.isPresent());
        expected.check(known.orElseThrow(RegistryRefusal.DESCRIPTION_NOT_YET::problem).version());
      } else if (known.isPresent()) {
        throw RegistryRefusal.DESCRIPTION_EXISTS
            .problem()
            .withHeader("ETag", ExpectedVersion.etag(known.get().version()));
      }
    }
  }

  /** A description and what became of it. */
  record Described(ProjectDescription description, BatchOutcome outcome) {}

  /** By the unit, its department or the finance bureau: it must add up. */
  @Transactional
  Described describe(UUID id, int year, Precondition precondition, Description stated) {
    requireYear(year, stated);
    Project project = registry.projectForChange(id);
    project.requireActive();
    Optional<ProjectDescription> known = descriptions.of(id, year);
    precondition.check(known);
    return state(project, year, stated, false, known);
  }

  /**
   * From a published document, which may come again: what it says is kept as it is printed, and
   * never replaces what somebody has entered.
   */
  @Transactional
  Described describeHistorical(UUID id, int year, Description stated) {
    if (!caller.has(Roles.FINANCE)) {
      throw RegistryRefusal.HISTORY_NEEDS_FINANCE.problem();
    }
    requireYear(year, stated);
    Project project = registry.projectForChange(id);
    Optional<ProjectDescription> known = descriptions.of(id, year);
    if (descriptions.has(id, year, stated)) {
      return new Described(known.orElseThrow(), BatchOutcome.UNCHANGED);
    }
    if (known.filter(one -> !one.historical()).isPresent()) {
      throw RegistryRefusal.DESCRIPTION_ENTERED.problem(
          Map.of("project", project.name(), "year", year));
    }
    return state(project, year, stated, true, known);
  }

  private Described state(
      Project project,
      int year,
      Description stated,
      boolean historical,
      Optional<ProjectDescription> known) {
    ProjectDescription description = descriptions.state(project.id(), year, stated, historical, "");
    chronicle.described(project, DescriptionResponse.from(description));
    return new Described(
        description, known.isPresent() ? BatchOutcome.CHANGED : BatchOutcome.CREATED);
  }

  private static void requireYear(int year, Description stated) {
    if (stated.year() != null && stated.year() != year) {
      throw RegistryRefusal.YEAR_DIFFERS.problemAt("/year", stated.year(), Map.of("year", year));
    }
  }
}
