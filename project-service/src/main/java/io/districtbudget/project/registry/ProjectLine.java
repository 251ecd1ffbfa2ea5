package io.districtbudget.project.registry;

import io.districtbudget.project.registry.description.Description;
import io.districtbudget.project.registry.description.Descriptions;
import io.districtbudget.support.batch.LineDone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** A registration as a line of a batch, which may come again. */
@ApplicationScoped
class ProjectLine {

  private final ProjectEntry entry;
  private final Registry registry;
  private final ProjectDossier dossier;
  private final Descriptions descriptions;

  ProjectLine(
      ProjectEntry entry, Registry registry, ProjectDossier dossier, Descriptions descriptions) {
    this.entry = entry;
    this.registry = registry;
    this.dossier = dossier;
    this.descriptions = descriptions;
  }

  /** A project of the unit with this name that is all that the line states is left as it is. */
  @Transactional
  LineDone register(ProjectRegistration registration) {
    Unit unit = registry.unit(registration.unitCode());
    Optional<Project> present =
        registry
            .projectByName(unit.code(), registration.name())
            .filter(existing -> existing.isAs(registration) && described(existing, registration));
    return present.isPresent()
        ? LineDone.unchanged(shown(present.get()))
        : LineDone.created(shown(entry.register(registration)));
  }

  private boolean described(Project project, ProjectRegistration registration) {
    Description stated = registration.description();
    return stated == null
        || descriptions.has(project.id(), Descriptions.year(stated, "/description"), stated);
  }

  private ProjectResponse shown(Project project) {
    return ProjectResponse.from(project, dossier.years(project));
  }
}
