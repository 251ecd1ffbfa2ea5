package io.districtbudget.indicator.declaration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Versions of declarations, read with their indicators in one query. */
@ApplicationScoped
class PlanVersions implements PanacheRepositoryBase<PlanVersion, UUID> {

  private static final String WITH_INDICATORS =
      "from PlanVersion v left join fetch v.indicators where v.declarationId = ?1";

  /** The newest version, in work or approved. */
  PlanVersion latest(Declaration declaration) {
    return get(declaration, declaration.latestVersion());
  }

  /** The version; 404 VERSION_UNKNOWN when there is none. */
  PlanVersion get(Declaration declaration, int number) {
    return list(WITH_INDICATORS + " and v.number = ?2", declaration.id(), number).stream()
        .findFirst()
        .orElseThrow(() -> DeclarationRefusal.VERSION_UNKNOWN.problem(Map.of("number", number)));
  }

  /** The versions after the given number, oldest first. */
  List<PlanVersion> after(Declaration declaration, int number, int atMost) {
    List<UUID> ids =
        getEntityManager()
            .createQuery(
                "select id from PlanVersion where declarationId = :declaration"
                    + " and number > :after order by number",
                UUID.class)
            .setParameter("declaration", declaration.id())
            .setParameter("after", number)
            .setMaxResults(atMost)
            .getResultList();
    return list(
        "from PlanVersion v left join fetch v.indicators where v.id in ?1 order by v.number", ids);
  }

  /** All approved versions, newest first. */
  List<PlanVersion> approved(Declaration declaration) {
    return list(
        WITH_INDICATORS + " and v.approvedAt is not null order by v.number desc", declaration.id());
  }
}
