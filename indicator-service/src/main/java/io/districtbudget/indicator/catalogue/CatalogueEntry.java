package io.districtbudget.indicator.catalogue;

import io.districtbudget.indicator.framework.Framework;
import io.districtbudget.indicator.framework.Frameworks;
import io.districtbudget.support.audit.AuditTrail;
import io.districtbudget.support.http.ExpectedVersion;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import io.districtbudget.support.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** 指标入库 (entry into the catalogue): proposals and what becomes of them. */
@ApplicationScoped
class CatalogueEntry {

  private final Catalogue catalogue;
  private final StarterSet starterSet;
  private final Frameworks frameworks;
  private final AuditTrail trail;
  private final Caller caller;

  CatalogueEntry(
      Catalogue catalogue,
      StarterSet starterSet,
      Frameworks frameworks,
      AuditTrail trail,
      Caller caller) {
    this.catalogue = catalogue;
    this.starterSet = starterSet;
    this.frameworks = frameworks;
    this.trail = trail;
    this.caller = caller;
  }

  @Transactional
  List<CatalogueIndicator> list(CatalogueQuery query) {
    starterSet.ensure(caller.division());
    return query.read(catalogue);
  }

  @Transactional
  CatalogueIndicator get(UUID id) {
    starterSet.ensure(caller.division());
    return catalogue.get(id);
  }

  @Transactional
  CatalogueIndicator propose(IndicatorProposal proposal) {
    starterSet.ensure(caller.division());
    if (proposal.departmentCode() != null) {
      caller.requireRows(proposal.departmentCode(), caller.unit().orElse(null));
    }
    catalogue.lock(caller.division());
    CatalogueIndicator indicator = entered(proposal);
    requireFree(indicator, indicator.name());
    catalogue.persist(indicator);
    audit(indicator, "PROPOSED");
    catalogue.flush();
    return indicator;
  }

  @Transactional
  CatalogueIndicator change(UUID id, ExpectedVersion expected, IndicatorChange change) {
    catalogue.lock(caller.division());
    CatalogueIndicator indicator = catalogue.get(id);
    expected.check(indicator.version());
    if (indicator.stateAfter(change) != CatalogueState.RETIRED) {
      requireFree(indicator, Objects.requireNonNullElse(change.name(), indicator.name()));
    }
    indicator.change(change);
    audit(indicator, "CHANGED");
    catalogue.flush();
    return indicator;
  }

  private CatalogueIndicator entered(IndicatorProposal proposal) {
    for (Framework framework : frameworks.newestFirst()) {
      Framework.Level1 level1 = framework.level(proposal.level1()).orElse(null);
      if (level1 != null && level1.child(proposal.level2()).isPresent()) {
        return CatalogueIndicator.propose(
            catalogue.nextCode(),
            proposal,
            level1.name(),
            level1.child(proposal.level2()).orElseThrow().name(),
            caller.name());
      }
    }
    LocalText text =
        LocalText.of(
            "没有指标体系含有“%s / %s”。",
            "No framework has the levels %s / %s.", proposal.level1(), proposal.level2());
    throw ProblemException.rule(
        "LEVEL_UNKNOWN", text, Violation.of("/level2", "LEVEL_UNKNOWN", text, proposal.level2()));
  }

  private void requireFree(CatalogueIndicator indicator, String name) {
    if (catalogue.taken(indicator, name)) {
      LocalText text =
          LocalText.of(
              "“%s”下已有同名指标“%s”。",
              "%s has an indicator named %s already.", indicator.level2(), name);
      throw ProblemException.conflict(
          "INDICATOR_EXISTS", text, Violation.of("/name", "INDICATOR_EXISTS", text, name));
    }
  }

  private void audit(CatalogueIndicator indicator, String action) {
    trail.record(
        caller.division(),
        "indicator:" + indicator.id(),
        action,
        caller.name(),
        null,
        IndicatorResponse.from(indicator));
  }
}
