package io.districtbudget.indicator.declaration;

import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.text.LocalText;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Declarations of the caller's division; whoever changes one holds the lock of its project. */
@ApplicationScoped
class Declarations implements PanacheRepositoryBase<Declaration, UUID> {

  Optional<Declaration> find(UUID projectId, int year) {
    return find("projectId = ?1 and year = ?2", projectId, year).firstResultOptional();
  }

  /** The declaration; 404 TARGETS_UNKNOWN when there is none. */
  Declaration get(UUID projectId, int year) {
    return find(projectId, year)
        .orElseThrow(
            () ->
                ProblemException.notFound(
                    "TARGETS_UNKNOWN",
                    LocalText.of(
                        "项目 %s 在 %d 年没有绩效目标申报。",
                        "Project %s has declared no targets for %d.", projectId, year)));
  }
}
