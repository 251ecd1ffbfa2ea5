package io.districtbudget.project.registry;

import io.districtbudget.support.batch.LineDone;
import io.districtbudget.support.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** A registration as a line of a batch, which may come again. */
@ApplicationScoped
class ProjectLine {

  private final ProjectEntry entry;
  private final Registry registry;
  private final ProjectDossier dossier;
  private final Caller caller;

  ProjectLine(ProjectEntry entry, Registry registry, ProjectDossier dossier, Caller caller) {
    this.entry = entry;
    this.registry = registry;
    this.dossier = dossier;
    this.caller = caller;
  }

  /** A project of the unit with this name that is all that the line states is left as it is. */
  @Transactional
  LineDone register(ProjectRegistration registration) {
    Unit unit = registry.unit(registration.unitCode());
    caller.requireRows(unit.departmentCode(), unit.code());
    Optional<Project> present =
        registry
            .projectByName(unit.code(), registration.name())
            .filter(existing -> existing.isAs(registration));
    return present.isPresent()
        ? LineDone.unchanged(shown(present.get()))
        : LineDone.created(shown(entry.register(registration)));
  }

  private ProjectResponse shown(Project project) {
    return ProjectResponse.from(project, dossier.years(project));
  }
}
