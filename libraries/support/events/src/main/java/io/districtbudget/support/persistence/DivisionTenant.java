package io.districtbudget.support.persistence;

import io.districtbudget.support.identity.CurrentDivision;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Gives Hibernate the division for every {@code @TenantId}: no query can forget it. */
@RequestScoped
@PersistenceUnitExtension
public class DivisionTenant implements TenantResolver {

  private final CurrentDivision division;

  @Inject
  DivisionTenant(CurrentDivision division) {
    this.division = division;
  }

  @Override
  public String getDefaultTenantId() {
    return "";
  }

  @Override
  public String resolveTenantId() {
    return division.code();
  }
}
