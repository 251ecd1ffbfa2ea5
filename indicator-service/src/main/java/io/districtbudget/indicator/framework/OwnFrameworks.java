package io.districtbudget.indicator.framework;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The frameworks that the caller's division has entered itself. */
@ApplicationScoped
class OwnFrameworks implements PanacheRepositoryBase<OwnFramework, UUID> {

  Optional<OwnFramework> find(String frameworkId) {
    return find("frameworkId", frameworkId).firstResultOptional();
  }

  /** All of them, newest first year first. */
  List<Framework> contents() {
    return listAll().stream()
        .map(OwnFramework::content)
        .sorted(Comparator.comparing(Framework::fromYear).reversed().thenComparing(Framework::id))
        .toList();
  }

  /** The years whose declarations name the framework, the first and the last; empty when none. */
  Optional<Years> used(String division, String frameworkId) {
    Object[] years =
        (Object[])
            getEntityManager()
                .createNativeQuery(
                    "SELECT min(d.fiscal_year), max(d.fiscal_year) FROM plan_version v"
                        + " JOIN declaration d ON d.id = v.declaration_id"
                        + " WHERE v.division = ?1 AND v.framework = ?2")
                .setParameter(1, division)
                .setParameter(2, frameworkId)
                .getSingleResult();
    return years[0] == null
        ? Optional.empty()
        : Optional.of(new Years(((Number) years[0]).intValue(), ((Number) years[1]).intValue()));
  }

  /** Fiscal years from the first to the last. */
  record Years(int first, int last) {}

  /** Lets changes of one division's frameworks pass one after another. */
  void lock(String division) {
    getEntityManager()
        .createNativeQuery("SELECT pg_advisory_xact_lock(hashtext(?1))")
        .setParameter(1, "frameworks:" + division)
        .getSingleResult();
  }
}
