package io.districtbudget.indicator.catalogue;

import io.districtbudget.support.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 入库口 (intake): what the features that feed the catalogue see of it. */
@ApplicationScoped
public class CatalogueIntake {

  private final Catalogue catalogue;
  private final CatalogueEntry entry;
  private final Aliases aliases;
  private final StarterSet starterSet;
  private final Caller caller;

  CatalogueIntake(
      Catalogue catalogue,
      CatalogueEntry entry,
      Aliases aliases,
      StarterSet starterSet,
      Caller caller) {
    this.catalogue = catalogue;
    this.entry = entry;
    this.aliases = aliases;
    this.starterSet = starterSet;
    this.caller = caller;
  }

  /** An indicator with every name under which it is known. */
  public record Named(CatalogueIndicator indicator, List<String> names) {}

  /** The indicator with every name of it; 404 INDICATOR_UNKNOWN. */
  @Transactional
  public Named named(UUID id) {
    starterSet.ensure(caller.division());
    CatalogueIndicator indicator = catalogue.get(id);
    List<String> names = new ArrayList<>(List.of(indicator.name()));
    names.addAll(aliases.of(caller.division()).getOrDefault(id, List.of()));
    return new Named(indicator, List.copyOf(names));
  }

  /**
   * The common indicators and the department's own that are not retired, with the catalogue locked
   * until the transaction ends.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<Named> lockedPresent(@Nullable String departmentCode) {
    starterSet.ensure(caller.division());
    catalogue.lock(caller.division());
    List<CatalogueIndicator> present =
        catalogue.list(
            "state <> ?1 and (departmentCode is null or departmentCode = ?2) order by code",
            CatalogueState.RETIRED,
            departmentCode == null ? "" : departmentCode);
    Map<UUID, List<String>> further = aliases.of(caller.division());
    return present.stream()
        .map(
            indicator -> {
              List<String> names = new ArrayList<>();
              names.add(indicator.name());
              names.addAll(further.getOrDefault(indicator.id(), List.of()));
              return new Named(indicator, names);
            })
        .toList();
  }

  /** Enters many at once; 409 with all that cannot be entered. */
  @Transactional
  public List<CatalogueIndicator> enter(List<IndicatorProposal> proposals, boolean approved) {
    return entry.enter(proposals, approved);
  }

  /** Keeps further names of an indicator: declarations that use them use it. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void alias(CatalogueIndicator indicator, List<String> names) {
    aliases.add(indicator, names);
  }
}
