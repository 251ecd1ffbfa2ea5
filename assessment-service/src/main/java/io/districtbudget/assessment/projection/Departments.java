package io.districtbudget.assessment.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;

/** 主管部门 (departments) that projects have named, each with the name that was said last. */
@ApplicationScoped
class Departments {
  private static final String REMEMBER =
      """
      INSERT INTO department AS d (division, code, name, named_at) VALUES (?1, ?2, ?3, ?4)
      ON CONFLICT (division, code)
      DO UPDATE SET name = excluded.name, named_at = excluded.named_at
      WHERE d.named_at < excluded.named_at
      """;

  private final EntityManager entities;

  Departments(EntityManager entities) {
    this.entities = entities;
  }

  /** Takes the name over unless a later event has said another; events come in any order. */
  void remember(String division, ProjectEvent event, Instant said) {
    entities
        .createNativeQuery(REMEMBER)
        .setParameter(1, division)
        .setParameter(2, event.departmentCode())
        .setParameter(3, event.departmentName())
        .setParameter(4, said.atOffset(ZoneOffset.UTC))
        .executeUpdate();
  }
}
