package io.districtbudget.indicator.catalogue;

import io.districtbudget.support.http.ExpectedVersion;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * 指标归并: two indicators that measure the same become one. Declarations name their indicators, so
 * what used the one that goes is found under the names that the other takes over.
 */
@ApplicationScoped
class Merger {

  private final Catalogue catalogue;
  private final Aliases aliases;
  private final CatalogueRecords records;
  private final Caller caller;

  Merger(Catalogue catalogue, Aliases aliases, CatalogueRecords records, Caller caller) {
    this.catalogue = catalogue;
    this.aliases = aliases;
    this.records = records;
    this.caller = caller;
  }

  /** The one that was merged; 404, 412, or 422 with every rule that speaks against it. */
  @Transactional
  CatalogueIndicator merge(UUID id, ExpectedVersion expected, MergerRequest request) {
    catalogue.lock(caller.division());
    CatalogueIndicator from = catalogue.get(id);
    CatalogueIndicator into = catalogue.get(request.into());
    if (from.departmentCode() == null || caller.unit().isPresent()) {
      caller.requireWholeDivision();
    }
    expected.check(from.version());
    require(from, into);
    List<String> names = new ArrayList<>(List.of(from.name()));
    names.addAll(aliases.of(caller.division()).getOrDefault(from.id(), List.of()));
    aliases.add(into, names);
    records.keeping(from, () -> from.mergeInto(into));
    catalogue.flush();
    records.audit(from, "MERGED", request.reason());
    records.noteMerger(into, from, request.reason());
    return from;
  }

  private static void require(CatalogueIndicator from, CatalogueIndicator into) {
    Pair pair = new Pair(from, into);
    List<Violation> violations =
        Stream.of(pair.itself(), pair.retired(), pair.levels(), pair.directions(), pair.owners())
            .flatMap(Optional::stream)
            .toList();
    if (!violations.isEmpty()) {
      throw ProblemException.rules(violations);
    }
  }

  /** What speaks against one becoming the other; each rule by itself. */
  private record Pair(CatalogueIndicator from, CatalogueIndicator into) {

    Optional<Violation> itself() {
      return refused(from.id().equals(into.id()), CatalogueRefusal.MERGER_INTO_ITSELF, Map.of());
    }

    Optional<Violation> retired() {
      CatalogueIndicator gone = from.state() == CatalogueState.RETIRED ? from : into;
      return refused(
          gone.state() == CatalogueState.RETIRED,
          CatalogueRefusal.INDICATOR_RETIRED,
          Map.of("gone", gone.name()));
    }

    Optional<Violation> levels() {
      return refused(
          !from.level1().equals(into.level1()) || !from.level2().equals(into.level2()),
          CatalogueRefusal.LEVELS_DIFFER,
          Map.of("level", from.level2(), "otherLevel", into.level2()));
    }

    Optional<Violation> directions() {
      return refused(
          from.direction() != into.direction(),
          CatalogueRefusal.DIRECTIONS_DIFFER,
          Map.of(
              "direction", from.direction().label(), "otherDirection", into.direction().label()));
    }

    Optional<Violation> owners() {
      return refused(!into.covers(from), CatalogueRefusal.OWNERS_DIFFER, Map.of());
    }

    private Optional<Violation> refused(
        boolean broken, CatalogueRefusal refusal, Map<String, ?> more) {
      Map<String, Object> named = new HashMap<>(more);
      named.put("name", from.name());
      named.put("other", into.name());
      return broken ? Optional.of(refusal.at("/into", into.id(), named)) : Optional.empty();
    }
  }
}
