package io.districtbudget.indicator.catalogue;

import io.districtbudget.support.identity.Caller;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 指标库 (catalogue) of the caller's division. */
@ApplicationScoped
class Catalogue implements PanacheRepositoryBase<CatalogueIndicator, UUID> {

  private final Caller caller;

  Catalogue(Caller caller) {
    this.caller = caller;
  }

  /** The indicator; 404 INDICATOR_UNKNOWN when there is none, or none for this caller. */
  CatalogueIndicator get(UUID id) {
    return findByIdOptional(id)
        .filter(this::isVisible)
        .orElseThrow(() -> CatalogueRefusal.INDICATOR_UNKNOWN.problem(Map.of("id", id)));
  }

  /**
   * A department's own indicators are its own, and so is what it proposes: a limited caller sees
   * the common ones that are entered, those of its department and what it proposed itself.
   */
  private boolean isVisible(CatalogueIndicator indicator) {
    return !caller.isLimited()
        || (indicator.departmentCode() == null
            ? indicator.state() != CatalogueState.PROPOSED
                || indicator.proposedBy().equals(caller.name())
            : indicator.departmentCode().equals(caller.department().orElse(null)));
  }

  /** The same as a condition, with its parameters. */
  void onlyVisible(StringBuilder where, Parameters values) {
    if (caller.isLimited()) {
      where.append(
          " and (departmentCode = :own or departmentCode is null"
              + " and (state <> :proposed or proposedBy = :caller))");
      values
          .and("own", caller.department().orElse(""))
          .and("proposed", CatalogueState.PROPOSED)
          .and("caller", caller.name());
    }
  }

  /** Lets changes of the division's catalogue pass one after another, so that names stay unique. */
  void lock(String division) {
    getEntityManager()
        .createNativeQuery("SELECT division FROM starter_taken WHERE division = ?1 FOR UPDATE")
        .setParameter(1, division)
        .getSingleResult();
  }

  /** Whether another one in use has the name with the indicator's level 2 and owner. */
  boolean taken(CatalogueIndicator indicator, String name) {
    return count(
            "level2 = ?1 and normalizedName = ?2 and coalesce(departmentCode, '') = ?3"
                + " and coalesce(functionalClass, '') = ?4 and state <> ?5 and id <> ?6",
            indicator.level2(),
            CatalogueIndicator.normalize(name),
            owner(indicator.departmentCode()),
            owner(indicator.functionalClass()),
            CatalogueState.RETIRED,
            indicator.id())
        > 0;
  }

  /** A code of ours that no indicator has. */
  String nextCode() {
    Number next =
        (Number)
            getEntityManager()
                .createNativeQuery("SELECT nextval('catalogue_code')")
                .getSingleResult();
    return "Z%06d".formatted(next.longValue());
  }

  private static String owner(@Nullable String code) {
    return code == null ? "" : code;
  }
}
