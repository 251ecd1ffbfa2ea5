package io.districtbudget.indicator.catalogue.adoption;

import io.districtbudget.indicator.catalogue.CatalogueIndicator;
import io.districtbudget.indicator.catalogue.CatalogueIntake;
import io.districtbudget.indicator.catalogue.IndicatorProposal;
import io.districtbudget.indicator.catalogue.IndicatorResponse;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** 批量入库 (adoption in bulk): shown first, then done exactly as it was shown. */
@ApplicationScoped
class Adoption {

  private final DeclaredNames declared;
  private final CatalogueIntake intake;
  private final Caller caller;

  Adoption(DeclaredNames declared, CatalogueIntake intake, Caller caller) {
    this.declared = declared;
    this.intake = intake;
    this.caller = caller;
  }

  /** The groups as they are now, with what they would be merged into. */
  private record Proposed(
      int declarations, List<NameGroup> groups, Map<UUID, CatalogueIndicator> catalogue) {

    String plan() {
      return PlanDigest.of(groups);
    }

    Map<UUID, IndicatorResponse> responses() {
      Map<UUID, IndicatorResponse> responses = new LinkedHashMap<>();
      catalogue.forEach((id, indicator) -> responses.put(id, IndicatorResponse.from(indicator)));
      return responses;
    }
  }

  /** What would be done; nothing is stored. */
  @Transactional
  AdoptionResponse show(AdoptionRequest request) {
    Proposed proposed = proposed(request);
    return new AdoptionResponse(
        true,
        proposed.declarations(),
        proposed.plan(),
        0,
        0,
        AdoptionResponse.groups(proposed.groups(), proposed.responses()));
  }

  /** Does it; 409 ADOPTION_STALE unless the groups are those that were shown. */
  @Transactional
  AdoptionResponse adopt(AdoptionRequest request) {
    Proposed proposed = proposed(request);
    requireShown(proposed, request);
    List<NameGroup> wanted = wanted(request, proposed.groups());
    Map<String, IndicatorResponse> into = new LinkedHashMap<>();
    int entered = enter(wanted, request, into);
    for (NameGroup group : wanted) {
      CatalogueIndicator present =
          group.into() == null ? null : proposed.catalogue().get(group.into());
      if (present != null) {
        alias(present, group.variants());
        into.put(group.key(), IndicatorResponse.from(present));
      }
    }
    return new AdoptionResponse(
        false,
        proposed.declarations(),
        proposed.plan(),
        entered,
        wanted.size() - entered,
        wanted.stream()
            .map(group -> AdoptionResponse.Group.of(group, into.get(group.key())))
            .toList());
  }

  /** Enters the groups that the catalogue has nothing like; how many. */
  private int enter(
      List<NameGroup> wanted, AdoptionRequest request, Map<String, IndicatorResponse> into) {
    List<NameGroup> fresh = wanted.stream().filter(group -> group.into() == null).toList();
    List<CatalogueIndicator> entered =
        intake.enter(fresh.stream().map(group -> proposal(group, request)).toList(), true);
    for (int at = 0; at < fresh.size(); at++) {
      NameGroup group = fresh.get(at);
      alias(entered.get(at), group.variants().subList(1, group.variants().size()));
      into.put(group.key(), IndicatorResponse.from(entered.get(at)));
    }
    return fresh.size();
  }

  private static void requireShown(Proposed proposed, AdoptionRequest request) {
    if (!proposed.plan().equals(request.plan())) {
      throw AdoptionRefusal.ADOPTION_STALE.problemAt("/plan", request.plan());
    }
  }

  private void alias(CatalogueIndicator indicator, List<NameGroup.Variant> variants) {
    intake.alias(indicator, variants.stream().map(NameGroup.Variant::name).toList());
  }

  private Proposed proposed(AdoptionRequest request) {
    if (request.departmentCode() == null) {
      caller.requireWholeDivision();
    } else {
      caller.requireRows(request.departmentCode(), null);
    }
    if (request.toYear() < request.fromYear()) {
      throw AdoptionRefusal.YEARS_REVERSED.problemAt(
          "/toYear", request.toYear(), Map.of("from", request.fromYear()));
    }
    Map<UUID, CatalogueIndicator> catalogue = new LinkedHashMap<>();
    List<Grouping.Known> known = new ArrayList<>();
    for (CatalogueIntake.Named named : intake.lockedPresent(request.departmentCode())) {
      CatalogueIndicator indicator = named.indicator();
      catalogue.put(indicator.id(), indicator);
      named
          .names()
          .forEach(n -> known.add(new Grouping.Known(indicator.id(), indicator.level2(), n)));
    }
    DeclaredNames.Read read =
        declared.of(request.fromYear(), request.toYear(), request.departmentCode());
    List<NameGroup> groups =
        Grouping.of(read.names(), known, request.thousandths(), request.uses());
    return new Proposed(read.declarations(), groups, catalogue);
  }

  private static List<NameGroup> wanted(AdoptionRequest request, List<NameGroup> groups) {
    List<String> asked = request.groups();
    if (asked == null) {
      return groups;
    }
    Set<String> keys = new HashSet<>();
    groups.forEach(group -> keys.add(group.key()));
    List<Violation> violations = new ArrayList<>();
    for (int at = 0; at < asked.size(); at++) {
      if (!keys.contains(asked.get(at))) {
        violations.add(AdoptionRefusal.GROUP_UNKNOWN.at("/groups/" + at, asked.get(at)));
      }
    }
    if (!violations.isEmpty()) {
      throw ProblemException.rules(violations);
    }
    return groups.stream().filter(group -> asked.contains(group.key())).toList();
  }

  private static IndicatorProposal proposal(NameGroup group, AdoptionRequest request) {
    NameGroup.Variant first = group.variants().get(0);
    return Described.proposal(
        group.level1(),
        group.level2(),
        first.name(),
        first.target(),
        "%d—%d 年 %d 条已批复申报的指标归并入库。".formatted(request.fromYear(), request.toYear(), group.uses()),
        request.departmentCode());
  }
}
