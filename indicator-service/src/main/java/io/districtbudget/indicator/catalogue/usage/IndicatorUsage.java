package io.districtbudget.indicator.catalogue.usage;

import io.districtbudget.indicator.catalogue.CatalogueIntake;
import io.districtbudget.indicator.likeness.PlainText;
import io.districtbudget.support.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** 使用情况 (usage): gathers what the figures are made of. */
@ApplicationScoped
class IndicatorUsage {

  private final CatalogueIntake catalogue;
  private final DeclaredUses uses;
  private final IndicatorResults results;
  private final Caller caller;

  IndicatorUsage(
      CatalogueIntake catalogue, DeclaredUses uses, IndicatorResults results, Caller caller) {
    this.catalogue = catalogue;
    this.uses = uses;
    this.results = results;
    this.caller = caller;
  }

  /** The figures of the years, both included; 404 INDICATOR_UNKNOWN. */
  @Transactional
  UsageResponse of(UUID id, int fromYear, int toYear) {
    CatalogueIntake.Named indicator = catalogue.named(id);
    List<String> plain = indicator.names().stream().map(PlainText::of).distinct().toList();
    uses.catchUp(caller.division());
    return UsageFigures.of(
        id,
        indicator.names(),
        uses.of(caller.division(), plain, fromYear, toYear),
        results.of(caller.division(), plain, fromYear, toYear),
        caller::mayTouch);
  }
}
