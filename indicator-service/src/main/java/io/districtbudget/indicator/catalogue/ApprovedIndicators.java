package io.districtbudget.indicator.catalogue;

import io.districtbudget.support.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 已入库指标 (approved entries of the catalogue), for the features that suggest from it. */
@ApplicationScoped
public class ApprovedIndicators {

  private final Catalogue catalogue;
  private final StarterSet starterSet;
  private final Caller caller;

  ApprovedIndicators(Catalogue catalogue, StarterSet starterSet, Caller caller) {
    this.catalogue = catalogue;
    this.starterSet = starterSet;
    this.caller = caller;
  }

  /** The common ones and the department's own, in the order of codes. */
  @Transactional
  public List<CatalogueIndicator> of(@Nullable String department) {
    starterSet.ensure(caller.division());
    return catalogue.list(
        "state = ?1 and (departmentCode is null or departmentCode = ?2) order by code",
        CatalogueState.APPROVED,
        department == null ? "" : department);
  }
}
