package io.districtbudget.project.takeover;

import io.districtbudget.project.ledger.BalancesResponse;
import io.districtbudget.project.ledger.PublishedMoney;
import io.districtbudget.project.registry.Founding;
import io.districtbudget.project.registry.Origin;
import io.districtbudget.project.registry.ProjectRegistration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 接收已公开表格 (takeover of a published form): department, unit, project, budget and entries in one
 * transaction, so that whatever refuses any of it leaves none of it behind.
 */
@ApplicationScoped
class ProjectTakeover {

  private final Founding founding;
  private final PublishedMoney money;
  private final EntityManager entities;
  private final TransactionSynchronizationRegistry transaction;

  ProjectTakeover(
      Founding founding,
      PublishedMoney money,
      EntityManager entities,
      TransactionSynchronizationRegistry transaction) {
    this.founding = founding;
    this.money = money;
    this.entities = entities;
    this.transaction = transaction;
  }

  @Transactional
  TakeoverResponse take(TakeoverRequest request) {
    String unit = unit(request);
    UUID project = request.project().id();
    if (project == null) {
      project = founding.project(registration(request.project(), unit));
    }
    BalancesResponse balances =
        money.post(project, request.year(), request.funds(), request.source());
    return new TakeoverResponse(project, unit, balances);
  }

  /** The same in a transaction of its own, which is rolled back. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void rehearse(TakeoverRequest request) {
    take(request);
    entities.flush();
    transaction.setRollbackOnly();
  }

  private String unit(TakeoverRequest request) {
    String known = request.unit().code();
    return known == null
        ? founding.unit(named(request.unit(), "/unit/name"), department(request.department()))
        : known;
  }

  private String department(TakeoverRequest.@Nullable Named department) {
    String known = department == null ? null : department.code();
    return known == null ? founding.department(named(department, "/department/name")) : known;
  }

  private static String named(TakeoverRequest.@Nullable Named organization, String pointer) {
    String name = organization == null ? null : organization.name();
    if (name == null) {
      throw TakeoverRefusal.REQUEST_INVALID.problemAt(pointer, null);
    }
    return name;
  }

  private static ProjectRegistration registration(TakeoverRequest.Stated project, String unit) {
    return new ProjectRegistration(
        null,
        project.name(),
        project.category(),
        project.nature(),
        null,
        unit,
        project.startDate(),
        project.endDate(),
        null,
        Origin.HISTORICAL);
  }
}
