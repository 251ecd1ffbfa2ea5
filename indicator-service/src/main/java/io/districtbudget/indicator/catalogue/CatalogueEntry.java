package io.districtbudget.indicator.catalogue;

import io.districtbudget.indicator.framework.Framework;
import io.districtbudget.indicator.framework.Frameworks;
import io.districtbudget.support.http.ExpectedVersion;
import io.districtbudget.support.http.PageRequest;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** 指标入库 (entry into the catalogue): proposals and what becomes of them. */
@ApplicationScoped
class CatalogueEntry {

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

  private final Catalogue catalogue;
  private final StarterSet starterSet;
  private final Frameworks frameworks;
  private final CatalogueRecords records;
  private final Caller caller;

  CatalogueEntry(
      Catalogue catalogue,
      StarterSet starterSet,
      Frameworks frameworks,
      CatalogueRecords records,
      Caller caller) {
    this.catalogue = catalogue;
    this.starterSet = starterSet;
    this.frameworks = frameworks;
    this.records = records;
    this.caller = caller;
  }

  @Transactional
  List<Found> list(CatalogueQuery query) {
    starterSet.ensure(caller.division());
    return query.read(catalogue);
  }

  /** How many there are, whatever page. */
  @Transactional
  long all(CatalogueQuery query) {
    return query.all(catalogue);
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
    return stored(proposal, "PROPOSED", indicator -> {});
  }

  /** Enters many at once, each approved when asked; 409 INDICATOR_EXISTS with all of them. */
  @Transactional
  List<CatalogueIndicator> enter(List<IndicatorProposal> proposals, boolean approved) {
    starterSet.ensure(caller.division());
    catalogue.lock(caller.division());
    List<CatalogueIndicator> entered = new ArrayList<>();
    List<Violation> violations = new ArrayList<>();
    for (int at = 0; at < proposals.size(); at++) {
      try {
        entered.add(
            approved
                ? stored(proposals.get(at), "ADOPTED", CatalogueIndicator::approve)
                : stored(proposals.get(at), "PROPOSED", indicator -> {}));
      } catch (ProblemException refused) {
        violations.add(
            new Violation(
                "/indicators/" + at, refused.code(), refused.text(), proposals.get(at).name()));
      }
    }
    if (!violations.isEmpty()) {
      throw CatalogueRefusal.INDICATORS_REFUSED.problem(
          Map.of("count", violations.size()), violations);
    }
    return entered;
  }

  private CatalogueIndicator stored(
      IndicatorProposal proposal, String action, Consumer<CatalogueIndicator> further) {
    CatalogueIndicator indicator = entered(proposal);
    requireOneOwner(proposal);
    requireFree(indicator, indicator.name());
    further.accept(indicator);
    catalogue.persist(indicator);
    catalogue.flush();
    records.audit(indicator, action);
    return indicator;
  }

  private static void requireOneOwner(IndicatorProposal proposal) {
    if (proposal.departmentCode() != null && proposal.functionalClass() != null) {
      throw CatalogueRefusal.OWNER_AMBIGUOUS.problemAt(
          "/functionalClass", proposal.functionalClass());
    }
  }

  @Transactional
  CatalogueIndicator change(UUID id, ExpectedVersion expected, IndicatorChange change) {
    catalogue.lock(caller.division());
    CatalogueIndicator indicator = catalogue.get(id);
    if (indicator.departmentCode() == null || caller.unit().isPresent()) {
      caller.requireWholeDivision();
    }
    expected.check(indicator.version());
    if (indicator.stateAfter(change) != CatalogueState.RETIRED) {
      requireFree(indicator, Objects.requireNonNullElse(change.name(), indicator.name()));
    }
    records.keeping(indicator, () -> indicator.change(change));
    catalogue.flush();
    records.audit(indicator, "CHANGED");
    return indicator;
  }

  /** One more than a page of the contents, from the first to the present one. */
  @Transactional
  List<VersionResponse> versions(UUID id, PageRequest page) {
    List<String> position = page.position(1);
    String after = position.isEmpty() ? "0" : position.get(0);
    return records.versions(
        catalogue.get(id),
        NUMBER.matcher(after).matches() ? Integer.parseInt(after) : 0,
        page.limit + 1);
  }

  @Transactional
  IndicatorResponse version(UUID id, int number) {
    return records.version(catalogue.get(id), number);
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
    throw CatalogueRefusal.LEVEL_UNKNOWN.problemAt(
        "/level2", proposal.level2(), Map.of("level1", proposal.level1()));
  }

  private void requireFree(CatalogueIndicator indicator, String name) {
    if (catalogue.taken(indicator, name)) {
      throw CatalogueRefusal.INDICATOR_EXISTS.problemAt(
          "/name", name, Map.of("level2", indicator.level2()));
    }
  }
}
