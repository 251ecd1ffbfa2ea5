package io.districtbudget.project.registry;

import io.districtbudget.project.registry.description.DescriptionResponse;
import io.districtbudget.project.registry.description.Descriptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 项目档案 (dossier): everything that is served of one project. */
@ApplicationScoped
class ProjectDossier {

  private final EntityManager entities;
  private final Placements placements;
  private final Histories histories;
  private final Descriptions descriptions;

  ProjectDossier(
      EntityManager entities,
      Placements placements,
      Histories histories,
      Descriptions descriptions) {
    this.entities = entities;
    this.placements = placements;
    this.histories = histories;
    this.descriptions = descriptions;
  }

  /** The project as it is, or with the name and place that it had on a day. */
  ProjectResponse of(Project project, @Nullable LocalDate asOf) {
    List<Placement> all = placements.of(Placement.Kind.PROJECT, project.id().toString());
    Placement held = asOf == null ? all.get(all.size() - 1) : Placements.on(all, asOf);
    List<String> former =
        all.stream()
            .map(Placement::name)
            .filter(n -> !n.equals(project.name()))
            .distinct()
            .toList();
    int year = asOf == null ? Integer.MAX_VALUE : asOf.getYear();
    DescriptionResponse description =
        descriptions.upTo(project.id(), year).map(DescriptionResponse::from).orElse(null);
    return ProjectResponse.of(project, years(project), held, former, description);
  }

  History history(Project project) {
    return histories.of(Placement.Kind.PROJECT, project.id().toString());
  }

  /** The fiscal years that it spans or has a budget in. */
  List<Integer> years(Project project) {
    return FiscalYears.of(
        entities
            .createNativeQuery(
                "SELECT array_to_string(project_years(id, start_date, end_date), ',')"
                    + " FROM project WHERE id = :id",
                String.class)
            .setParameter("id", project.id())
            .getSingleResult()
            .toString());
  }
}
