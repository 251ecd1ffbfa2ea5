package io.districtbudget.indicator.catalogue;

import io.districtbudget.support.http.ExpectedVersion;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import io.districtbudget.support.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * 指标归并: two indicators that measure the same become one. Declarations name their indicators, so
 * what used the one that goes is found under the names that the other takes over.
 */
@ApplicationScoped
class Merger {

  private static final Map<
          String, BiFunction<CatalogueIndicator, CatalogueIndicator, @Nullable LocalText>>
      RULES = rules();

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

  private static Map<
          String, BiFunction<CatalogueIndicator, CatalogueIndicator, @Nullable LocalText>>
      rules() {
    Map<String, BiFunction<CatalogueIndicator, CatalogueIndicator, @Nullable LocalText>> rules =
        new LinkedHashMap<>();
    rules.put("MERGER_INTO_ITSELF", Merger::itself);
    rules.put("INDICATOR_RETIRED", Merger::retired);
    rules.put("LEVELS_DIFFER", Merger::levels);
    rules.put("DIRECTIONS_DIFFER", Merger::directions);
    rules.put("OWNERS_DIFFER", Merger::owners);
    return rules;
  }

  private static void require(CatalogueIndicator from, CatalogueIndicator into) {
    List<Violation> violations = new ArrayList<>();
    RULES.forEach(
        (code, rule) -> {
          LocalText broken = rule.apply(from, into);
          if (broken != null) {
            violations.add(Violation.of("/into", code, broken, into.id()));
          }
        });
    if (!violations.isEmpty()) {
      throw ProblemException.rules(violations);
    }
  }

  private static @Nullable LocalText itself(CatalogueIndicator from, CatalogueIndicator into) {
    return !from.id().equals(into.id())
        ? null
        : LocalText.of("“%s”不能并入自身。", "%s cannot be merged into itself.", from.name());
  }

  private static @Nullable LocalText retired(CatalogueIndicator from, CatalogueIndicator into) {
    CatalogueIndicator gone = from.state() == CatalogueState.RETIRED ? from : into;
    return gone.state() != CatalogueState.RETIRED
        ? null
        : LocalText.of("“%s”已停用，不能归并。", "%s is retired and cannot be merged.", gone.name());
  }

  private static @Nullable LocalText levels(CatalogueIndicator from, CatalogueIndicator into) {
    return from.level1().equals(into.level1()) && from.level2().equals(into.level2())
        ? null
        : LocalText.of(
            "“%s”属于“%s”，“%s”属于“%s”，不同级别的指标不能归并。",
            "%s belongs to %s, %s to %s: indicators of different levels are not merged.",
            from.name(),
            from.level2(),
            into.name(),
            into.level2());
  }

  private static @Nullable LocalText directions(CatalogueIndicator from, CatalogueIndicator into) {
    return from.direction() == into.direction()
        ? null
        : LocalText.of(
            "“%s”是%s指标，“%s”是%s指标，方向不同的指标不能归并。",
            "%1$s and %3$s have different directions and are not merged.",
            from.name(),
            from.direction().label(),
            into.name(),
            into.direction().label());
  }

  private static @Nullable LocalText owners(CatalogueIndicator from, CatalogueIndicator into) {
    return into.covers(from)
        ? null
        : LocalText.of(
            "“%s”的使用范围比“%s”窄，并入后会有单位看不到它。",
            "%s is for fewer than %s: some would no longer find it.", into.name(), from.name());
  }
}
