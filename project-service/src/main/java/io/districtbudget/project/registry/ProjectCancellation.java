package io.districtbudget.project.registry;

import io.districtbudget.support.http.ExpectedVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** 取消项目 (cancellation): a project without money is not carried out. */
@ApplicationScoped
class ProjectCancellation {

  private final EntityManager entities;
  private final Registry registry;
  private final MoneyLeft moneyLeft;
  private final ProjectRecord records;

  ProjectCancellation(
      EntityManager entities, Registry registry, MoneyLeft moneyLeft, ProjectRecord records) {
    this.entities = entities;
    this.registry = registry;
    this.moneyLeft = moneyLeft;
    this.records = records;
  }

  @Transactional
  Project cancel(UUID id, ExpectedVersion seen) {
    Project project = registry.projectForChange(id);
    seen.check(project.version());
    moneyLeft.refuse(project);
    project.cancel();
    entities.flush();
    records.changed(project, Act.of("project.cancelled.v1"));
    return project;
  }
}
